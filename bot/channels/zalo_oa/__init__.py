"""A Zalo Official Account, through its OpenAPI v3."""

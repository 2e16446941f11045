"""The facts: typed records, read from YAML, checked, and tried against cases."""

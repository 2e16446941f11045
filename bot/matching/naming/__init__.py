"""Whose a proper name is, which number ends it, and whom nobody here bears."""

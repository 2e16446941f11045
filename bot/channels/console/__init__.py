"""The chat in a terminal, or in a pipe."""

"""A message cut into clauses: one question each."""

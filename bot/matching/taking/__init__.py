"""The ways to take a clause, the plainest first."""

"""Conversations in which an admin changes or looks up something: one module each, each turn a function of the state."""

"""Measurements; each says what it measures and prints what came out."""

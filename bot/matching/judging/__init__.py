"""Readings of a clause: a subject and a facet, and how surely they are meant."""

"""Zalo's two platforms on the loopback, with their odd cases: the Bot Platform and the Official Account."""

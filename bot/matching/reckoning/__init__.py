"""What follows from several records: sums, shares, time between, the rest of a list."""

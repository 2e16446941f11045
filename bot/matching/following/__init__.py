"""What a clause points back at, and what it leaves in view for the next."""

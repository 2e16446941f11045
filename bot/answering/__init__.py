"""From an understood question to a composed, cited Vietnamese reply."""

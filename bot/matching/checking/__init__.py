"""Whether what a question claims holds, fails or cannot be told."""

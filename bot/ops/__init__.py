"""What operators need: logging, metrics, health."""

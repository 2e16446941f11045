"""Reminders and announcements: what people asked to be told, worked out, written down, sent once."""

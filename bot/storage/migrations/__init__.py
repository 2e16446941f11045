"""Alembic's environment; `bot.storage.migrating` runs it."""

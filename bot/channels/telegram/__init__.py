"""Telegram: questions from chats, groups and inline mode, by long polling or a webhook."""

import os

# The library is moving its periods from numbers to timedelta, and warns at each 429 until one has chosen.
os.environ.setdefault("PTB_TIMEDELTA", "1")

"""Zalo's Bot Platform: webhook or polling, private chats and groups."""

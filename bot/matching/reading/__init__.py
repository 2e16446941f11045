"""From letters to mentions: the words of a message, each with all that it may mean."""

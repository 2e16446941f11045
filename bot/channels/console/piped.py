"""A reply in a pipe: its lines as they are, without loading what draws on terminals."""

import re

from bot.answering.reply import Reply, plain

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def lines(reply: Reply) -> str:
    """The reply, as `show` prints it where there are no colours."""
    return harmless(plain(reply))


def harmless(text: str) -> str:
    """A reply may quote what was typed: nothing in it may move the cursor or recolour the terminal."""
    return _CONTROL.sub("", text)

"""How far an announcement is, in words."""

from collections.abc import Mapping

from bot.desk.reminders import words
from bot.storage.outbox import State


def told(state: str, tally: Mapping[State, int]) -> str:
    """One or a few sentences.

    Args:
        state: of the announcement.
        tally: how many of its messages are in which state.
    """
    text = words.NEWS_TALLY.format(state=words.NEWS_STATE[state], sent=tally["sent"], all=sum(tally.values()))
    if tally["undeliverable"]:
        text += words.NEWS_UNDELIVERABLE.format(count=tally["undeliverable"])
    if tally["uncertain"]:
        text += words.NEWS_UNCERTAIN.format(count=tally["uncertain"])
    return text

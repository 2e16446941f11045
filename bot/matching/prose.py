"""Prose: what a topic's answer tells so many of, which is then no gap of it: "rút từ mấy trang xuống mấy trang"."""

import re

from bot.matching.mention import Mention
from bot.matching.subjects import Subject, Type

COUNTS_OF = ("mấy", "bao")  # first words of "mấy trang", "bao nhiêu trang"


def tells_number(subject: Subject, mention: Mention) -> bool:
    """Whether a topic tells a number of the unit that a mention asks for."""
    if subject.type is not Type.TOPIC or not mention.attributes:
        return False
    count, _, unit = mention.said.partition(" ")
    unit = unit.removeprefix("nhiêu ")
    number = rf"\d\s+{re.escape(unit)}\b"
    return count in COUNTS_OF and bool(unit) and re.search(number, subject.record.answer.casefold()) is not None

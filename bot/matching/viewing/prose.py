"""Units: what a topic's answer, or a number, tells so many of, which is then no gap of it: "là mấy tỷ"."""

import re

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention

COUNTS_OF = ("mấy", "bao")  # first words of "mấy trang", "bao nhiêu trang"


def tells_number(subject: Subject, mention: Mention) -> bool:
    """Whether a topic or a count tells a number of the unit that a mention asks for."""
    if not mention.attributes:
        return False
    if subject.type is Type.COUNT and subject.record.unit:
        asked, *units = mention.said.removeprefix("là ").removeprefix("hết ").split()
        return asked in COUNTS_OF and not set(units).isdisjoint(syllables(subject.record.unit))
    if subject.type is not Type.TOPIC:
        return False
    count, _, unit = mention.said.partition(" ")
    unit = unit.removeprefix("nhiêu ")
    number = rf"\d\s+{re.escape(unit)}\b"
    return count in COUNTS_OF and bool(unit) and re.search(number, subject.record.answer.casefold()) is not None

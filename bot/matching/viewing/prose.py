"""Units: what a topic's answer, or a number, tells so many of, which is then no gap of it: "là mấy tỷ"."""

import re
from collections.abc import Iterator

from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.text.syllable import fold

LEAST_TOLD = 20  # a smaller number may be told of anything
REACH = 3  # syllables after a number in which its noun stands
LEAST_WORDS = 3  # of a phrase that a name holds by no chance
COUNTS_OF = ("mấy", "bao")  # first words of "mấy trang", "bao nhiêu trang"
GOING = ("di", "ve", "den", "toi", "ra")  # folded; before a verb they say nothing of their own
COUNT = Type.COUNT  # compared with every subject and word


def tells_number(subject: Subject, mention: Mention) -> bool:
    """Whether a topic or a count tells a number of the unit that a mention asks for."""
    if not mention.attributes:
        return False
    if subject.type is COUNT and subject.record.unit:
        asked, *units = mention.said.removeprefix("là ").removeprefix("hết ").split()
        return asked in COUNTS_OF and not set(units).isdisjoint(syllables(subject.record.unit))
    if subject.type is not Type.TOPIC:
        return False
    count, _, unit = mention.said.partition(" ")
    unit = unit.removeprefix("nhiêu ")
    number = rf"\d\s+{re.escape(unit)}\b"
    return count in COUNTS_OF and bool(unit) and re.search(number, subject.record.answer.casefold()) is not None


def is_measured(index: Index, count: Subject, mention: Mention) -> bool:
    """ "Tuổi tối đa của bí thư chi bộ", of a number of so many "tuổi": what is asked is what its unit measures."""
    unit = count.record.unit if count.type is COUNT else None
    return bool(unit and mention.attributes and not mention.attributes.isdisjoint(index.meaning(unit)))


def borne_out(index: Index, count: Subject, mention: Mention) -> bool:
    """Whether prose says a word in the very sentence that tells a number, before it tells any: "hạn mặn đã làm …"."""
    texts: tuple[str, ...] = index.kept(("openings", count.id), lambda: tuple(_openings(index, count)))
    return any(f" {fold(mention.said)} " in text for text in texts)


def _openings(index: Index, count: Subject) -> Iterator[str]:
    """What opens the sentences in which prose tells a number of what is counted, folded."""
    value = count.record.value
    if value < LEAST_TOLD or value != value.to_integral_value():
        return
    digits = re.compile(rf"(?<![\d.,]){int(value):,}(?![\d,])".replace(",", r"\.?"))
    nouns = set(syllables(count.record.of))
    for topic in index.knowledge.topics:
        for sentence in re.split(r"[;:]|[.](?!\d)", topic.answer):
            told = digits.search(sentence)
            after = set(syllables(sentence[told.end() :])[:REACH]) if told else set()
            if not nouns.isdisjoint(after):
                opening = re.split(r"\d", sentence, maxsplit=1)[0]
                yield f" {' '.join(map(fold, syllables(opening)))} "


def in_name(view: View, count: Subject, mention: Mention) -> bool:
    """Whether a number is called by all the words that elsewhere ask for something: "tài liệu đại hội".

    By one alone where what is counted is said before it as in the name: "hộ phải dời", of "hộ phải dời khỏi bờ sông".
    """
    if count.type is not COUNT:
        return False
    said = fold(mention.said)
    words = set(said.split())
    going = len(words) > 1 and said.split()[0] in GOING  # "tổ đi dự đại hội", of "tổ dự và duyệt đại hội"
    names = [list(map(fold, syllables(name))) for name in (count.record.of, *count.record.also)]
    before = next((one for one in view.strict if one.last == mention.first and one.keys & count.head), None)
    if before is not None and any(f" {' '.join(name)} ".startswith(f" {fold(before.said)} {said} ") for name in names):
        return True
    if (
        len(words) > 1 and mention.keys and all(key.startswith("w:") for key in mention.keys)
    ):  # "thôn xóm", of those of "thôn, xóm"
        return any(f" {said} " in f" {' '.join(name)} " for name in names)
    if going and any(f" {said.split(maxsplit=1)[1]} " in f" {' '.join(name)} " for name in names):
        return True
    return len(words) >= LEAST_WORDS and any(words <= set(name) for name in names)

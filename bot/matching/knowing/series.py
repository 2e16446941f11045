"""Series: counts of the same, each of another time: "thu nhập bình quân năm 2019", "… đến năm 2025"."""

import re
from itertools import chain

from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type

TERM = re.compile(r"\b(?:nhiệm kỳ|nhiệm kì|khóa)\s+(?:(\d{4})\s*[-–]\s*(\d{4})|tới|qua|này|mới|trước|sau)")
YEARS = re.compile(r"\b\d{4}(?:\s*[-–]\s*\d{4})?\b")
SET_BY = re.compile(r"\btheo (?:nghị quyết|kế hoạch|dự thảo|chỉ tiêu)\b|\b(?:đầu|cuối) (?:nhiệm kỳ|nhiệm kì|năm)\b")
LIGHT = frozenset("được mới trong của đến vào năm ở từ lần theo hiện nay tại".split())


def series_of(index: Index, count: Subject) -> tuple[Subject, ...]:
    """The counts of the same, whenever, itself among them: of it every word is said of the other, too."""
    ids: tuple[str, ...] = index.kept(("series", count.id), lambda: tuple(one.id for one in _series(index, count)))
    return tuple(index.subjects[one] for one in ids)


def _series(index: Index, count: Subject) -> list[Subject]:
    found = {one for key in chain(count.head, count.name_keys) for one in index.postings.get(key, ())}
    counts = [one for identity in sorted(found) if (one := index.subjects[identity]).type is Type.COUNT]
    alike = [one for one in counts if one.record.unit == count.record.unit and not one.record.out_of]
    return [one for one in alike if _matter(one) == _matter(count)]


def _matter(count: Subject) -> frozenset[str]:
    text = SET_BY.sub(" ", TERM.sub(" ", count.record.of.casefold()))
    return frozenset(YEARS.sub(" ", TERM.sub(" ", text)).split()) - LIGHT

"""Counted sizes: of what a size is so many ("12 phòng học", "450 chỗ ngồi"), since floors are no rooms."""

from functools import cache

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import detail
from bot.matching.reading.lexicon import syllables, words_of
from bot.matching.viewing.view import View

SIZE = "capacity"


def other_size(view: View, best: Candidate) -> str | None:
    """What is counted in what is asked, where the size that the record tells counts something else; else None.

    "… có mấy tầng", of what has 450 seats.
    """
    if best.facet != "detail" or best.attribute != SIZE or not best.known:
        return None
    known = view.index.attributes.get(SIZE)
    told = detail(best.subject, SIZE, known.label if known else SIZE)
    asked = [mention.said for mention in view.attributed if SIZE in mention.attributes]
    if told is None or not asked or not all(differ(one, told) for one in asked):
        return None
    return next(word for word in _words(asked[0]))


def differ(asked: str, told: str) -> bool:
    """Whether things are named of another kind than those of a size: "tầng" and "12 phòng học"."""
    kinds = _kinds(asked)
    return bool(kinds) and kinds.isdisjoint(_kinds(told))


def _kinds(text: str) -> frozenset[str]:
    return frozenset(_things()[word] for word in _words(text))


def _words(text: str) -> tuple[str, ...]:
    said = f" {' '.join(syllables(text))} "
    return tuple(word for word in _things() if f" {word} " in said)


@cache
def _things() -> dict[str, str]:
    return {" ".join(syllables(word)): kind for kind, words in words_of("sizes").items() for word in words}

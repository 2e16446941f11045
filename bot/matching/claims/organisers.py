"""Claims on who organises what is held: "cuộc thi do Huyện đoàn tổ chức phải không", against the detail on that."""

from collections.abc import Iterator, Sequence

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.text.syllable import fold

LABELS = grammar("organised_by")
BY = frozenset(("do", "bên", "là bên"))
HELD = frozenset(("c:carry_out",))
STANDING_OUT = frozenset(("đứng ra", "chịu trách nhiệm", "là", "do", "bên"))
LEAST = 2  # syllables of a name


def organised(view: View, subject: Subject) -> Iterator[Claim]:
    """Whether those who are said to organise it do; unknown where only some of the words are those of who does."""
    label = next((one for one in subject.details if one.casefold() in LABELS), None)
    at = next((at for at, one in reversed([*enumerate(view.clause.mentions)]) if _is_verb(one)), None)
    if label is None or at is None or view.clause.negated:
        return
    said = _by_whom(view, subject, at)
    words = [fold(word) for one in said for word in one.said.split()]
    known = [fold(word) for word in syllables(str(subject.details[label]))]
    if len(words) < LEAST:
        return
    yield claim("detail", _is_same(words, known), (*said, view.clause.mentions[at]), subject.id, label)


def _is_same(words: list[str], known: list[str]) -> bool | None:
    if words == known[: len(words)] or known == words[: len(known)]:
        return True  # with or without whose organ it is
    return None if set(words) & set(known) - {"quan", "huyen", "tinh", "xa", "phuong"} else False


def _by_whom(view: View, subject: Subject, verb: int) -> list[Mention]:
    """The words for whoever is said to do it: between "do" and the verb, or all that stands before the verb."""
    mentions = view.clause.mentions
    if any("who" in one.asks or "which" in one.asks for one in mentions):
        return []
    named = view.named(subject)
    by = next((at for at in range(verb) if mentions[at].said in BY), None)
    if by is None and not any(one.first in named for one in mentions[verb:]):
        return []
    run = mentions[by + 1 : verb] if by is not None else mentions[:verb]
    return _run([one for one in run if one.said not in STANDING_OUT], named)


def _run(words: Sequence[Mention], named: frozenset[int]) -> list[Mention]:
    """Those words, if none of them names the event or a time: "cuộc thi do huyện tổ chức từ tháng 2"."""
    plain = all(one.first not in named and not one.is_value and not one.asks for one in words)
    return list(words) if plain else []


def _is_verb(mention: Mention) -> bool:
    return not mention.keys.isdisjoint(HELD) or mention.said in LABELS

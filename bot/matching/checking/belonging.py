"""Belonging as a note tells it: "Đảng bộ Hoa Mai trực thuộc tỉnh, không nằm trong 53 tổ chức của huyện"."""

import re
from collections.abc import Iterator

from bot.matching.knowing.patterns import LIGHT
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import NOTE, Claim, Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables, words_of
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import weight

PARTS = re.compile(r"[,;.]\s+|[;.]$")
BELONGING = frozenset(("c:belong", "c:subordinate"))
OF_ANY = LIGHT | {"c:party_committee", "c:party_base", "c:cell", "c:organisation", "c:unit"}  # what any unit is
HOST = frozenset(("c:host_level", "c:in_whole"))
IN_WORDS = frozenset(words_of("concepts")["belong"])
DENIES = grammar("text_denies")
SURE = 0.9  # confidence in what is said in the note's own words


def belongs(view: View) -> Query | None:
    """Whether a note says that its unit belongs where the clause says so, or denies it; None where it does neither."""
    word = next((one for one in view.clause.mentions if _is_belonging(one)), None)
    if word is None or view.entities.strangers or view.clause.choice:
        return None
    after = [one for one in view.strict if one.first >= word.last and not one.asks]
    telling = [
        one
        for one in after
        if one.keys & HOST or (weight(view, one) > 0.0 and (one.keys - OF_ANY or one.attributes or one.is_value))
    ]
    if not telling:
        return None
    for subject in _spoken_of(view, word):
        holds = _told(view, subject, telling)
        if holds is None:
            continue
        tokens = frozenset(mention.first for mention in view.strict)
        made = Claim(NOTE, holds, subject.id, tokens=tokens)
        query = Query(Outcome.VERIFY, (subject.id,), NOTE, claims=(made,), confidence=SURE)
        return query if not view.clause.negated else None
    return None


def _is_belonging(mention: Mention) -> bool:
    return bool(mention.keys & BELONGING) or mention.said.removeprefix("có ") in IN_WORDS


def _spoken_of(view: View, word: Mention) -> Iterator[Subject]:
    """The units before the word, by their names, that have a note; else the one that the turn before told of."""
    named = [one for use in view.entities.uses if use.mention.first < word.first for one in use.subjects]
    named = named or (list(view.focus.subjects) if view.focus is not None and not view.entities.uses else [])
    for one in dict.fromkeys(named):
        subject = view.index.subjects[one]
        if subject.type in (Type.EVENT, Type.COUNT) and subject.record.note:
            yield subject


def _told(view: View, subject: Subject, where: list[Mention]) -> bool | None:
    """False where a part of the note denies that it belongs there, True where one tells it."""
    for part in PARTS.split(subject.record.note):
        words = view.index.mentions_of(part)
        at = next((at for at, one in enumerate(words) if one.keys & BELONGING), None)
        if at is None:
            continue
        rest = words[at + 1 :]
        keys = {key for one in rest for key in keys_of(one)}
        text = f" {' '.join(syllables(part))} "
        if all(
            f" {one.said} " in text or not keys.isdisjoint(keys_of(one)) or _is_host(view, one, keys) for one in where
        ):
            return not (at and words[at - 1].said in DENIES) and not words[at].said.startswith(tuple(DENIES))
    return None


def _is_host(view: View, mention: Mention, keys: set[str]) -> bool:
    return (mention.first in view.hosts or bool(mention.keys & HOST)) and not keys.isdisjoint(HOST)

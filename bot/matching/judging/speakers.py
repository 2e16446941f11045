"""Speakers: "đồng chí Hoa nhấn mạnh điều gì" asks what somebody said, which is never who they are.

What people said is prose: topics tell it, or it is not known.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.knowledge.people import Person
from bot.matching.cutting.clauses import Clause
from bot.matching.judging.people import asked_people
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.text.syllable import fold

STATING = grammar("stating")
SAYING = grammar("only_said")
SO_SAID = frozenset(map(fold, grammar("so_said") | grammar("anaphors")))
WORD = re.compile(r"\w+")
PEOPLE = ("người", "đồng chí", "cán bộ", "vị")
REACH = 2  # mentions between who speaks and the verb: "đồng chí Hoa cũng đã nhấn mạnh"
ASKS = frozenset(("what", "how", "which", None))
NOTHING: frozenset[str] = frozenset()
QUOTED = 0.75  # of the words that somebody is asked to have said
STATEMENT = "lời phát biểu"  # how a refusal names what was said


def speaker(view: View) -> str | None:
    """Who is asked what they said, as the knowledge calls them; None where nobody is."""
    asked = _asked(view)
    return max((person.name for person in asked.people), key=len) if asked else None


def as_prose_says_it(view: View) -> Clause | None:
    """The clause as prose on a statement holds it; None where none is asked for.

    Who speaks may go by the full name there, and the verb of saying is any; it asks for nothing itself.
    """
    asked = _asked(view)
    if asked is None:
        return None
    name = view.index.keys_of(asked.people[0].name)
    verb = replace(asked.verb, keys=NOTHING, attributes=NOTHING, filler=True)
    who = replace(asked.who, keys=asked.who.keys | name)
    instead = {asked.verb.first: verb, asked.who.first: who}
    return replace(view.clause, mentions=tuple(instead.get(one.first, one) for one in view.clause.mentions))


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who is asked about, the last word for them, and the verb of saying after it."""

    people: list[Person]
    who: Mention
    verb: Mention


def _asked(view: View) -> _Asked | None:
    if view.clause.ask not in ASKS or view.clause.verify or not view.index.people:
        return None
    people, used = asked_people(view)
    mentions = view.clause.mentions
    last = max((at for at, mention in enumerate(mentions) if mention.first in used), default=None)
    if last is None:
        return None
    verb = next((mention for mention in mentions[last + 1 : last + 2 + REACH] if _states(mention)), None)
    return _Asked(people, mentions[last], verb) if verb is not None else None


def _states(mention: Mention) -> bool:
    words = mention.said.split()
    return words[0] in STATING or " ".join(words[:2]) in STATING


def who_said(view: View) -> Query | None:
    """ "Ai nói làm điểm phải kỹ": the prose that names somebody and holds these words; None where that is not asked."""
    words = [one for one in view.clause.mentions if one.said not in PEOPLE]  # "ai là người nói"
    verb = next((two for one, two in pairwise(words) if "who" in one.asks and _says(two)), None)
    if view.clause.ask != "who" or verb is None:
        return None
    after = (mention for mention in view.clause.mentions if mention.first > verb.first)
    said = [fold(word) for mention in after for word in mention.said.split()]
    names = [" ".join(words) for words in view.index.people]
    told = {topic.id: fold(topic.answer) for topic in view.index.knowledge.topics}
    told = {one: answer for one, answer in told.items() if any(name in answer for name in names)}
    words_told = {one: WORD.findall(answer) for one, answer in told.items()}
    shares = {one: sum(word in words for word in said) / max(len(said), 1) for one, words in words_told.items()}
    best = [one for one, share in shares.items() if share >= QUOTED and share == max(shares.values())]
    if SO_SAID.issuperset(said):  # be it nothing at all
        best = _who_said_so(view, told)
    if len(best) == 1:
        return Query(Outcome.ANSWER, (best[0],), "answer", ask="who", confidence=max(shares[best[0]], QUOTED))
    return Query(Outcome.MISSING, missing=STATEMENT, stated=True, ask="who", confidence=0.0)


def _who_said_so(view: View, told: Mapping[str, str]) -> list[str]:
    """ "Ai nói vậy?": the prose in which somebody speaks of just what was told.

    Args:
        told: topics that name somebody → what they say, folded.
    """
    first = view.focus.subjects[0] if view.focus is not None and view.focus.subjects else ""
    subject = view.index.subjects.get(first)
    if subject is None or first in told:
        return [first] if first in told else []
    names = [
        name
        for text in (getattr(subject.record, "name", None), *getattr(subject.record, "also", ()))
        if (name := fold(text or ""))
    ]
    return [one for one, answer in told.items() if any(name in answer for name in names)]


def _says(mention: Mention) -> bool:
    """Whether a verb tells nothing but that something was said: "nói"; what is "chỉ đạo" is done, too."""
    return mention.said in SAYING


def tells_statements(candidate: Candidate) -> bool:
    """Whether a reading may tell what somebody said."""
    return candidate.subject.type is Type.TOPIC and candidate.known


def unsaid(view: View, who: str) -> Query:
    """That nothing is known of what somebody said."""
    people, _ = asked_people(view)
    bodies = tuple(dict.fromkeys(person.body for person in people))
    return Query(
        Outcome.MISSING, bodies, missing=STATEMENT, about=who, stated=True, ask=view.clause.ask, confidence=0.0
    )

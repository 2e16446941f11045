"""The district, of a host that is none: a commune's congress is told for no "đại hội huyện", nor a company's secretary.

The words for a district mean the host wherever it is one, and are explained by all that is its own; elsewhere only what
speaks of a district itself answers them.
"""

from collections.abc import Iterator

from bot.matching.deciding.refusal import unknown_name
from bot.matching.knowing.subjects import Subject, texts
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.text.syllable import fold

WORDS = ("quận", "huyện", "thị xã", "thị ủy")
FOLDED = tuple(map(fold, (*WORDS, "thành phố")))
TOLD = (Outcome.ANSWER, Outcome.VERIFY)


def of_other_level(view: View, query: Query) -> Query | None:
    """That nothing is known of a district which is not the host, where what was to be told speaks of none."""
    said = next(_districts(view), None) if query.outcome in TOLD and view.focus is None else None
    if said is None or _may_be_host(view):
        return None
    subjects = [view.index.subjects[one] for one in (*query.subjects, *query.members) if one in view.index.subjects]
    if any(_speaks(word, _texts(one)) for one in subjects for word in FOLDED):
        return None
    return unknown_name(said.text, view.clause.ask)


def _districts(view: View) -> Iterator[Mention]:
    """The mentions that say a district, by its own word."""
    return (one for one in view.strict if one.keys and any(f" {word} " in f" {one.said} " for word in WORDS))


def _may_be_host(view: View) -> bool:
    """Whether the host is a district, or lies in one, or its people call it one."""
    knowledge = view.index.knowledge
    congress = knowledge.congress
    names = (congress.name, congress.host, congress.committee, congress.place, congress.short, *congress.also)
    called = (text for others in knowledge.words.synonyms.values() for text in others)
    own = " ".join(filter(None, (*names, *called)))
    return congress.place is None or any(_speaks(word, own) for word in FOLDED)


def _texts(subject: Subject) -> str:
    """All that a record says, and what it is called."""
    held = texts(subject.record)
    return " ".join((*held.names, *held.examples, *held.soft, *subject.details.values()))


def _speaks(word: str, text: str) -> bool:
    return f" {word} " in f" {fold(text).replace(',', ' ')} "

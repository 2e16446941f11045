"""Whom: who was told of, so that "ông ấy" in the next turn means them: the one head, holder of a post or speaker."""

from bot.knowledge.people import Person, people_of
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reading.lexicon import syllables
from bot.text.syllable import fold


def whom(index: Index, query: Query, subject: Subject) -> str:
    """Who is told of, where one alone is: "ông ấy" will mean them."""
    if query.facet == "person":
        found = index.people.get(tuple((query.attribute or "").split()), ())
    elif subject.type is Type.BODY and len(query.subjects) == 1 and query.facet in ("head", "detail"):
        named = people_of(subject.record)
        head = query.facet == "head"
        found = tuple(one for one in named if (one.leads if head else one.detail and one.detail == query.attribute))
    elif subject.type is Type.TOPIC:
        found = tuple(one for same in index.people.values() for one in same[:1] if _names(index, subject, one))
    elif subject.type is Type.EVENT and query.facet == "detail":
        everyone = (one for same in index.people.values() for one in same)
        found = tuple(one for one in everyone if one.body == subject.id and one.detail == query.attribute)
    else:
        found = ()
    return found[0].name if len({one.words for one in found}) == 1 else ""


def _names(index: Index, topic: Subject, person: Person) -> bool:
    """Whether prose names somebody in full."""
    return f" {' '.join(person.words)} " in index.kept(("prose", topic.id), lambda: _words(topic.record.answer))


def _words(text: str) -> str:
    return f" {' '.join(syllables(fold(text)))} "

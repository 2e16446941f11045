"""Personal matters: the age or the telephone of somebody whom a record names, which is not known, or told by hand."""

import re
from collections.abc import Sequence

from bot.knowledge.people import Person
from bot.matching.judging.by_hand import named_by_all
from bot.matching.judging.people import OF_PERSON, POSTS, SURE, asked_people, matters, named_people
from bot.matching.knowing.facets import detail_name
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import known_attributes, syllables
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

YEARS = "tuổi"
AGED = re.compile(r" \d{2} tuoi\b")
AGE = "age"  # the only matter that the record of a body can tell of nobody but who heads it


def personal(view: View) -> Query | None:
    """What is asked of a person by name, besides the post; None where nothing is, or nobody is named.

    Of whoever has a post only the age is told, where it is known: "bí thư Chi bộ 7 bao nhiêu tuổi".
    """
    asked = [mention for mention in view.attributed if mention.attributes.isdisjoint(OF_PERSON)]
    if len(asked) != 1 or view.clause.verify or not view.index.people:
        return None
    found, used = asked_people(view)
    keys = asked[0].attributes & known_attributes().keys()
    if not found or not keys or asked[0].first in used:
        return None
    by_post = not named_people(view)[0]
    if by_post and AGE not in keys:
        return None
    told = {*used, asked[0].first}
    if any(matters(view, mention, found) for mention in view.strict if mention.first not in told):
        return None
    key = AGE if AGE in keys else min(keys)
    label = view.index.attributes[key].label
    for person in found if key == AGE else ():
        detail = detail_name(view.index.subjects[person.body], key, label) if person.leads else None
        if detail is not None:
            return Query(Outcome.ANSWER, (person.body,), "detail", detail, ask=view.clause.ask, confidence=SURE)
    told_of = _aged(view, found) if key == AGE and YEARS in asked[0].said.split() else None
    if told_of is not None or by_post:
        return told_of
    for person in found:
        of_post = _of_post(view, person, key)
        if of_post is not None:
            return Query(Outcome.ANSWER, (person.body,), "detail", of_post, ask=view.clause.ask, confidence=SURE)
    return Query(Outcome.MISSING, missing=label, about=found[0].name, ask=view.clause.ask, stated=True)


def _aged(view: View, found: Sequence[Person]) -> Query | None:
    """The detail, or the prose, that tells the age right behind the name: "ông Nguyễn Văn A, 68 tuổi"."""
    texts = [
        (body, str(label), str(value))
        for body in dict.fromkeys(person.body for person in found)
        for label, value in view.index.subjects[body].details.items()
    ]
    topics = (one for one in found_subjects(view) if one.type is Type.TOPIC)
    texts += [(topic.id, "", topic.record.answer) for topic in topics]
    names = {" ".join(person.words) for person in found}
    for identity, label, text in texts:
        said = " ".join(map(fold, syllables(text)))
        if any(_gives_age(said, name) for name in names):
            facet = "detail" if label else "answer"
            return Query(Outcome.ANSWER, (identity,), facet, label or None, ask=view.clause.ask, confidence=SURE)
    return None


def _gives_age(text: str, name: str) -> bool:
    """Whether a folded text goes on from a name to an age."""
    at = f" {text} ".find(f" {name} ")
    return at >= 0 and AGED.match(text[at + len(name) :]) is not None


def _of_post(view: View, person: Person, key: str) -> str | None:
    """The detail that tells what is asked of whoever has the person's post: "số phiếu bầu bí thư"."""
    body, name = view.index.subjects[person.body], " ".join(person.words)
    held = [str(label) for label, value in body.details.items() if name in fold(str(value))]
    posts = {post for label in held for post in view.index.meaning(label) if post in POSTS}
    found = (named_by_all(view, body, {key, post}) for post in sorted(posts))
    return next((one.label for one in found if one is not None), None)

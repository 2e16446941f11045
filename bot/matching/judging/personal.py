"""Personal matters: the age or the telephone of somebody whom a record names, which is not known, or told by hand."""

from bot.matching.judging.people import OF_PERSON, SURE, matters, named_people
from bot.matching.knowing.facets import detail_name
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import known_attributes
from bot.matching.viewing.view import View

AGE = "age"  # the only matter that the record of a body can tell of nobody but who heads it


def personal(view: View) -> Query | None:
    """What is asked of a person by name, besides the post; None where nothing is, or nobody is named."""
    asked = [mention for mention in view.attributed if mention.attributes.isdisjoint(OF_PERSON)]
    if len(asked) != 1 or view.clause.verify or not view.index.people:
        return None
    found, used = named_people(view)
    keys = asked[0].attributes & known_attributes().keys()
    if not found or not keys or asked[0].first in used:
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
    return Query(Outcome.MISSING, missing=label, about=found[0].name, ask=view.clause.ask, stated=True)

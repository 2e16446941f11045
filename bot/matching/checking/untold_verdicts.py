"""Untold verdicts: where a yes or a no would gainsay what is told with it, that is told without either.

"Có ấn định ngày mới không", of a text that says "không ấn định ngày mới". And "2 nơi không phải họp, đúng không", where
of 27 there are 25 that must, is so, though no claim is on the number of those left over.
"""

import re
from dataclasses import replace

from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import alternatives, grammar
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

DENIES = alternatives(grammar("text_denies"))
DENYING = re.compile(rf"\b(?:{DENIES}) ")  # what most texts hold nothing of
MAIN = {Type.DOCUMENT: "about", Type.TOPIC: "answer", Type.PROJECT: "work", Type.BODY: "what"}  # what they mainly tell
LEAST_SYLLABLES = 2  # of a word that is denied: "có", "là" may be anything


def settled(view: View, query: Query) -> Query:
    """A verdict as it is, or what is told instead of it."""
    return _of_rest(view, query) if query.verdict is False else _gainsaid(view, query)


def _of_rest(view: View, query: Query) -> Query:
    """A yes with the rest of a share, where a number is denied that is just that of those not in the state."""
    numbers = {mention.number for mention in view.clause.mentions if mention.number is not None}
    denied = [mention for mention in view.clause.negated if mention.keys and not (mention.filler or mention.is_value)]
    if query.outcome is not Outcome.VERIFY or not denied:
        return query
    for subject in (view.index.subjects[one.subject] for one in query.claims if one.holds is False):
        for share in (subject, *view.index.parts.get(subject.id, ())) if subject.type is Type.COUNT else ():
            whole = view.index.subjects.get(share.record.out_of or "")
            if not share.record.state or not any(one.keys & view.index.keys_of(share.record.state) for one in denied):
                continue
            if whole is not None and whole.record.value - share.record.value in numbers:
                made = claim("remaining", True, denied, share.id)
                return replace(query, subjects=(share.id,), facet="remaining", claims=(made,), denied=False)
    return query


def _gainsaid(view: View, query: Query) -> Query:
    """The answer told without a yes where the record's text denies a word of the clause; else the verdict as it is."""
    if query.outcome is not Outcome.VERIFY or query.verdict is not True or query.denied or len(query.subjects) != 1:
        return query
    subject = view.index.subjects[query.subjects[0]]
    facet = MAIN.get(subject.type)
    record = subject.record
    texts = (getattr(record, name, None) for name in ("text", "answer", "note", "purpose"))
    told = " ".join(filter(None, texts)).casefold()
    if facet is None or any(one.holds for one in query.claims if one.facet != facet) or view.clause.negated:
        return query
    words = (one.said for one in view.clause.mentions if not one.names and not one.asks)
    said = "|".join(map(re.escape, {word for word in words if len(word.split()) >= LEAST_SYLLABLES}))
    if not said or DENYING.search(told) is None or not re.search(rf"\b(?:{DENIES}) (?:{said})\b", told):
        return query
    return replace(query, outcome=Outcome.ANSWER, facet=facet, claims=())

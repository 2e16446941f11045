"""By number: who of a list has so many of something: "công trình nào dài 60 m", "chi bộ nào có 9 đảng viên"."""

from bot.knowledge.record import Record
from bot.matching.claims import claims
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

ASKS = frozenset(("which", "what"))
FACETS = frozenset(("detail", "cost"))
PEOPLE = frozenset(("c:people",))  # "hộ dân" are "hộ"
MOST = 64  # members that are looked through
SURE = 0.9  # confidence: the number is told of just these


def by_number(view: View) -> Query | None:
    """The members of which the number that is said is told; None where it is told of none, or more is asked."""
    noun = view.which_noun()
    numbers = [
        one for one in view.strict if one.number is not None and not one.ordinal and one.first not in view.naming
    ]
    if view.clause.verify or view.clause.ask not in ASKS or noun is None or len(numbers) != 1:
        return None
    if view.entities.uses or view.entities.strangers or view.clause.negated or numbers[0].last <= noun.first:
        return None
    told: dict[str, Claim] = {}
    for group in found_subjects(view):
        if group.type is not Type.GROUP or group.head.isdisjoint(noun.keys):
            continue
        for identity in group.members[:MOST]:
            member = view.index.subjects[identity]
            made = next((one for one in claims(view, member) if _tells(one, numbers[0])), None)
            if made is not None and not _left(view, group, member, made, noun):
                told[identity] = made
    if not told:
        return None
    first = next(iter(told.values()))
    if any((one.facet, one.detail) != (first.facet, first.detail) for one in told.values()):
        return None
    return Query(Outcome.ANSWER, tuple(told), first.facet, first.detail or None, ask=view.clause.ask, confidence=SURE)


def _tells(made: Claim, number: Mention) -> bool:
    """Whether a claim on a detail or on the cost is made by the number, and holds."""
    return made.facet in FACETS and made.holds is True and number.first in made.tokens


def _left(view: View, group: Subject, member: Subject, made: Claim, noun: Mention) -> bool:
    """Whether a word tells of something else than the list, the member, or its detail."""
    record = member.record
    text = str(record.details.get(made.detail, "")) if isinstance(record, Record) else ""
    words = f" {' '.join(syllables(f'{made.detail} {text}'))} "
    keys = view.index.keys_of(text) | group.name_keys | member.name_keys | PEOPLE
    for mention, _ in telling(view):
        known = mention is noun or mention.first in made.tokens or mention.first in view.hosts
        if not known and f" {mention.said} " not in words and mention.keys.isdisjoint(keys):
            return not (made.facet == "cost" and "cost" in mention.attributes)
    return False

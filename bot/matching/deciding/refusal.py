"""Refusal: nothing explains a clause. It is asked back when it says too little, else it is said what is not known."""

from collections.abc import Iterator
from dataclasses import replace

from bot.matching.judging.best_first import best_first
from bot.matching.judging.candidates import likely_meant
from bot.matching.judging.gaps import counted
from bot.matching.judging.people import may_head
from bot.matching.judging.ties import LEAST_COVERAGE, MOST_CHOICES, TO_COME
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import ASK_LABELS, FACETS, held, possible, stated_gap
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.lexicon import apart, grammar, known_attributes
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight

AIMING = grammar("aiming") | grammar("requiring") | TO_COME
ABOUT_EVIDENCE = 0.55  # a refusal names the subject only when the clause surely does
PROSE_EVIDENCE = 0.75
ABOUT_COVERAGE = 0.3
ASKED_BACK = 0.2  # confidence in a question that is asked back
LEAST_COUNTED = 0.5  # coverage; with less of it explained, something else is counted
MOST_QUOTED = 4  # words of a clause that a refusal quotes
LARGE = 3_000  # subjects; with more, all of them are never gone through for one question
DOMAIN = frozenset(f"c:{key}" for key in "congress party_committee cell member pilot".split())  # ours, however general
STATES = frozenset(("c:done", "c:not_done", "c:deadline", "c:schedule"))  # "bao giờ xong": any may be meant
HOUR = frozenset(("programme_of_day",))
# Subjects worth offering: groups before their members, the congress, then the rest.
ORDER = (
    Type.GROUP,
    Type.CONGRESS,
    Type.COUNT,
    Type.EVENT,
    Type.DOCUMENT,
    Type.PROJECT,
    Type.BODY,
    Type.TOPIC,
    Type.SOURCE,
)


def refuse(view: View) -> Query:
    """What to say to a clause that no reading explains."""
    content = [m for m in view.strict if weight(view, m) >= BARE or view.is_strange(m)]
    attributed = [m for m in view.strict if m.attributes and not m.filler and not m.asks]
    surely = _stranger(view) or _offtopic(view) or _uncounted(view) or _whose(view, attributed, content)
    surely = surely or _hour_of_what(view, content)
    if surely is not None:
        return surely
    best = next((candidate for candidate in best_first(view) if not candidate.conflict), None)
    happening = [m for m in view.strict if m.first in view.happenings]
    unexplained = _unexplained(best, content) or attributed or happening
    return (
        (None if unexplained else _too_open(view, content))
        or _contradicted(view, best)
        or _unknown(view, content, unexplained)
    )


def _hour_of_what(view: View, content: list[Mention]) -> Query | None:
    """ "Mấy giờ, ngày nào vậy": the hour of nothing that is said or in view: it is asked back of what."""
    alone = bool(content) and all(mention.attributes == HOUR for mention in content)
    if not alone or view.focus is not None or view.clause.verify or view.clause.story:
        return None
    return _too_open(view.asking("when", verify=False), [])


def _unexplained(best: Candidate | None, content: list[Mention]) -> list[Mention]:
    if best is None:
        return content
    left = {mention.first for mention in best.left}
    return [mention for mention in content if mention.first in left]


def _stranger(view: View) -> Query | None:
    """A name that nobody here bears."""
    if not view.entities.strangers:
        return None
    return unknown_name(view.entities.strangers[0][0], view.clause.ask)


def unknown_name(name: str, ask: str | None) -> Query:
    """That nothing is known of a name, as typed, of which something is asked."""
    return Query(
        Outcome.MISSING, missing=ASK_LABELS.get(ask or "", ""), about=name, ask=ask, stated=True, confidence=0.0
    )


def _missing(view: View, missing: str, about: str = "", *, stated: bool = False, confidence: float = 0.0) -> Query:
    ask = view.clause.ask
    return Query(Outcome.MISSING, missing=missing, about=about, ask=ask, stated=stated, confidence=confidence)


def _offtopic(view: View) -> Query | None:
    """Words of other matters, and no subject surely named beside them."""
    if not any(mention.offtopic for mention in view.clause.mentions):
        return None
    if any(candidate.evidence >= 0.7 and candidate.coverage >= 0.5 for candidate in likely_meant(view)):
        return None
    return Query(Outcome.OFFTOPIC, confidence=0.0)


def _uncounted(view: View) -> Query | None:
    """The number of something that is not counted."""
    noun = view.noun()
    if view.clause.ask != "count" or noun is None:
        return None
    if any(c.known and c.fit >= 0.5 and c.coverage >= LEAST_COUNTED for c in likely_meant(view)):
        return None
    uses = [one for use in view.entities.uses for one in use.subjects]
    if len(set(uses)) == 1 and view.index.subjects[uses[0]].type is Type.EVENT:
        return _missing(view, counted(view), uses[0], stated=True)  # of the unit that is named
    return _missing(view, f"số {noun.text}", stated=True)


def _whose(view: View, attributed: list[Mention], content: list[Mention]) -> Query | None:
    """An attribute that several subjects have, when nothing says whose is meant."""
    if not attributed or len(attributed) != len(content) or view.clause.verify:
        return None
    holders = _holders(view, attributed)
    asked = sorted(key for one in attributed for key in one.attributes)
    by_hand = asked[0] if all(one.facet == "detail" for one in holders) else None
    return replace(_ask_back(view, holders), attribute=by_hand) if len(holders) > 1 else None


def _ask_back(view: View, choices: list[Choice]) -> Query:
    return Query(Outcome.CLARIFY, choices=tuple(choices), ask=view.clause.ask, confidence=ASKED_BACK)


def _holders(view: View, attributed: list[Mention]) -> list[Choice]:
    """Subjects of which the attribute asked for is known."""
    if len(view.index.subjects) > LARGE:
        return []
    asked = {key for mention in attributed for key in mention.attributes}
    found = [
        Choice(subject.id, facet.id)
        for subject in view.index.subjects.values()
        for facet in FACETS[subject.type]
        if facet.attributes & asked and held(subject, facet) and may_head(view, subject)
    ]
    found = found if all(map(_asked_of_any, attributed)) else []
    return [*found, *(_by_hand(view, asked) if view.focus is None else ())][:MOST_CHOICES]


def _asked_of_any(mention: Mention) -> bool:
    """Whether what is asked for by name is a thing that any record of a type may tell, and no one record's own gap."""
    return not mention.attributes.isdisjoint(known_attributes())


def _by_hand(view: View, asked: set[str]) -> Iterator[Choice]:
    """Works that tell in a detail what is asked: "dài bao nhiêu"; wholes before their phases."""
    works = [view.index.subjects[one.id] for one in view.index.knowledge.projects]
    works.sort(key=lambda one: one.record.part_of is not None)
    for work in works:
        if any(not asked.isdisjoint(view.index.meaning(label)) for label in work.details):
            yield Choice(work.id, "detail")


def _too_open(view: View, content: list[Mention]) -> Query | None:
    """All that was said is explained, and still it may mean several things."""
    choices = _open_choices(view, content)
    if len(choices) < 2 and not content:
        choices = [Choice(s.id, "list" if s.type is Type.GROUP else "what") for s in _askable(view)[:MOST_CHOICES]]
    asks = view.clause.ask or view.clause.asks
    if len(choices) > 1 and asks and len({(view.index.subjects[c.subject].label, c.facet) for c in choices}) == 1:
        return _now_or_aimed_at(view, choices)
    return _ask_back(view, choices) if len(choices) > 1 and asks else None


def _now_or_aimed_at(view: View, choices: list[Choice]) -> Query:
    """Of numbers of the very same people, which no question back could tell apart, what they are or are to be."""
    aiming = any(mention.said in AIMING for mention in view.clause.mentions)
    records = {one.subject: view.index.subjects[one.subject].record for one in choices}
    meant = (one for one in choices if bool(getattr(records[one.subject], "status", None)) is aiming)
    one = next(meant, choices[0])
    return Query(Outcome.ANSWER, (one.subject,), one.facet, ask=view.clause.ask, confidence=ASKED_BACK)


def _open_choices(view: View, content: list[Mention]) -> list[Choice]:
    """What the clause may mean when it says too little: likely readings first, then all that can be asked that way.

    What is no likely reading is not offered where a word tells what is meant: "đại hội toàn quốc khi nào".
    """
    choices: dict[str, Choice] = {}
    for candidate in filter(_offerable, best_first(view)):
        choices.setdefault(candidate.subject.id, Choice(candidate.subject.id, candidate.facet))
        if len(choices) == MOST_CHOICES:
            break
    if len(choices) < 2 and all(mention.keys & (DOMAIN | STATES) for mention in content):
        for choice in _askable_so(view):
            choices.setdefault(choice.subject, choice)
    return list(choices.values())[:MOST_CHOICES]


def _offerable(candidate: Candidate) -> bool:
    if not candidate.known or candidate.conflict:
        return False
    return candidate.coverage >= LEAST_COVERAGE and candidate.fit >= 0.85 and candidate.evidence >= 0.25


def _askable_so(view: View) -> Iterator[Choice]:
    """All that the clause's ask fits best."""
    for subject in _askable(view):
        for facet in FACETS[subject.type]:
            if facet.fit.get(view.clause.ask, 0.0) < 1.0 or not (held(subject, facet) and possible(subject, facet)):
                continue
            if facet.id != "when" or _timed(view, subject):
                yield Choice(subject.id, facet.id)


def _timed(view: View, subject: Subject) -> bool:
    """Whether a time can be told at all: of the subject, or of one of a group's members."""
    return subject.type is not Type.GROUP or view.index.membership(subject).timed > 0


def _askable(view: View) -> list[Subject]:
    """Subjects worth offering: those whose noun is said, then by type, then in the order of the files."""
    subjects = view.index.subjects
    if len(subjects) > LARGE:
        return [subjects[CONGRESS]]
    said = {key for mention in view.strict for key in mention.keys}
    return sorted(subjects.values(), key=lambda subject: (-len(said & subject.head), ORDER.index(subject.type)))


def _contradicted(view: View, best: Candidate | None) -> Query | None:
    """A value said of a subject that has another one."""
    conflict = next((c for c in likely_meant(view) if c.conflict and c.evidence >= ABOUT_EVIDENCE), None)
    if conflict is None or (best is not None and best.score >= conflict.score + 0.1):
        return None
    words = " ".join(mention.text for mention in conflict.left if mention.is_value or mention.first in view.happenings)
    return _missing(view, words, conflict.subject.id, confidence=conflict.score)


def _unknown(view: View, content: list[Mention], unexplained: list[Mention]) -> Query:
    """What is not known, of the subject that is named; or that all of it is about something else."""
    named = next((c for c in likely_meant(view) if _is_about(c)), None)
    attributes = view.index.attributes
    labels = tuple(
        m.text if key in apart() else attributes[key].label for m in unexplained for key in sorted(m.attributes)
    )[:1]
    missing = labels[0] if labels else " ".join(mention.text for mention in unexplained[:MOST_QUOTED])
    if named is None:
        said = " ".join(mention.text for mention in content[:MOST_QUOTED])
        return _of_nothing(view, content, missing or said, stated=bool(labels))
    group = view.index.subjects.get(named.subject.group or "")
    gap = stated_gap(named.subject, labels, group) if labels else None
    return Query(
        Outcome.MISSING,
        missing=missing,
        about=named.subject.id,
        gap=gap,
        stated=bool(labels),
        ask=view.clause.ask,
        confidence=named.score,
    )


def _is_about(candidate: Candidate) -> bool:
    """Whether a clause surely speaks of a subject; of prose, whose words are of everything, more of it must be said."""
    least = PROSE_EVIDENCE if candidate.subject.type is Type.TOPIC else ABOUT_EVIDENCE
    return candidate.evidence >= least and candidate.coverage >= ABOUT_COVERAGE


def _of_nothing(view: View, content: list[Mention], missing: str, *, stated: bool) -> Query:
    """No subject is named: the clause is about the congress at large, or about something else."""
    if not content:
        if any(mention.keys & DOMAIN for mention in view.strict):
            return _missing(view, ASK_LABELS.get(view.clause.ask or "", ""), CONGRESS)
        return Query(Outcome.OFFTOPIC, confidence=0.0)
    if not any(mention.keys or mention.attributes for mention in content):
        return Query(Outcome.OFFTOPIC, missing=missing, confidence=0.0)
    return _missing(view, missing, stated=stated)

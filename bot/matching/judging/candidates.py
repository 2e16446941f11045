"""Candidates: the subjects and facets that may answer a clause, each with what of the clause it explains.

Everything said must be explained: a candidate's score falls with each word of content that neither its subject nor its
facet accounts for, and with each part of its own name that the clause does not mention.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from bot.matching.judging.asked import attributes, stated_gap_asked
from bot.matching.judging.by_hand import of_rank, told_by_hand
from bot.matching.judging.counts_in_focus import (
    beside_focus,
    beside_in_group,
    beside_part,
    of_another_whole,
    part_of_focus,
)
from bot.matching.judging.coverage import cover, most_covered
from bot.matching.judging.evidence import evidence, names_member
from bot.matching.judging.fit import fit, fitting
from bot.matching.judging.occasions import lists_bodies
from bot.matching.judging.of_papers import of_no_paper
from bot.matching.judging.people import POSTS, Post, asked_post, heads
from bot.matching.judging.spelled import spelt_out
from bot.matching.knowing.candidate import Candidate, Coverage, Focus
from bot.matching.knowing.facets import FACETS, detail, detail_name, held, possible, stated_gap
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar, known_attributes
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, content, is_bare, telling
from bot.text.syllable import fold

# Factors and evidence found by trial on our own question sets.
LEAST_EVIDENCE = 0.4  # of a reading that may be acted on
LEAST_ROUNDED = LEAST_EVIDENCE - 0.0005  # what is this at three places
ROUNDED = 0.0001  # by which a score may be rounded up, and more
OTHER_LEVEL = 0.88  # said of the host's congress, and the subject is not
DENIED = 0.7  # for each word of its name that the clause says it does not mean
BASES = frozenset(("c:grassroots", "c:party_base", "c:party_committee"))  # "không nằm dưới đảng bộ cơ sở nào"
DENIED_NOUN = 0.2  # what is counted is denied: "không phải chi bộ"
WHOLE_EVIDENCE = 0.7  # every word of a long question stands in the record
WHOLE_COVERAGE = 0.95
LONG_QUESTION = 1.8
POINTED_FOCUS = 0.97
LEANING_FOCUS = 0.85
OPEN_FOCUS = 0.6
GROUP_FOCUS = 0.75
RELATED_FOCUS = 0.9  # the whole of a count that was told
PART_OF_FOCUS = 0.9
BESIDE_PART = 0.65  # of a count beside a part of the one that was just told
SIBLING_NAMED = 0.97
SIBLING_SAID = 0.2  # share of its name that must be said of a part beside the one just told
TOLD_AGAIN = 0.7  # who asks on in one breath means something else than what was just told
UNHELD_ASK = 0.6  # the fit of an ask for which the subject's type has no facet
ASSIGNS = 0.7  # a body that appoints another is rather not the one asked for
ASSIGNING = frozenset(("c:select", "c:establish"))
OTHER_WHOLE = 0.3  # "trong đó" means a part of what was told, rather than of something else
OF_MEMBERS = 0.75  # what each member has answers less well than what the whole has
TOLD_OF_MEMBERS = {Type.PROJECT: ("cost", "status"), Type.BODY: ("head",)}  # facets that an item of a list can tell
PROSE = (Type.DOCUMENT, Type.TOPIC, Type.BODY)  # in whose words a long question may be put
BODY, COUNT, GROUP = Type.BODY, Type.COUNT, Type.GROUP  # compared for every reading
DOINGS = frozenset(f"c:{key}" for key in ("done", "not_done", "under_way", "begun", "not_begun", "used", "issue"))
POINTING = grammar("pointing")
NOTHING = frozenset[str]()
BARE_POINTING = grammar("bare_pointing")


class _Named(NamedTuple):
    """How surely a subject is meant, and whether only the turn before says so."""

    evidence: float
    inherited: bool = False


class Unlikely(NamedTuple):
    """A subject of which too little is said to act on it, how surely it is meant, and more than a reading can score."""

    subject: Subject
    named: _Named
    most: float


def rank(view: View) -> list[Candidate]:
    """All readings of a clause, best first; worked out once a clause, and only where few of them do not do."""
    if view.ranked is None:
        rest = (one for subject, named in _meant_so(view, likely=False) for one in read_of(view, subject, named))
        view.ranked = sorted_readings(view, [*likely_meant(view), *rest])
    return view.ranked


def likely_meant(view: View) -> list[Candidate]:
    """Those readings alone that may be acted on: of most subjects that are found too little is said for that."""
    if view.likely_meant is None:
        meant = _meant_so(view, likely=True)
        view.likely_meant = sorted_readings(view, [one for pair in meant for one in _asked_of(view, *pair)])
    return view.likely_meant


def unlikely(view: View) -> list[Unlikely]:
    """The subjects that `likely_meant` leaves out, each with what no reading of it scores more than."""
    return [
        Unlikely(subject, named, most_covered(view, subject) ** 1.5 * (0.3 + 0.7 * named.evidence) + ROUNDED)
        for subject, named in _meant_so(view, likely=False)
    ]


def read_of(view: View, subject: Subject, named: _Named) -> list[Candidate]:
    """The readings of a subject that is unlikely meant; worked out once a clause."""
    kept = view.once(_read)
    if subject.id not in kept:
        kept[subject.id] = _asked_of(view, subject, named)
    return kept[subject.id]


def _read(_view: View) -> dict[str, list[Candidate]]:
    return {}


def _meant_so(view: View, *, likely: bool) -> list[tuple[Subject, _Named]]:
    """Those of the subjects that may be meant of which enough is said to act on it, or the others."""
    return [pair for pair in view.once(_meant) if (pair[1].evidence >= LEAST_ROUNDED) is likely]


def _meant(view: View) -> list[tuple[Subject, _Named]]:
    """The subjects that the words of the clause find and that it may mean at all, each with how surely."""
    return [(one, named) for one in found_subjects(view) if (named := _named(view, one)).evidence > 0.0]


def sorted_readings(view: View, found: list[Candidate]) -> list[Candidate]:
    """Readings, best first."""
    found.sort(key=lambda c: (-c.score, not c.known, -c.evidence))
    return [c for _, equal in groupby(found, _standing) for c in _told_apart(view, list(equal))]


def _standing(candidate: Candidate) -> tuple[float, bool, float]:
    return candidate.score, candidate.known, candidate.evidence


def _told_apart(view: View, equal: list[Candidate]) -> list[Candidate]:
    """Readings that stand level: those first more of whose name is said. Members of one group often do."""
    if len(equal) > 1:
        equal.sort(key=lambda c: (-len(view.named(c.subject)), -spelt_out(view, c.subject), c.subject.id, c.facet))
    return equal


def candidates(view: View, subject: Subject) -> list[Candidate]:
    """The subject with each thing that the clause may ask of it."""
    named = _named(view, subject)
    return _asked_of(view, subject, named) if named.evidence > 0.0 else []


def _asked_of(view: View, subject: Subject, named: _Named) -> list[Candidate]:
    gap = stated_gap_asked(view, subject)
    if gap:
        return [_candidate(view, subject, "detail", cover(view, subject, None), named, known=False, attribute=gap)]
    post = asked_post(view, subject) if subject.type is BODY else None
    if post is not None and not heads(post, subject):
        return [_of_post(view, subject, named, post)]
    asked = attributes(view, subject)
    found = [*_of_facets(view, subject, named, asked), *_of_details(view, subject, named, asked)]
    by_hand = told_by_hand(view, subject, asked)
    if by_hand is not None:
        covered = cover(view, subject, None, by_hand.attribute, by_hand.words)
        found.append(_candidate(view, subject, "detail", covered, named, known=True, attribute=by_hand.label))
    return found or list(_of_ask(view, subject, named))


def _named(view: View, subject: Subject) -> _Named:
    """How surely the subject is meant, with what the turn before adds to it."""
    said = evidence(view, subject)
    named = _Named(said) if view.focus is None else _focused(view, subject, said, view.focus)
    if not 0.2 < named.evidence < WHOLE_EVIDENCE or subject.type not in PROSE or view.once(content) < LONG_QUESTION:
        return named
    whole = cover(view, subject, None).share >= WHOLE_COVERAGE
    return _Named(WHOLE_EVIDENCE, named.inherited) if whole else named


def _focused(view: View, subject: Subject, said: float, focus: Focus) -> _Named:
    clause = view.clause
    if clause.beyond:
        rest = subject.type is GROUP and view.untold(subject)
        return _Named(POINTED_FOCUS, inherited=True) if rest and said < POINTED_FOCUS else _Named(said)
    leaning = clause.anaphora or clause.elliptic or is_bare(view)
    if (leaning or (said and cover(view, subject, None).share == 1.0)) and said and beside_in_group(view, subject):
        said = max(said, SIBLING_NAMED)  # "Chi nhánh A được mấy đại biểu? – Còn B?"
    elif part_of_focus(view, subject, said):
        said = max(said, PART_OF_FOCUS)
    elif said >= SIBLING_SAID and beside_focus(view, subject):
        said = max(said, PART_OF_FOCUS)  # "… qua mạng, bao nhiêu bằng giấy"
    elif of_another_whole(view, subject):
        return _Named(min(said, OTHER_WHOLE))
    elif beside_part(view, subject):
        said = min(said, BESIDE_PART)
    lean = _lean(view, subject, focus, leaning=leaning)
    return _Named(lean, inherited=True) if lean > said else _Named(said)


def _lean(view: View, subject: Subject, focus: Focus, *, leaning: bool) -> float:
    """How surely a subject is meant by the turn before alone."""
    lean = 0.0
    if subject.id in focus.subjects:
        first = subject.id == focus.subjects[0] and subject.type in (Type.EVENT, Type.PROJECT, Type.DOCUMENT)
        pointed = _pointed(view, subject) or (first and view.once(_names_nothing))
        lean = POINTED_FOCUS if pointed else LEANING_FOCUS if leaning else OPEN_FOCUS
        if subject.id != focus.subjects[0] and subject.type is COUNT:
            lean *= RELATED_FOCUS
    elif subject.id in focus.mentioned and _pointed(view, subject):
        lean = POINTED_FOCUS
    elif subject.id == focus.group and leaning:
        lean = GROUP_FOCUS
    return lean


def _names_nothing(view: View) -> bool:
    """ "Bao giờ xong", "hết mấy tỷ": whether a clause says no more than what is asked, of whatever was spoken of."""
    told = [mention for mention, weight in telling(view) if weight >= BARE]
    return bool(told) and all(
        (m.attributes or m.keys <= DOINGS) and not (m.is_value or m.names or view.is_strange(m)) for m in told
    )


def _pointed(view: View, subject: Subject) -> bool:
    """ "chỉ thị đó": a noun with a pointing word means what was spoken of under that noun."""
    return view.clause.anaphora and any(
        mention.keys & subject.head and (following.said in POINTING or fold(following.text) in BARE_POINTING)
        for mention, following in zip(view.strict, view.strict[1:], strict=False)
    )


def _of_facets(view: View, subject: Subject, named: _Named, asked: set[str]) -> Iterator[Candidate]:
    """With each facet that the ask fits; with those alone that an attribute names, when one is asked."""
    called = _labels(view)
    for facet in FACETS[subject.type] if asked or called else fitting(subject.type, view.clause.ask):
        if not possible(subject, facet):
            continue
        by_name = asked & facet.attributes or called.get(facet.folded, NOTHING) if asked or called else NOTHING
        if asked and not by_name:
            continue
        fits = 1.0 if by_name else fit(view, subject, facet)
        if fits <= 0.0:
            continue
        covered = cover(view, subject, facet, next(iter(by_name), None))
        known = held(subject, facet) and not (facet.id == "when" and lists_bodies(view, subject))
        yield _candidate(view, subject, facet.id, covered, named, fitting=fits, known=known)


def _labels(view: View) -> dict[str, frozenset[str]]:
    """Names of facets that one record states as its own gap, by which others are asked, too: "ngày ban hành".

    Worked out once a clause.
    """
    if view.labels is None:
        own = {key for mention in view.attributed for key in mention.attributes} - known_attributes().keys()
        view.labels = {fold(key): frozenset((key,)) for key in own}
    return view.labels


def _of_details(view: View, subject: Subject, named: _Named, asked: set[str]) -> Iterator[Candidate]:
    """With each attribute asked for that is no facet of its type."""
    if not asked:
        return
    for attribute in sorted(asked - {key for facet in FACETS[subject.type] for key in facet.attributes}):
        of_members = _facet_of_members(view, subject, attribute)
        if of_members is not None:
            yield _candidate(
                view, subject, of_members, cover(view, subject, None, attribute), named, fitting=OF_MEMBERS, known=True
            )
            continue
        named_so = detail_name(subject, attribute, view.index.attributes[attribute].label)
        known = named_so is not None and (attribute not in POSTS or of_rank(view, subject, named_so))
        elsewhere = names_member(view, subject) or of_no_paper(view.index, subject, attribute)
        if not known and (elsewhere or _share_tells(view, subject, attribute)):
            continue
        covered = cover(view, subject, None, attribute)
        yield _candidate(view, subject, "detail", covered, named, known=known, attribute=attribute)


def _share_tells(view: View, whole: Subject, attribute: str) -> bool:
    """Whether a share of a count is named by what is asked of it: how many of those elected are women."""
    key = f"a:{attribute}"
    parts = view.index.parts.get(whole.id, ()) if whole.type is COUNT else ()
    return any(one.record.out_of == whole.id and key in one.name_keys | one.strong for one in parts)


def _facet_of_members(view: View, group: Subject, attribute: str) -> str | None:
    """The facet by which several members of a group tell what is asked of it: what each of the works costs."""
    if group.type is not GROUP or stated_gap(group, (view.index.attributes[attribute].label,)):
        return None
    members = [view.index.subjects[one] for one in view.chosen(group).members]
    if len(members) < 2 or members[0].type not in TOLD_OF_MEMBERS:
        return None
    facet = next((facet for facet in FACETS[members[0].type] if attribute in facet.attributes), None)
    told = facet is not None and facet.id in TOLD_OF_MEMBERS[members[0].type]
    return facet.id if facet and told and any(held(member, facet) for member in members) else None


def _of_post(view: View, subject: Subject, named: _Named, post: Post) -> Candidate:
    """With a post in a body that is not its head's: a detail of that very name, or a gap."""
    said = post.mention.said
    covered, known = cover(view, subject, None, post.kind), detail(subject, said, said) is not None
    return _candidate(view, subject, "detail", covered, named, known=known, attribute=said)


def _of_ask(view: View, subject: Subject, named: _Named) -> Iterator[Candidate]:
    """With an ask that its type has no facet for: understood, and not known."""
    ask = view.clause.ask
    if ask is None or (subject.type is COUNT and ask in ("remaining", "percent", "progress")):
        return
    covered = cover(view, subject, None)
    yield _candidate(view, subject, f"ask:{ask}", covered, named, fitting=UNHELD_ASK, known=False)


def _candidate(
    view: View,
    subject: Subject,
    facet: str,
    covered: Coverage,
    named: _Named,
    *,
    fitting: float = 1.0,
    known: bool,
    attribute: str | None = None,
) -> Candidate:
    score = covered.share**1.5 * (0.3 + 0.7 * named.evidence) * fitting
    if view.clause.negated:
        score *= _denied(view, subject)
    if view.of_host:
        score *= _other_level(subject, view.index.host_keys)
    if subject.type is BODY:
        score *= _assigning(view, subject)
    if named.inherited and (subject.id, facet) in view.told and facet != "detail" and not view.clause.modifiers:
        score *= TOLD_AGAIN  # but of details there are many
    chosen = view.chosen(subject) if subject.type is GROUP else None
    return Candidate(
        subject,
        facet,
        round(score, 4),
        round(covered.share, 3),
        round(named.evidence, 3),
        fitting,
        covered.left,
        (*chosen.by, *chosen.states) if chosen else (),
        attribute,
        known,
        covered.conflict,
        named.inherited,
        _members_before(view, subject) or chosen.members if chosen else (),
    )


def _members_before(view: View, group: Subject) -> tuple[str, ...]:
    """The members chosen in the turn before, when the clause leans on it and chooses none itself.

    "Trường nào?" after two schools were counted asks for these two: its noun chooses nobody that they are not.
    """
    focus, clause, noun = view.focus, view.clause, view.which_noun()
    if focus is None or focus.group != group.id or clause.beyond:
        return ()
    chosen = view.chosen(group)
    if any(mention is not noun for mention in chosen.by):
        return ()
    if not (clause.elliptic or clause.anaphora or (chosen.by and is_bare(view, noun))):
        return ()
    return focus.members if set(focus.members) <= set(chosen.members) else ()


def _denied(view: View, subject: Subject) -> float:
    """Less than 1 when the clause says that it does not mean the words that name the subject."""
    denied = {key for mention in view.clause.negated for key in mention.keys}
    named = {key for phrase in subject.names[:1] for keys in phrase.words for key in keys}
    if subject.type is COUNT and denied & subject.head:
        rest = subject.record.out_of and view.clause.ask == "remaining" and "c:done" in denied
        return 1.0 if rest else DENIED_NOUN  # "trừ những chi bộ đã xong thì bao nhiêu chi bộ nữa"
    denied &= named - set(view.keys)
    if subject.type is GROUP and denied:
        return DENIED_NOUN  # "phường nào không phải đơn vị điểm": none of that list
    if subject.type is COUNT and denied - BASES:
        return DENIED_NOUN  # "mấy ý kiến không được tiếp thu": none of those that were
    return float(DENIED ** len(denied))


def _assigning(view: View, subject: Subject) -> float:
    """Less than 1 for a body that only appoints the one asked for: "bộ phận nào được Quận ủy giao theo dõi"."""
    if view.clause.ask not in ("which", "who"):
        return 1.0
    named = view.named(subject)
    appoints = (one.first in named and two.keys & ASSIGNING for one, two in pairwise(view.strict) if not two.filler)
    return ASSIGNS if any(appoints) else 1.0


def _other_level(subject: Subject, host_keys: frozenset[str]) -> float:
    """Less than 1 for subjects that are not the host's when "đại hội quận" is said in one breath."""
    if subject.type not in (Type.EVENT, Type.TOPIC, COUNT):
        return 1.0
    named = "c:host_level" in subject.strong or not host_keys.isdisjoint(subject.strong)
    return 1.0 if named else OTHER_LEVEL

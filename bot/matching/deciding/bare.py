"""The bare "đại hội": a clause that names a congress and not whose. The host's own is meant, or offered first.

Where units hold congresses of their own, "đại hội họp ngày nào" may mean any of them: what it means is asked back.
"""

from bot.matching.claims import claims
from bot.matching.deciding.put_off import asks_whether_yet
from bot.matching.judging.by_hand import told_by_hand
from bot.matching.judging.gaps import missing as missing_of
from bot.matching.knowing.facets import FACETS, Facet, held, possible
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.lexicon import known_attributes
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import is_meetings
from bot.matching.viewing.claim import is_meeting
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

NAMING = frozenset(("c:congress", "c:pilot"))
# What may stand beside it without saying whose congress it is.
IDLE = frozenset(("c:congress", "c:carry_out", "c:schedule", "c:term_word", "c:opening"))
MEETING, CARRY_OUT = "họp", "c:carry_out"
NAMED_AFTER = " đại hội"
OURS_ALONE = frozenset(("ordinal", "term"))  # of which units' congresses hardly tell
OF_UNITS = {"when": "when", "place": "list", "duration": "when"}  # facet of the congress → the one of a group of events
DEADLINE = "c:deadline"
DUE = frozenset((DEADLINE, "c:done", "c:carry_out"))
IDLE_OF_LIMITS = NAMING | IDLE | DUE | {"c:not_done", "c:level", "c:levels", "c:host_level"}  # of any
MOST_TOLD = 3  # deadlines that are rather told together than asked back
SEVERAL = 2
MOST_CHOICES = 4
SURE = 0.9  # confidence: nothing else is said
OPEN = 0.4  # confidence in what is asked back


def bare_congress(view: View) -> Query | None:
    """What is asked of a congress of which nothing but that it is one is said; None where more is, or another thing."""
    clause, congress = view.clause, view.index.subjects[CONGRESS]
    if view.focus is not None or clause.verify or clause.modifiers or clause.story or clause.beyond:
        return None
    facet = _facet(view, congress)
    if facet is None or not _is_bare(view):
        return None
    told = Query(Outcome.ANSWER, (CONGRESS,), facet.id, ask=clause.ask, confidence=SURE)
    if facet.id in OURS_ALONE:
        return told
    units = [group for group in _units(view) if _tells(view, group, facet)]
    if not units:
        return told
    choices = [Choice(CONGRESS, facet.id), *(Choice(group.id, OF_UNITS[facet.id]) for group in units)]
    return Query(Outcome.CLARIFY, choices=tuple(choices[:MOST_CHOICES]), ask=clause.ask, confidence=OPEN)


def bare_attribute(view: View) -> Query | None:
    """What is asked of it by name, of the host's, or that it is not known: "kinh phí đại hội là bao nhiêu"."""
    asked = sorted({key for mention in view.attributed for key in mention.attributes} & known_attributes().keys())
    yet = asks_whether_yet(view)  # "chủ đề đại hội chốt chưa"
    if view.focus is not None or (view.clause.verify and not yet) or len(asked) != 1 or not _is_bare(view):
        return None
    congress = view.index.subjects[CONGRESS]
    told = told_by_hand(view, congress, set(asked))
    if told is not None:
        return Query(Outcome.ANSWER, (CONGRESS,), "detail", told.label, ask=view.clause.ask, confidence=SURE)
    return None if yet else missing_of(view.index, congress, "detail", asked[0], ask=view.clause.ask)


def bare_deadline(view: View) -> Query | None:
    """ "Hạn là bao giờ?": which of several deadlines is meant, where nothing tells; else None.

    "Hạn hoàn thành đại hội" leaves only those of congresses: of few both are told, since either alone would be taken
    for the only one. After a number it is that of those who were counted.
    """
    told = [view.index.subjects[one] for one in view.focus.subjects[:1]] if view.focus is not None else []
    counted = told[0] if told and told[0].type is Type.COUNT else None
    other = view.clause.asks and view.clause.ask != "when"  # an ask that is inherited tells nothing
    if view.clause.verify or other:
        return None
    said = [mention for mention, _ in telling(view)]
    of_congress = "c:congress" in view.said or any("c:done" in m.keys and is_meetings(m.said) for m in said)
    if not any(DEADLINE in mention.keys for mention in said) or not all(map(_of_deadline, said)) or view.hosts:
        return None
    due = [one for one in view.index.limits if one.record.on is not None and (not of_congress or is_meeting(view, one))]
    if not due or (len(due) < SEVERAL and not of_congress):
        return None
    if view.focus is not None and counted is None:
        return _of_told(view, told, due)
    theirs = [one for one in due if counted is not None and counted.head & one.name_keys]
    if len(theirs) == 1 or (of_congress and len(due) <= MOST_TOLD):
        meant = theirs if len(theirs) == 1 else sorted(due, key=lambda one: one.record.on.end)
        return Query(Outcome.ANSWER, tuple(one.id for one in meant), "when", ask=view.clause.ask, confidence=SURE)
    choices = tuple(Choice(one.id, "when") for one in (theirs or due)[:MOST_CHOICES])
    return Query(Outcome.CLARIFY, choices=choices, ask=view.clause.ask, confidence=OPEN)


def bare_limit(view: View) -> Query | None:
    """ "Hạn chót là 10/3 phải không": the one of several limits of which that is right, or none of those that are few.

    A no to one that nothing names would deny what is so of another.
    """
    said = [mention for mention, _ in telling(view) if mention.when is None]
    stated = [mention for mention in view.strict if mention.when is not None]
    if view.focus is not None or view.hosts or len(stated) != 1 or not all(map(_of_deadline, said)):
        return None
    due = [one for one in view.index.limits if one.record.on is not None]
    if not any(DEADLINE in mention.keys for mention in said) or len(due) < SEVERAL:
        return None
    made = {one.id: claims(view, one) for one in due}
    right = [one for one, claimed in made.items() if claimed and all(each.holds for each in claimed)]
    wrong = "c:congress" in view.said  # else a work may be due that day
    wrong = wrong and all(claimed and any(each.holds is False for each in claimed) for claimed in made.values())
    if len(right) == 1 or (wrong and len(due) <= MOST_TOLD):
        told = tuple(right or made)
        return Query(
            Outcome.VERIFY, told, "when", claims=tuple(each for one in told for each in made[one]), confidence=SURE
        )
    choices = tuple(Choice(one.id, "when") for one in due[:MOST_CHOICES])
    return Query(Outcome.CLARIFY, choices=choices, ask="when", confidence=OPEN)


def _of_told(view: View, told: list[Subject], due: list[Subject]) -> Query | None:
    """ "Nơi nào chưa gửi kế hoạch? – Trễ nhất hôm nào": the one deadline whose own words name what was told."""
    if told and told[0].type is Type.EVENT:
        shared = {one.id: len(_event_keys(view, told[0]) & _event_keys(view, one)) for one in due}
        most = [one for one, words in shared.items() if words and words == max(shared.values())]
        alone = len(most) == 1 and told[0] not in due
        return Query(Outcome.ANSWER, (most[0],), "when", ask=view.clause.ask, confidence=SURE) if alone else None
    meant = [one for one in told if one.type in (Type.GROUP, Type.TOPIC)]
    theirs = [one for one in due if meant and not (one.name_keys - NAMING - DUE).isdisjoint(meant[0].name_keys)]
    if len(theirs) != 1:
        return None
    return Query(Outcome.ANSWER, (theirs[0].id,), "when", ask=view.clause.ask, confidence=SURE)


def _event_keys(view: View, event: Subject) -> frozenset[str]:
    """What an event is called, but for what any limit is."""
    return view.index.keys_of(event.record.event) - IDLE_OF_LIMITS


def _of_deadline(mention: Mention) -> bool:
    """Whether a word says no more than that a congress is due."""
    return not mention.is_value and bool(mention.keys & (DUE | {"c:congress"}))


def _facet(view: View, congress: Subject) -> Facet | None:
    """What of the congress is asked, where the knowledge holds it."""
    asked = {key for mention in view.attributed for key in mention.attributes}
    for facet in FACETS[Type.CONGRESS]:
        fits = asked <= facet.attributes if asked else facet.fit.get(view.clause.ask, 0.0) >= 1.0
        if fits and (facet.id in OF_UNITS or facet.id in OURS_ALONE) and held(congress, facet):
            return facet if possible(congress, facet) else None
    return None


def _is_bare(view: View) -> bool:
    """Whether a congress is spoken of, and nothing tells whose."""
    if view.entities.uses or view.entities.strangers or view.hosts:
        return False
    said = [mention for mention, _ in telling(view) if not mention.attributes]
    named = any("c:congress" in mention.keys or _of_congress(mention) or _meets(mention) for mention in view.strict)
    return named and all(map(_idle, said))


def _of_congress(mention: Mention) -> bool:
    """Whether what is asked for is called so of a congress: "khẩu hiệu đại hội"."""
    return bool(mention.attributes) and mention.said.endswith(NAMED_AFTER)


def _meets(mention: Mention) -> bool:
    """ "Mình họp ở hội trường nào": those who meet are those who hold their congress."""
    opens = mention.said.split()[0] == MEETING
    return opens and (CARRY_OUT in mention.keys or "place" in mention.attributes)


def _idle(mention: Mention) -> bool:
    """Whether a word is one of these, be it another noun as well: "tổ chức"."""
    return not mention.is_value and ("c:congress" in mention.keys or bool(mention.keys & IDLE))


def _units(view: View) -> list[Subject]:
    """The groups of events that are congresses."""
    groups = [view.index.subjects[one] for one in view.index.timed_groups]
    return [
        group for group in groups if all(view.index.keys_of(one.record.event) & NAMING for one in _events(view, group))
    ]


def _events(view: View, group: Subject) -> list[Subject]:
    members = [view.index.subjects[one] for one in group.members]
    return [member for member in members if member.type is Type.EVENT]


def _tells(view: View, group: Subject, facet: Facet) -> bool:
    """Whether what is asked is known of any of its members."""
    wanted = next(one for one in FACETS[Type.EVENT] if one.id == facet.id)
    return any(held(member, wanted) for member in _events(view, group))

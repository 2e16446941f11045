"""Focus: what a clause points back at, and what it leaves in view for the next."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.knowledge.model import CountStatus, EventStatus
from bot.matching.cutting.clauses import Clause
from bot.matching.following.chosen import chosen_one
from bot.matching.following.left_over import asks_which_more, means_other, others, says_other, seen, told_one_by_one
from bot.matching.following.phases import at_phase
from bot.matching.following.spoken_of import OF_PROSE, spoken_of, still_of
from bot.matching.following.then import asks_what_comes_then
from bot.matching.following.whom import whom
from bot.matching.knowing.candidate import Candidate, Focus
from bot.matching.knowing.facets import FACETS
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.naming.ordinals import FIRST, LAST, referred
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.reading.modifiers import ENDS
from bot.text.syllable import fold

AGENDA = "agenda"  # facet: what there is at some time
NAMED = 0.7  # evidence of a subject that is named beside the one that answers
SURELY_NAMED = 0.9  # evidence of one of which what was asked is not known
LEADER = "leader"  # attribute
WORKS = frozenset(("c:renovate", "c:build_new", "c:build", "c:done", "c:not_done"))
RECKONED = (Type.COUNT, Type.EVENT, Type.PROJECT)
OF_THINGS = ("when", "where", "duration", "count", "phase")
MOST_TOLD = 4
MENTIONED = frozenset((Type.EVENT, Type.DOCUMENT, Type.PROJECT, Type.BODY, Type.GROUP))
ANY = frozenset(("c:unit", "c:organisation"))
UNIT = frozenset(("c:unit",))
COUNTING = frozenset(("count", "remaining", "percent"))
COUNTERS = grammar("counters") | {"bên", "đằng"}
WHICH_ONE = (
    "là ai",
    "là của ai",
    "của ai",
    "ai",
    "là gì",
    "gì",
    "là nơi nào",
    "nơi nào",
    "nào",
    "là đâu",
    "đâu",
    "là cái gì",
    "là cái nào",
    "những ai",
)


def pointed(index: Index, clause: Clause, focus: Focus | None) -> tuple[Clause, Focus | None]:
    """Put what the clause points at into focus: an item of the list just told, or those that are left."""
    if focus is None:
        return clause, focus
    if _of_list_told(index, clause, focus):
        return replace(clause, elliptic=True), replace(focus, subjects=(focus.group or "",), members=())
    clause = _in_full(index, clause, focus)
    focus = chosen_one(index, clause, _thing_first(index, clause, at_phase(index, clause, focus)))
    following = _following(index, clause, focus)
    if following:
        asking = tuple(m for m in clause.mentions if "next" not in m.asks and (m.asks or m.filler))
        kept = replace(clause, mentions=asking, modifiers=clause.modifiers - {"next"}, anaphora=True, elliptic=True)
        return _which_one(kept), replace(focus, subjects=(following,), group=None, members=())
    rest = others(index, clause, focus)
    if rest:
        nouns = {one.first for one, two in pairwise(clause.mentions) if means_other(clause, two)}
        sorts = frozenset.intersection(*(index.subjects[one].field_keys for one in rest)) - WORKS
        nouns |= {mention.first for mention in clause.mentions if mention.keys and mention.keys <= sorts}
        mentions = tuple(
            m
            for m in clause.mentions
            if not says_other(m) and "c:belong" not in m.keys and m.number != len(rest) and m.first not in nouns
        )
        kept = replace(clause, mentions=mentions, anaphora=True, elliptic=True)
        subjects = rest if len(rest) == 1 else (focus.group or "",)
        ordered = focus.group is not None and index.membership(index.subjects[focus.group]).first is not None
        several = len(rest) > 1 and clause.verify and ordered  # their days tell whether they have met
        if several or (len(rest) == 1 and asks_which_more(clause)):
            kept = replace(kept, mentions=(), ask=None, asks=frozenset(), verify=False, elliptic=several)
        return kept, replace(focus, subjects=subjects, group=focus.group, members=rest)
    items = focus.members if len(focus.members) > 1 else told_one_by_one(index, focus)
    words = [fold(mention.text) for mention in clause.mentions]
    flat = [(word, at) for at, text in enumerate(words) for word in text.split()]
    found = referred([word for word, _ in flat], len(items))
    if found is None and _asks_only_when(clause) and len(focus.members) == 1:
        return clause, replace(focus, subjects=focus.members)  # "còn cái nào chưa xong? – Bao giờ?"
    if found is None:
        few = len(focus.members) < 2
        return (clause, _of_all(index, clause, focus)) if few else _at_end(index, clause, focus)
    number, first, after = found
    taken = {at for _, at in flat[first:after]}
    if _is_any(index, clause.mentions[: min(taken)], focus):
        taken.add(min(taken) - 1)  # "công trình" says no more than that it is one of those
    elif items is not focus.members:
        return clause, focus
    return _to_member(clause, focus, index.subjects[items[number - 1]], taken)


def _asks_only_when(clause: Clause) -> bool:
    """ "Bao giờ", "ở đâu": nothing is said but what is asked of the one that was told."""
    said = [mention for mention in clause.mentions if not (mention.filler or mention.asks)]
    return clause.ask in ("when", "where") and not clause.verify and not said


def _is_any(index: Index, before: Sequence[Mention], focus: Focus) -> bool:
    """Whether the noun before an ordinal means whatever is in the list that was spoken of: "cái thứ ba"."""
    group = index.subjects.get(focus.group or "")
    if group is None or not before:
        return False
    noun = before[-1]
    return noun.said in COUNTERS or bool(noun.keys & (UNIT | group.head | index.membership(group).heads))


def _in_full(index: Index, clause: Clause, focus: Focus) -> Clause:
    """ "Còn mấy nhà", after "nhà tạm" were counted: the noun in short is that of the count just told."""
    counts = [one for one in map(index.subjects.__getitem__, focus.subjects) if one.type is Type.COUNT]
    if len(counts) != 1 or not clause.asks & COUNTING:
        return clause
    whole = fold(counts[0].record.of)
    short = [
        two
        for one, two in pairwise(clause.mentions)
        if one.asks & COUNTING and one.last == two.first and two is clause.mentions[-1] and not two.filler
        if two.known and not two.names and whole.startswith(f"{fold(two.said)} ")
    ]
    if not short:
        return clause
    full = replace(short[0], keys=counts[0].head)
    return replace(clause, mentions=tuple(full if one is short[0] else one for one in clause.mentions))


def _at_end(index: Index, clause: Clause, focus: Focus) -> tuple[Clause, Focus]:
    """ "Cái cuối cùng giai đoạn mấy", "trường đầu tiên": the first or the last as listed, where no times order them."""
    group = index.subjects.get(focus.group or "")
    said = _ends_said(clause)
    if group is None or len(said) != 1:
        return clause, focus
    if _ordered_by_time(index, group, focus):
        return clause, _of_all(index, clause, focus)
    at, noun, end = said[0]
    members = [index.subjects[one] for one in focus.members]
    if noun.keys & UNIT:  # a deadline is set for all
        members = [one for one in members if getattr(one.record, "status", None) is not EventStatus.DEADLINE]
    any_of_them = noun.said in COUNTERS or bool(noun.keys & (UNIT | group.head | index.membership(group).heads))
    meant = [one for one in members if any_of_them or (noun.keys and noun.keys <= one.field_keys)]
    if not meant:
        return clause, focus
    last = "last" in end.asks or fold(end.said) in LAST
    kept = replace(clause, modifiers=clause.modifiers - ENDS)
    return _to_member(kept, focus, meant[-1 if last else 0], {at, at + 1})


def _ordered_by_time(index: Index, group: Subject, focus: Focus) -> bool:
    """Whether all events of a list were told, of which all times are known: its last is then the one that is last.

    Works have times of several sorts; the first of them is the one that was listed first.
    """
    times = index.membership(group)
    if any(index.subjects[one].type is not Type.EVENT for one in group.members):
        return False
    return times.first is not None and set(focus.members) == set(group.members) and times.timed == len(group.members)


def _ends_said(clause: Clause) -> list[tuple[int, Mention, Mention]]:
    """ "Cái đầu", "trường cuối cùng": the noun, with its place in the clause, and the word for an end behind it."""
    return [
        (at, one, two)
        for at, (one, two) in enumerate(pairwise(clause.mentions))
        if (two.asks & ENDS or fold(two.said) in FIRST | LAST) and one.last == two.first and not two.names
    ]


def _of_all(index: Index, clause: Clause, focus: Focus) -> Focus:
    """ "Cái đầu tiên ngày nào? – Thế cái cuối cùng?": of the list that was spoken of, not of the one just told."""
    group = index.subjects.get(focus.group or "")
    counted = any(noun.said in COUNTERS or noun.keys == UNIT for _, noun, _ in _ends_said(clause))
    if group is None or not counted or index.membership(group).first is None:
        return focus
    return replace(focus, subjects=(group.id,), members=())


def _to_member(clause: Clause, focus: Focus, member: Subject, taken: Collection[int]) -> tuple[Clause, Focus]:
    """The clause asked of a member of the list, without the words, by their places, that point at it."""
    rest_words = tuple(
        mention for at, mention in enumerate(clause.mentions) if at not in taken and not mention.keys & member.head
    )
    asks = clause.asks - ENDS
    ask = clause.ask if clause.ask in asks else None
    kept = replace(clause, mentions=rest_words, anaphora=True, elliptic=True, ask=ask, asks=asks)
    listed = () if clause.verify else focus.members  # "cái đầu tiên xong chưa" is of none of the others
    return _which_one(kept), replace(focus, subjects=(member.id,), group=None, members=listed)


def _of_list_told(index: Index, clause: Clause, focus: Focus) -> bool:
    """ "Nơi nào họp rồi", "ai chưa làm": of the events just listed, where nothing but their state is said."""
    group = index.subjects.get(focus.group or "")
    if group is None or focus.subjects[:1] != (group.id,) or index.membership(group).first is None or clause.verify:
        return False
    told = [m for m in clause.mentions if not m.filler and m.keys]
    states = [m for m in told if m.keys & STATES]
    bare = all(m.keys & (STATES | ANY) for m in told) and all(m.known for m in clause.mentions)
    return bool(states) and bare and clause.ask in ("which", "where", "who")


def _which_one(clause: Clause) -> Clause:
    """ "Cái thứ ba là ai": nothing is asked of the one pointed at but which it is."""
    asking = [mention for mention in clause.mentions if not mention.filler or mention.asks]
    only = bool(asking) and all(mention.said in WHICH_ONE or "c:unit" in mention.keys for mention in asking)
    return replace(clause, ask=None, asks=frozenset(), mentions=(), elliptic=False) if only else clause


def _following(index: Index, clause: Clause, focus: Focus) -> str | None:
    """ "Rồi bước tiếp theo?": the member of the group in focus that comes after the one just told."""
    group = index.subjects.get(focus.group or "")
    told = [one for one in focus.subjects if group is not None and one in group.members]
    if group is None or not asks_what_comes_then(clause) or len(told) != 1:
        return None
    heads = group.name_keys | index.membership(group).heads
    if any(mention.keys - heads and not mention.filler and not mention.asks for mention in clause.mentions):
        return None
    ordered = _in_order(index, group)
    at = ordered.index(told[0]) + 1 if told[0] in ordered else len(ordered)
    return ordered[at] if at < len(ordered) else None


def _in_order(index: Index, group: Subject) -> list[str]:
    """The members as they follow each other: by number ("Bước 1"), which the file follows, or else by their times."""
    if len(index.membership(group).numbers) >= len(group.members):
        return list(group.members)
    times = {one: next(iter(index.subjects[one].times), None) for one in group.members}
    timed = [(time.start, one) for one, time in times.items() if time is not None]
    return [one for _, one in sorted(timed)] if len(timed) > 1 else list(group.members)


def after(
    index: Index, queries: Sequence[Query], clause: Clause, before: Focus | None, ranked: list[Candidate]
) -> Focus | None:
    """What the questions of a clause leave in view."""
    query, told = queries[-1], _told(index, queries, before)
    if before is not None and _gap_of_its_list(index, query, clause, before):
        return replace(before, told=told)
    if query.outcome in (Outcome.ANSWER, Outcome.VERIFY) or (query.outcome is Outcome.MISSING and query.subjects):
        return _answered(index, query, clause, before, ranked, told)
    if query.outcome is Outcome.CLARIFY:
        subjects = tuple(choice.subject for choice in query.choices)
        mentioned, attribute = _mentioned(ranked, subjects), _offered(index, query)
        return Focus(subjects, None, query.ask, None, mentioned=mentioned, told=told, attribute=attribute)
    left = _named_in_vain(index, query, ranked, told)
    return left or (replace(before, told=told) if before is not None else None)


def _named_in_vain(index: Index, query: Query, ranked: list[Candidate], told: tuple[str, ...]) -> Focus | None:
    """What a refusal speaks of, where the clause surely names it: "cầu Hoa Mai nối đâu với đâu? – Dài mấy mét?"."""
    subject = index.subjects.get(query.about) if query.outcome is Outcome.MISSING else None
    if subject is None or subject.type not in RECKONED:
        return None
    named = any(c.subject is subject and c.evidence >= SURELY_NAMED and not c.inherited for c in ranked)
    return Focus((subject.id,), None, query.ask, subject.group, told=told) if named else None


def _gap_of_its_list(index: Index, query: Query, clause: Clause, before: Focus) -> bool:
    """ "Cầu ấy ở đâu? – Nhà thầu nào làm? – Bao giờ xong": what of all of a list is not known was asked of the one."""
    told = index.subjects[before.subjects[0]] if len(before.subjects) == 1 else None
    group = index.subjects.get(told.group or "") if told is not None else None
    if group is None or query.outcome is not Outcome.MISSING or query.about != group.id:
        return False
    return all(mention.keys.isdisjoint(group.head) for mention in clause.mentions)


def _offered(index: Index, query: Query) -> str | None:
    """What was asked by name of all that is offered: "đồng chí trưởng tiểu ban tên gì? – Tiểu ban Văn kiện"."""
    if query.attribute is not None:
        return query.attribute
    offered = [(index.subjects[one.subject].type, one.facet) for one in query.choices]
    facet = next((one for one in FACETS[offered[0][0]] if one.id == offered[0][1]), None) if offered else None
    alike = len(set(offered)) == 1 and facet is not None and facet.fit.get(query.ask, 0.0) < 1.0
    return min(facet.attributes, default=None) if alike and facet is not None else None


def offered_detail(index: Index, choice: Choice, before: Focus | None) -> str | None:
    """The name of the detail that was asked of what was offered: "dài bao nhiêu? – Cầu Hoa Mai"."""
    asked = before.attribute if before is not None and choice.facet == "detail" else None
    details = index.subjects[choice.subject].details
    return next((one for one in details if asked == one or asked in index.meaning(one)), None) if asked else None


def _told(index: Index, queries: Sequence[Query], before: Focus | None) -> tuple[str, ...]:
    """The counts, events and works told last, oldest first."""
    told = list(before.told) if before is not None else []
    for query in queries:
        if query.outcome in (Outcome.ANSWER, Outcome.VERIFY):
            subjects = (*query.subjects, *query.members)
            told += [one for one in subjects if index.subjects[one].type in RECKONED]
    return tuple(dict.fromkeys(reversed(told)))[:MOST_TOLD][::-1]


def _answered(
    index: Index,
    query: Query,
    clause: Clause,
    before: Focus | None,
    ranked: list[Candidate],
    told: tuple[str, ...],
) -> Focus:
    subject = index.subjects[query.subjects[0]]
    subjects = query.subjects
    group = subject.group
    if subject.type is Type.GROUP:
        group = subject.id
        subjects = (subject.id, *(query.members if query.chosen_by else ()))
        extreme = _extreme(index, query, subject)
        if extreme is not None:
            return Focus((extreme,), "when", query.ask, group, told=told, seen=(extreme,))
    elif subject.type is Type.COUNT:
        related = (getattr(subject.record, "out_of", None), getattr(subject.record, "part_of", None))
        reached = (one.id for one in index.parts.get(subject.id, ()) if one.record.out_of == subject.id)
        aimed = tuple(reached) if subject.record.status == CountStatus.TARGET else ()  # told with what it is to be
        subjects = (*subjects, *(identity for identity in related if identity), *aimed)
    elif subject.type is Type.TOPIC:
        subjects = (*subjects, *index.kept(("spoken of", subject.id), lambda: spoken_of(index, subject)))
        subjects = (*subjects, *still_of(index, subject, before)) if subjects == query.subjects else subjects
    several = query.subjects if query.facet == AGENDA and len(query.subjects) > 1 else ()
    kept = before.members if before and before.group == group else ()
    members = query.members if subject.type is Type.GROUP else several or kept
    listed = (before.members, before.listed) if before and before.group == group else ()
    return Focus(
        tuple(dict.fromkeys(subjects)),
        query.facet,
        query.ask or (clause.ask if not clause.verify else None),
        group,
        members,
        _mentioned(ranked, subjects),
        _attribute(index, query, subject),
        next((one for one in listed if set(members) < set(one)), ()),
        told,
        person=whom(index, query, subject),
        seen=seen(index, query, group, before),
    )


def _extreme(index: Index, query: Query, group: Subject) -> str | None:
    """The one member that is told, where the first or the last of a list was asked for."""
    asked = query.modifiers & {"first", "last"}
    members = index.membership(group)
    if len(asked) != 1 or members.first is None or set(query.members) != set(group.members):
        return None
    return members.first if "first" in asked else members.last


def _attribute(index: Index, query: Query, subject: Subject) -> str | None:
    """What was asked by name rather than by a question word alone: the cost, the head."""
    if query.facet == "person" and subject.type is Type.BODY:
        return LEADER
    if query.facet == "detail":
        return query.attribute if query.attribute in index.attributes else None
    facet = next((facet for facet in FACETS[subject.type] if facet.id == query.facet), None)
    if facet is None or not facet.attributes or facet.fit.get(query.ask, 0.0) >= 1.0:
        return None
    return min(facet.attributes)


def _thing_first(index: Index, clause: Clause, focus: Focus) -> Focus:
    """With the work or event of which prose was told before that prose, where a time, a place or a number is asked."""
    types = [index.subjects[one].type for one in focus.subjects[:2]]
    of_it = len(types) > 1 and types[0] is Type.TOPIC and types[1] in OF_PROSE
    return replace(focus, subjects=focus.subjects[1::-1]) if of_it and clause.ask in OF_THINGS else focus


def _mentioned(ranked: list[Candidate], told: tuple[str, ...]) -> tuple[str, ...]:
    """Subjects that were named without being told: "đại biểu dự Đại hội Khối" leaves that congress in view, too."""
    named = (
        c.subject.id
        for c in ranked
        if c.evidence >= NAMED and not c.inherited and c.subject.type in MENTIONED and c.subject.id != CONGRESS
    )
    return tuple(identity for identity in dict.fromkeys(named) if identity not in told)[:2]

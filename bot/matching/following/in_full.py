"""In full: a clause that points back, asked as if what it points at had been named.

"Bên ấy có bao nhiêu đảng viên" is no question of all members: where the answer to the words as they stand tells of
another subject than that pointed at, it is asked of that one by its name, or it is told that of that it is not known.
"""

from dataclasses import replace

from bot.knowledge.model import EventStatus
from bot.matching.cutting.clauses import Clause, clauses
from bot.matching.cutting.parts import sentences
from bot.matching.judging.gaps import missing, unknown_of
from bot.matching.judging.occasions import asks_when_it_meets
from bot.matching.judging.referring import Referent, in_view, name_of, names_person, referent, tells_of
from bot.matching.knowing.facets import ASK_LABELS, detail, stated_gap
from bot.matching.knowing.hosts import OURS
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.compounds import join_numbers
from bot.matching.taking.attempts import Attempts, Taken
from bot.matching.viewing.claim import is_meeting
from bot.matching.viewing.view import keys_of
from bot.matching.viewing.weighing import BARE, telling

AUTHOR = frozenset(("c:author", "c:write"))
CHOOSING = ("which", "count")  # kinds of asking that somebody in view may answer several times over
TELLING = (Outcome.ANSWER, Outcome.VERIFY)
MEETING = frozenset(("c:done", "c:not_done", "c:carry_out", "c:congress", "c:pilot"))
OVER = "xong"
BUILDER = "contractor"  # attribute
WORD = "w:"  # before a word of names that is no concept


def in_full(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or of what it points back at, where it was taken to tell of something else."""
    meant = referent(attempts.index, clause, attempts.focus)
    if meant is None:
        return _implied(attempts, clause, taken)
    if _names_others(taken, meant):
        return taken
    told = _tells_of(attempts, taken, meant) and not _says_nothing(taken)
    told = told and not (_asks_whether_met(taken, clause, meant.subject) and _of_whole_list(taken))
    unknown = bool(meant.name) and taken.queries[0].outcome is Outcome.MISSING
    if told and not (meant.person and (unknown or clause.ask in CHOOSING)):
        return taken
    named = _named(attempts, clause, meant)
    if named is not None and _tells_of(attempts, named, meant) and not _says_nothing(named):
        return replace(named, clause=taken.clause, queries=tuple(_counted(taken, meant, one) for one in named.queries))
    return taken if told else replace(taken, queries=(_untold(taken, clause, meant),))


def _implied(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause that names nobody and only asks by what is asked of many things: "…, được bao nhiêu phiếu?", "Ai viết?".

    In one sentence it goes on about what was told of; in the next one it does where nothing else is known to answer it.
    """
    focus = attempts.focus
    owner = in_view(attempts.index, focus) if focus is not None and not clause.beyond else None
    met = owner is not None and _asks_whether_met(taken, clause, owner)
    if focus is None or owner is None or not (met or _asks_of_anything(taken, clause)):
        return taken
    meant, query = Referent(owner, name_of(owner), ()), taken.queries[0]
    other = _other_member(attempts.index, clause, owner)
    if other is not None:
        named = None if query.outcome in TELLING else _named(attempts, clause, other)
        return taken if named is None else replace(named, clause=taken.clause)
    told = _tells_of(attempts, taken, meant) and query.outcome in TELLING and not (met and _of_whole_list(taken))
    if told or _names_others(taken, meant) or _tells_of_named(taken):
        return taken
    of_article = query.outcome in TELLING and attempts.index.subjects[query.subjects[0]].type is Type.SOURCE
    surely = bool(attempts.before) or (of_article and owner.type in (Type.PROJECT, Type.DOCUMENT))
    surely = surely or (_asks_who_does_it(clause) and owner.type in (Type.PROJECT, Type.DOCUMENT))
    surely = surely or met or _of_its_own(attempts.index, owner, clause)
    surely = surely or (owner.type is Type.EVENT and asks_when_it_meets(taken.view))
    if not surely and query.outcome in TELLING:
        return taken
    of_other = not surely and bool(query.gap)  # what of something else is known not to be known
    them = replace(meant, name=focus.person, person=True)
    for one in (meant,) if clause.ask == "who" else (them, meant):  # "bí thư là ai" asks for somebody else
        named = _named(attempts, clause, one)
        known = named is not None and (
            named.queries[0].outcome in TELLING or (bool(named.queries[0].gap) and not of_other)
        )
        if named is not None and known and _tells_of(attempts, named, one):
            return replace(named, clause=taken.clause)
    if of_other:
        return taken
    told_of_other = (surely and query.outcome in TELLING) or query.outcome is Outcome.MISSING
    untold = told_of_other and clause.ask != "why"  # "…, để làm gì?" may be of all
    return replace(taken, queries=(_untold(taken, clause, meant),)) if untold else taken


def _says_nothing(taken: Taken) -> bool:
    """Whether a body is merely said to be spoken of, for want of anything that was asked of it."""
    query, subjects = taken.queries[0], taken.view.index.subjects
    bodies = [subjects[one] for one in query.subjects if subjects[one].type is Type.BODY]
    return query.outcome is Outcome.ANSWER and query.facet == "what" and any(not one.record.purpose for one in bodies)


def _of_its_own(index: Index, owner: Subject, clause: Clause) -> bool:
    """Whether what is asked for by name is told by the record of what was told of, or known not to be known of it."""
    labels = [index.attributes[key].label for m in clause.mentions for key in m.attributes if key in index.attributes]
    labels += [mention.said for mention in clause.mentions if mention.attributes]
    return any(detail(owner, one, one) for one in labels) or stated_gap(owner, tuple(labels)) is not None


def _asks_of_anything(taken: Taken, clause: Clause) -> bool:
    """Whether all that a clause says is an attribute, or nothing but what kind of thing it asks for."""
    told = [mention for mention, weight in telling(taken.view) if weight >= BARE]
    asks = bool(told) or clause.ask in ("why", "where", "who") or asks_when_it_meets(taken.view)
    return asks and not clause.modifiers and all((m.attributes or m.keys <= AUTHOR) and not m.is_value for m in told)


def _asks_who_does_it(clause: Clause) -> bool:
    """ "Ai làm?", "ai thực hiện": and no word of speaking, writing or of another matter."""
    return clause.ask == "who" and any("c:carry_out" in mention.keys for mention in clause.mentions)


def _asks_whether_met(taken: Taken, clause: Clause, owner: Subject) -> bool:
    """ "Đã họp chưa", "đại hội xong chưa", after a unit's congress was told: no more than whether that is over."""
    if owner.type is not Type.EVENT or not clause.verify or not is_meeting(taken.view, owner):
        return False
    if owner.record.status is EventStatus.DEADLINE:
        return False  # how many are done by then, some number tells
    said = [mention for mention, weight in telling(taken.view) if weight > 0.0 or mention.keys]
    over = any("yesno" in mention.asks and OVER in mention.said.split() for mention in clause.mentions)
    return (bool(said) or over) and all(one.keys and one.keys <= MEETING and not one.is_value for one in said)


def _of_whole_list(taken: Taken) -> bool:
    """Whether what was understood tells of a whole list, and of none of its members."""
    query = taken.queries[0]
    groups = [taken.view.index.subjects[one].type is Type.GROUP for one in query.subjects]
    return bool(groups) and groups[0] and not query.chosen_by


def _tells_of(attempts: Attempts, taken: Taken, meant: Referent) -> bool:
    """Whether what was understood is told, or known not to be known, of what is pointed at."""
    index = attempts.index
    if meant.person and (not _tells_of_person(taken, meant) or taken.queries[0].outcome in TELLING):
        return _tells_of_person(taken, meant)
    for query in taken.queries:
        subjects = [index.subjects[one] for one in query.subjects if one in index.subjects]
        if query.outcome is Outcome.MISSING:
            return query.about == meant.subject.id or meant.subject.id in query.subjects
        if query.outcome not in TELLING:
            return False
        told = query.members if subjects and subjects[0].type is Type.GROUP and query.chosen_by else ()
        of_person = meant.person and any(names_person(index, one, meant.name) for one in subjects)
        of_it = meant.subject.id in told or any(tells_of(index, one, meant.subject) for one in subjects)
        if not of_it and not of_person:
            return False
    return True


def _tells_of_person(taken: Taken, meant: Referent) -> bool:
    """Whether what is told is of somebody, by name: of whom nobody spoke nothing is."""
    index, query = taken.view.index, taken.queries[0]
    if query.outcome not in TELLING:
        return query.outcome is Outcome.MISSING
    subjects = [index.subjects[one] for one in query.subjects]
    few = query.members if len(query.members) < len(subjects[0].members) else ()
    subjects += [index.subjects[one] for one in few]
    if any(one.id == meant.subject.id and one.type is Type.TOPIC for one in subjects):
        return True  # prose that was told, whoever is named in it
    named = [one for one in subjects if one.type is not Type.GROUP and names_person(index, one, meant.name)]
    return bool(meant.name and named)


def _names_others(taken: Taken, meant: Referent) -> bool:
    """Whether somebody else is named, or all of the host's: "ông ấy bảo Hoa Mai họp 22/2"."""
    view, pointing = taken.view, {mention.first for mention in meant.words}
    if view.entities.uses or view.entities.strangers or view.hosts - pointing:
        return True
    return any(mention.keys & OURS for mention in view.strict if mention.first not in pointing)


def _other_member(index: Index, clause: Clause, owner: Subject) -> Referent | None:
    """ "Còn bên Nhân sự thì ai phụ trách": the one of the same list that a word of it tells from the rest."""
    group = index.subjects.get(owner.group or "")
    others = [index.subjects[one] for one in group.members if one != owner.id] if group is not None else []
    said = [mention for mention in clause.mentions if not mention.asks and not mention.filler]
    said = [mention for mention in said if owner.name_keys.isdisjoint(keys_of(mention))]
    found = [(one, [m for m in said if not one.own.isdisjoint(keys_of(m))]) for one in others]
    found = [(one, words) for one, words in found if words]
    return Referent(found[0][0], name_of(found[0][0]), tuple(found[0][1])) if len(found) == 1 else None


def _tells_of_named(taken: Taken) -> bool:
    """Whether what is told is called by a word that asks for something of others, too: "Cổng chào bao nhiêu tiền"."""
    view, query = taken.view, taken.queries[0]
    if query.outcome not in TELLING:
        return False
    own = {key for one in query.subjects for key in view.index.subjects[one].own if key.startswith(WORD)}
    return any(mention.keys & own and not mention.asks for mention in view.strict)


def _named(attempts: Attempts, clause: Clause, meant: Referent) -> Taken | None:
    """The clause with the name of what it points at; None where no name is known, or that makes no single question."""
    rest = [mention.text for mention in clause.mentions if mention not in meant.words]
    return put_so(attempts, " ".join((meant.name, *rest)), clause) if meant.name else None


def put_so(attempts: Attempts, text: str, clause: Clause) -> Taken | None:
    """A clause in other words, as the first of a conversation; None where these make no single question."""
    if not attempts.retries.take():
        return None
    reading = attempts.index.reader.read(text, attempts.reading.today)
    cut = clauses(reading, sentences(reading, join_numbers(reading.mentions)))
    if len(cut) != 1:
        return None
    asked = replace(cut[0], ask=clause.ask or cut[0].ask, verify=cut[0].verify or clause.verify)
    return Attempts(attempts.index, reading, None, retries=attempts.retries).take(asked)


def _counted(taken: Taken, meant: Referent, query: Query) -> Query:
    """What is not known, by the name of what is counted: "số đảng viên"; in the record's words where it states that."""
    noun = taken.view.noun()
    if query.outcome is not Outcome.MISSING or query.gap or query.ask != "count" or noun is None:
        return query
    told = missing(taken.view.index, meant.subject, "detail", f"số {noun.text}", ask=query.ask)
    return replace(query, missing=told.missing, gap=told.gap)


def _untold(taken: Taken, clause: Clause, meant: Referent) -> Query:
    """That it is not known of what is pointed at, or of whom: nobody was named."""
    if meant.subject.type is Type.PROJECT and not meant.person and _asks_who_does_it(clause):
        return missing(taken.view.index, meant.subject, "detail", BUILDER, ask=clause.ask)
    known, noun = taken.view.index.attributes, taken.view.noun()
    labels = [known[key].label for m in clause.mentions for key in sorted(m.attributes) if key in known]
    words = " ".join(m.text for m in clause.mentions if m not in meant.words and (m.keys or not m.known))
    counted = f"số {noun.text}" if noun is not None and clause.ask == "count" else ""
    label = counted or next(iter(labels), "")
    if label:
        return unknown_of(meant.subject, label, clause.ask)
    label = words or ASK_LABELS.get(clause.ask or "", "")
    return Query(Outcome.MISSING, missing=label, about=meant.subject.id, ask=clause.ask, stated=True, confidence=0.0)

"""Likewise: "thế Hoa Đào?" asks of another what was just asked, in the same words: "Hoa Mai bầu mấy ủy viên?".

What leans on the turn before is answered for the same kind of asking; where that tells something else than what was
asked, or nothing, the question before is put anew, with the other's name in the place of the one that was told of.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.following.in_full import put_so
from bot.matching.judging.referring import name_of, referent, tells_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.taking.attempts import Attempts, Taken
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight

WORD = "w:"  # before a word of names that is no concept
PHASE = "phase:"  # before the number of a phase
SLOT = "{}"  # in the words asked: where the name of what they were asked of stood
OPEN = frozenset((None, "how", "what"))  # asks of a clause that only turns to another
DOING = frozenset(("c:task", "c:done_to", "c:carry_out"))
TELLING = (Outcome.ANSWER, Outcome.VERIFY)
NAMED = 0.6  # evidence of a subject that a question names
MOST_BESIDE = 2  # questions that are kept beside the last
MOST = 200  # letters of a question that are kept
ANY = (Type.CONGRESS, Type.SOURCE)


def with_words(focus: Focus | None, taken: Taken, clause: Clause, before: Focus | None) -> Focus | None:
    """What is left in view, with the words of what was asked last, and of what was asked beside it of the same."""
    if focus is None:
        return None
    asked = words_asked(taken, clause, before.asked if before else "")
    beside = before.beside if before is not None and asked == before.asked else ()
    if (
        before is not None
        and taken.view.told
        and before.asked
        and _same_subject(focus, before)
        and asked != before.asked
    ):
        beside = (*before.beside, before.asked)[-MOST_BESIDE:]
    return replace(focus, asked=asked, beside=beside)


def _same_subject(focus: Focus, before: Focus) -> bool:
    return focus.subjects[:1] == before.subjects[:1] != ()


def likewise_of_all(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """With what else was asked in the message before of the same: "… hôm nào, ở đâu? – Thế còn Hoa Đào?"."""
    focus = attempts.focus
    if focus is None or not focus.beside or attempts.before or not _turns_to_another(taken, clause):
        return taken
    name = " ".join(mention.text for mention in clause.mentions if _is_name(taken.view, mention))
    found: list[Query] = []
    for words in focus.beside if name else ():
        put = put_so(attempts, words.replace(SLOT, name), replace(clause, ask=None))
        query = put.queries[0] if put is not None and _of_named(put) else None
        if query is not None and (query.outcome in TELLING or query.stated):
            found.append(query)
    return replace(taken, queries=(*found, *taken.queries))


def words_asked(taken: Taken, clause: Clause, before: str) -> str:
    """The words of a question, with a slot for the name of what it was asked of; those before it where it asks none.

    Args:
        clause: as it was said.
        before: the same of the turn before.
    """
    if clause.ask is None and not (clause.verify or clause.choice) and before:
        return before
    naming = _naming(taken)
    pointing = referent(taken.view.index, clause, taken.view.focus)
    left = {one.first for one in pointing.words} if pointing is not None else naming
    words: list[str] = []
    for mention in clause.mentions:
        if mention.first not in left:
            words.append(mention.text.replace(SLOT, ""))
        elif SLOT not in words:
            words.append(SLOT)
    text = " ".join(words if SLOT in words else (SLOT, *words))
    return text if len(text) <= MOST else before


def likewise(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or as the question before it with another's name."""
    focus, query = attempts.focus, taken.queries[0]
    if focus is None or not focus.asked or not _turns_to_another(taken, clause):
        return taken
    name = _at_phase(taken, clause)
    if _is_the_same(taken) and not (name and query.facet != focus.facet):
        return taken
    name = name or " ".join(mention.text for mention in clause.mentions if _is_name(taken.view, mention))
    put = put_so(attempts, focus.asked.replace(SLOT, name), replace(clause, ask=focus.ask)) if name else None
    if put is None or not _of_named(put):
        return taken
    told = put.queries[0].outcome in TELLING or (put.queries[0].stated and query.outcome is not Outcome.MISSING)
    return replace(put, clause=taken.clause) if told else taken


def _turns_to_another(taken: Taken, clause: Clause) -> bool:
    """Whether a clause does nothing but name another: "còn Hoa Đào", "Hoa Đào thì sao"."""
    leaning = clause.elliptic or len(clause.mentions) <= 2
    said = [mention for mention in clause.mentions if _is_name(taken.view, mention)]
    plain = not any((m.attributes and not m.keys) or (m.is_value and not _is_phase(m)) for m in said)
    plain = plain and not clause.modifiers
    named = plain and any(weight(taken.view, mention) >= BARE for mention in said)
    asks = clause.verify or clause.choice or clause.anaphora  # "Hoa Đào thì xây hay sửa" asks by itself
    asks = asks or (clause.ask is not None and any(m.keys & DOING for m in said))  # "còn tổ B thì lo việc gì"
    return leaning and named and not asks and (clause.ask in OPEN or _asks_the_same(taken, clause, said))


def _asks_the_same(taken: Taken, clause: Clause, said: Sequence[Mention]) -> bool:
    """ "Hoa Mai họp hôm nào? – Hoa Đào hôm nào?": another's name, and the kind of asking of the question before."""
    focus = taken.view.focus
    calls = all(m.names or any(key.startswith(WORD) for key in m.keys) for m in said if weight(taken.view, m) >= BARE)
    return focus is not None and clause.ask == focus.ask and calls


def _at_phase(taken: Taken, clause: Clause) -> str:
    """The name of the work in view, where nothing but its phase is said: "còn giai đoạn 2?"; "" else."""
    view, focus = taken.view, taken.view.focus
    said = [mention for mention in clause.mentions if _is_name(view, mention)]
    phases = {key for mention in said if _is_phase(mention) for key in mention.keys}
    work = view.index.subjects[focus.subjects[0]] if focus is not None and focus.subjects else None
    if work is None or not phases or any(not _is_phase(m) and weight(view, m) >= BARE for m in said):
        return ""
    return name_of(work) if phases & work.field_keys else ""


def _is_phase(mention: Mention) -> bool:
    return any(key.startswith(PHASE) for key in mention.keys)


def _is_the_same(taken: Taken) -> bool:
    """Whether just what was asked before is told of another of its kind, or known not to be known."""
    focus, query = taken.view.focus, taken.queries[0]
    subjects = taken.view.index.subjects
    if focus is None or not query.subjects or not focus.subjects:
        return query.outcome is Outcome.CLARIFY
    one, before = subjects[query.subjects[0]], subjects[focus.subjects[0]]
    if one is before:
        return query.facet != focus.facet or not _repeats(taken)  # something else is asked of it
    kin = one.type is before.type or one.group == focus.group
    return kin and query.facet == focus.facet and (query.facet != "detail" or query.outcome is Outcome.MISSING)


def _repeats(taken: Taken) -> bool:
    """Whether what was told before is told again, though something of another name is asked in the same message."""
    query = taken.queries[0]
    told = {(identity, facet) for identity, facet in taken.view.told}
    return query.outcome is Outcome.ANSWER and all((one, query.facet) in told for one in query.subjects)


def _is_name(view: View, mention: Mention) -> bool:
    return not mention.filler and not mention.asks and (bool(mention.keys) or weight(view, mention) > 0)


def _of_named(put: Taken) -> bool:
    """Whether what is told, or not known, is of a subject that the question names, and not of all."""
    query, view = put.queries[0], put.view
    told = [view.index.subjects[one] for one in (*query.subjects, query.about) if one in view.index.subjects]
    return bool(told) and told[0].type not in ANY and _says(view, query)


def _says(view: View, query: Query) -> bool:
    """Whether a question names what is told of, or the unit whose record that is."""
    told = {*query.subjects, *query.members, query.about}
    named = {c.subject.id for c in view.likely_meant or () if c.evidence >= NAMED} | view.used
    subjects = view.index.subjects
    owners = [subjects[one] for one in named if subjects[one].type is Type.EVENT]
    return bool(told & named) or any(
        tells_of(view.index, subjects[one], two) for one in query.subjects for two in owners
    )


def _calls(mention: Mention, subject: Subject) -> bool:
    """Whether a word tells a subject from others, be it a word of its name that asks for something of others."""
    own = mention.keys & subject.own
    return bool(own) and (not mention.attributes or any(key.startswith(WORD) for key in own))


def _naming(taken: Taken) -> set[int]:
    """First tokens of the words that name what was told of, with the nouns right before them."""
    view, query = taken.view, taken.queries[0]
    told = [view.index.subjects[one] for one in (*query.subjects, query.about) if one in view.index.subjects]
    found = {use.mention.first for use in view.entities.uses}
    for one in told[:1]:
        found |= view.named(one) or {m.first for m in view.strict if _calls(m, one)}
        nouns = one.head | one.name_keys
        for mention in reversed(view.clause.mentions):  # what is found are the beginnings of mentions
            if mention.last in found and mention.keys & nouns and not mention.attributes:
                found.add(mention.first)
    return found

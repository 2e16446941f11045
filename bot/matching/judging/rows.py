"""Rows: a numbered step called by the word of another row: "giai đoạn 1" of a work is no "đợt 1" of meetings."""

import re
from collections.abc import Iterator

from bot.matching.judging.resumed import of_resuming
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import alternatives, grammar, syllables
from bot.matching.viewing.view import View
from bot.text.syllable import fold

PHASE = "phase:"
STATE_WORDS = frozenset(("c:phase", "c:done", "c:not_done"))
MOST_PHASES = 8  # of a list that are looked at
ROW_OF = {word: row for row in ("steps_of_works", "steps_of_meetings") for word in grammar(row)}
NUMBERED = re.compile(rf"(?<!\S)({alternatives(ROW_OF)}) (?:thu |so )?(\w+)(?!\S)")


def of_other_row(view: View, subject: Subject) -> bool:
    """Whether a step is said by the word of another row than the subject's, of which the knowledge has such a step.

    So is one of any of several works, as far as it goes by more than the word.
    """
    if subject.type in (Type.PROJECT, Type.GROUP) and _of_any_work(view, subject):
        return True
    said = view.once(_said)
    if said is None:
        return of_resuming(view, subject)
    row, key = said
    own = _rows(view.index, subject)
    if not own or row in own:
        return False
    numbered = (view.index.subjects[one] for one in view.index.postings.get(key, ()))
    return any(row in _rows(view.index, one) for one in numbered if one is not subject)


def _of_any_work(view: View, subject: Subject) -> bool:
    """ "Giai đoạn 1 xong khi nào", where several works have such a phase: no wording but a name tells whose it is."""
    said = view.once(_phases_said)
    whole = _whole(view.index, subject) if said else None
    if whole is None or subject.id in view.used or _is_in_view(view, subject, whole):
        return False
    if not (subject.name_keys - said).isdisjoint(view.once(_naming)):
        return False
    numbered = (view.index.subjects[one] for key in said for one in view.index.postings.get(key, ()))
    return any(_whole(view.index, one) not in (None, whole) for one in numbered if one.type is Type.PROJECT)


def _is_in_view(view: View, subject: Subject, whole: str) -> bool:
    told = view.focus.subjects if view.focus is not None else ()
    return any(one in (subject.id, whole, subject.group) for one in told)


def _whole(index: Index, subject: Subject) -> str | None:
    """The work of which something is a phase, or of which a list has the phases."""
    if subject.type is Type.PROJECT:
        work: str | None = subject.record.part_of
        return work
    wholes = {_whole(index, index.subjects[one]) for one in subject.members[:MOST_PHASES]}
    return wholes.pop() if len(wholes) == 1 and subject.type is Type.GROUP else None


def _phases_said(view: View) -> frozenset[str]:
    return frozenset(key for key in view.said if key.startswith(PHASE))


def _naming(view: View) -> frozenset[str]:
    """What the clause says beside states and numbers."""
    told = (one.keys for one in view.strict if not one.is_value and one.keys.isdisjoint(STATE_WORDS))
    return frozenset().union(*told)


def _said(view: View) -> tuple[str, str] | None:
    """The row of the only step that is said, and the key of its number."""
    steps = [mention for mention in view.strict if any(key.startswith(PHASE) for key in mention.keys)]
    if len(steps) != 1:
        return None
    before = " ".join(fold(one.said) for one in view.clause.mentions if one.first < steps[0].first)
    row = next((row for word, row in ROW_OF.items() if before.removesuffix(" thu").endswith(word)), None)
    return None if row is None else (row, next(iter(steps[0].keys)))


def _rows(index: Index, subject: Subject) -> frozenset[str]:
    """The rows that the names of a subject number it in."""
    return index.kept(("rows", subject.id), lambda: frozenset(_of_names(subject)))


def _of_names(subject: Subject) -> Iterator[str]:
    record = subject.main or subject.record
    if getattr(record, "phase", None):
        yield "steps_of_works"
    for text in (getattr(record, "event", None), getattr(record, "name", None), *(getattr(record, "also", None) or ())):
        for word, _ in NUMBERED.findall(" ".join(map(fold, syllables(str(text or ""))))):
            yield ROW_OF[word]

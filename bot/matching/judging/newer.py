"""Newer: what is known of the new ones only is told of no others: "bí thư tái cử", "các chi bộ phải xong lúc nào"."""

from collections.abc import Iterator
from itertools import pairwise

from bot.knowledge.model import EventStatus
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.compounds import PLACE_KINDS
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.viewing.view import View
from bot.text.syllable import fold

NEW = grammar("new_or_old")
UNITS = frozenset(("c:cell", "c:party_base", "c:party_committee", "c:organisation"))


def of_new_unsaid(view: View, subject: Subject) -> bool:
    """Whether a number or a deadline is of new ones alone, where there is one of others, and nothing says so."""
    return _counts_new(view, subject) if subject.type is Type.COUNT else _due_of_new(view, subject)


def _counts_new(view: View, count: Subject) -> bool:
    """ "Bí thư tái cử" beside "bí thư mới": what tells nothing elsewhere tells these from others counted."""
    names = (count.record.of, *count.record.also)
    if says_new(view) and NEW.isdisjoint(syllables(" ".join((*names, count.record.state or "")))):
        return _new_counted(view, count)
    told = [NEW.intersection(syllables(name)) for name in names]
    if not all(told) or count.record.out_of or count.record.status:
        return False
    others = any(len(view.index.counted.get(key, ())) > 1 for key in count.head)
    return others and _words(view).isdisjoint(map(fold, frozenset().union(*told)))


def _new_counted(view: View, count: Subject) -> bool:
    """ "Mấy chi bộ mới chưa họp": whether the new ones of the kind that a number counts are counted by themselves."""
    same = (view.index.subjects[one] for key in count.head & UNITS for one in view.index.counted.get(key, ()))
    return any(not NEW.isdisjoint(syllables(one.record.of)) for one in same)


def _due_of_new(view: View, event: Subject) -> bool:
    """ "Chi bộ phải xong trước ngày nào": the deadline of all cells, and not that of those set up anew."""
    if event.record.status is not EventStatus.DEADLINE or view.in_focus(event):
        return False
    words = syllables(event.record.event)
    at = next((at for at, word in enumerate(words) if word in NEW), len(words))
    told = view.index.keys_of(" ".join(words[at:])) - PLACE_KINDS
    if not told or not _words(view).isdisjoint(map(fold, NEW)) or not told.isdisjoint(view.said):
        return False
    units = UNITS & view.at.keys() & event.name_keys
    return any(not units.isdisjoint(one.name_keys) for one in _older(view, event))


def says_new(view: View) -> bool:
    """ "Chi bộ mới": right behind the units that it is asked of, and not "bao giờ mới xong"."""
    pairs = pairwise(view.clause.mentions)
    return any(one.keys & UNITS and two.said.split()[0] in NEW and two.first == one.last for one, two in pairs)


def is_of_new(subject: Subject) -> bool:
    """Whether a deadline or a number is of new units, by its name."""
    due = subject.type is Type.EVENT and subject.record.status is EventStatus.DEADLINE
    name = subject.record.event if due else subject.record.of if subject.type is Type.COUNT else ""
    return not NEW.isdisjoint(syllables(name))


def _older(view: View, event: Subject) -> Iterator[Subject]:
    """The deadlines of others than new ones."""
    return (one for one in view.index.limits if one is not event and not is_of_new(one))


def _words(view: View) -> set[str]:
    """All that was typed, without tones."""
    return {fold(word) for mention in view.clause.mentions for word in mention.text.split()}

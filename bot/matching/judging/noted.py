"""Noted: who or which is asked for that the note behind a number tells: "mỗi tổ do … làm tổ trưởng"."""

from bot.matching.knowing.subjects import Subject
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.viewing.view import View

MOST = "nhất"
LITTLE = grammar("little")
ASKED_SO = ("which", "what")


def told_by_note(view: View, count: Subject) -> bool:
    """Whether the note behind a number says who it is, or which, that the clause asks for."""
    note = count.record.note
    if note is None:
        return False
    if view.clause.ask == "which":
        if MOST in syllables(note):
            return _says_most(view, note) and _holds_all(view, count, note)
        return not count.asks.isdisjoint(ASKED_SO) and _counts_just_those(view, count)
    return _holds_all(view, count, note)


def _says_most(view: View, note: str) -> bool:
    """ "Phường nào nhiều người thi hơn cả", of a note that says so; where it says the most, "ít nhất" is none of it."""
    said = {word for mention in view.clause.mentions for word in mention.said.split()}
    told = set(syllables(note))
    return MOST in said and said.isdisjoint(LITTLE) is told.isdisjoint(LITTLE)


def _holds_all(view: View, count: Subject, note: str) -> bool:
    """Whether a question holds words of the note behind a number, and none that its record does not hold."""
    told = view.index.keys_of(note)
    said = [mention.keys for mention in view.strict if mention.keys and not mention.filler]
    known = told | count.strong | count.soft
    return not told.isdisjoint(view.said) and not any(keys.isdisjoint(known) for keys in said)


def _counts_just_those(view: View, count: Subject) -> bool:
    """ "Những thị trấn nào": whether just those are asked for that a number counts, and its note names."""
    noun = view.which_noun()
    return noun is not None and not noun.keys.isdisjoint(count.head) and count.record.out_of is None

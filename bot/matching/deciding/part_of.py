"""Part of: of which unit another one is a part, "Thôn Hoa Mai thuộc xã nào": by a detail of its record, never a day.

A record says so under "trực thuộc", as a guide for officials has it; the kind of unit that is asked for opens what it
says. Where none does, that it meets on some day is no answer.
"""

from itertools import pairwise

from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View

BELONGING = frozenset(("c:subordinate", "c:belong"))
AT = frozenset(("ở", "tại"))
WHICH = frozenset(("nào", "mô", "gì", "chi"))
KINDS = frozenset(
    f"c:{kind}"
    for kind in "ward commune town hamlet host_level level_up_province level_up_city party_committee".split()
)
LABEL = "thuộc"
TIMES = frozenset(("when", "duration"))
SURE = 0.9  # confidence: the unit is named, and so is what it is a part of


def part_of(view: View) -> Query | None:
    """What a unit that is named is a part of, where a detail of its record tells that; else None."""
    kind = _kind_asked(view)
    for one in view.used if kind is not None else ():
        subject = view.index.subjects[one]
        label = None if kind is None else _label(view, subject, kind)
        if label is not None:
            return Query(Outcome.ANSWER, (subject.id,), "detail", label, ask=view.clause.ask, confidence=SURE)
    return None


def untold_part(view: View, best: Candidate) -> Query | None:
    """That it is not known of what a unit is a part; None where more than its day was found, or another thing asked."""
    kind = _kind_asked(view)
    if kind is None or best.subject.type is not Type.EVENT or best.facet not in TIMES:
        return None
    return unknown_of(best.subject, f"{kind.said} mà đơn vị ấy trực thuộc", view.clause.ask)


def _kind_asked(view: View) -> Mention | None:
    """The kind of unit of which it is asked which one: "… thuộc xã nào", right after a name."""
    if view.clause.verify or not view.entities.uses:
        return None
    mentions = view.clause.mentions
    for (one, kind), (_, which) in pairwise(pairwise(mentions)):
        leads = not one.keys.isdisjoint(BELONGING) or one.said in AT
        if leads and which.said in WHICH and not kind.keys.isdisjoint(KINDS):
            return kind if any(use.mention.last <= one.first for use in view.entities.uses) else None
    return None


def _label(view: View, subject: Subject, kind: Mention) -> str | None:
    """The name of the detail that says so: "trực thuộc: xã …", "trực thuộc xã: …"."""
    for label, value in subject.details.items():
        if LABEL not in syllables(label):
            continue
        opening = view.index.mentions_of(str(value))[:1]
        if any(not one.keys.isdisjoint(kind.keys) for one in (*opening, *view.index.mentions_of(label))):
            return label
    return None

"""By detail: which members of a list have a name in a detail that is asked the other way round: whom it builds for.

"Đơn vị thi công: Công ty TNHH Hoa Mai" answers who builds a work; "Hoa Mai thi công công trình nào" asks for the works.
"""

from bot.knowledge.record import Record
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

ASKS = frozenset(("which", "what", "count", None))
LEAST_NAME = 2  # words of a name by which somebody is known
SURE = 0.9  # confidence: the name stands in the detail that is asked for


def by_detail(view: View) -> Query | None:
    """The members of a list that tell a name in a detail; None where that is not asked, or a record bears the name."""
    asked = {key for mention in view.attributed for key in mention.attributes}
    if not asked or view.clause.verify or view.clause.ask not in ASKS or view.entities.uses:
        return None
    said = f" {' '.join(fold(mention.text) for mention in view.clause.mentions)} "
    for group in found_subjects(view):
        if group.type is not Type.GROUP or group.head.isdisjoint(view.said):
            continue
        among = view.chosen(group).members
        told = {one: name for one in among if (name := _named(view, view.index.subjects[one], asked, said))}
        if told:
            names = " ".join(dict.fromkeys(told.values()))
            return Query(
                Outcome.ANSWER,
                (group.id,),
                "list",
                members=tuple(told),
                chosen_by=names,
                ask=view.clause.ask,
                confidence=SURE,
            )
    return None


def _named(view: View, member: Subject, asked: set[str], said: str) -> str:
    """The proper name in a detail that is asked for, where the clause says it; "" else."""
    details = member.record.details if isinstance(member.record, Record) else {}
    for label, value in details.items():
        name = _proper(str(value))
        asks = len(name) >= LEAST_NAME and not asked.isdisjoint(view.index.meaning(str(label)))
        if asks and f" {fold(' '.join(name))} " in said:
            return " ".join(name)
    return ""


def _proper(value: str) -> list[str]:
    """The last words of a text, as far as they are capital: "Công ty TNHH Hoa Mai" is called "Hoa Mai"."""
    words = value.split()
    start = len(words)
    while start and words[start - 1][:1].isupper() and not words[start - 1].isupper():
        start -= 1
    return words[start:]

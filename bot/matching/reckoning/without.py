"""Without: which of a list have not what is named: "công trình nào chưa có vốn".

That nothing is told of the money of one does not mean that there is none: only the record that says so itself, as its
own gap, is told; where none does, that is not known.
"""

from itertools import dropwhile

from bot.matching.knowing.facets import stated_gap
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

YET = "chưa"
BETWEEN = frozenset(("có", "được", "bố trí", "cấp", "bố trí được", "xin được", "chốt", "xác định", "rõ", "biết"))
ASKS = frozenset(("which", "list", "count", "what", "who"))
MOST = 64  # members that are looked through
SURE = 0.9  # confidence: records say it in so many words


def without(view: View) -> Query | None:
    """The members of a list that say so of themselves; None where nothing of the kind is asked."""
    noun, lacked = view.which_noun() or view.noun(), _lacked(view)
    if noun is None or lacked is None or view.clause.verify or view.clause.ask not in ASKS or view.entities.uses:
        return None
    groups = (one for one in found_subjects(view) if one.type is Type.GROUP and not one.head.isdisjoint(noun.keys))
    group = next(groups, None)
    if group is None:
        return None
    said, ask = f"{YET} có {lacked.said}", view.clause.ask
    members = [view.index.subjects[one] for one in group.members[:MOST]]
    told = tuple(one.id for one in members if _says_so(view, one, lacked))
    if not told:
        return Query(Outcome.MISSING, missing=said, about=group.id, stated=True, ask=ask)
    return Query(Outcome.ANSWER, (group.id,), "list", members=told, chosen_by=said, ask=ask, confidence=SURE)


def _lacked(view: View) -> Mention | None:
    """What is said not to be had: the attribute right after "chưa", or "chưa có"."""
    words = [one for one in view.clause.mentions if not one.filler or one.attributes or one.said in BETWEEN]
    at = next((at for at, one in enumerate(words) if one.said == YET), None)
    if at is None:
        return None
    rest = words[at + 1 :]
    behind = list(dropwhile(lambda one: one.said in BETWEEN, rest))  # "chưa khởi công" tells how far it is
    return rest[-1] if len(behind) == 1 < len(rest) and rest[-1].attributes and not rest[-1].asks else None


def _says_so(view: View, member: Subject, lacked: Mention) -> bool:
    """Whether a record states a gap of that meaning, in a sentence that says "chưa"."""
    for label in getattr(member.record, "gaps", None) or ():
        if not lacked.attributes.isdisjoint(view.index.meaning(label)):
            sentence = stated_gap(member, (label,)) or ""
            return f" {YET} " in f" {sentence.casefold()} "
    return False

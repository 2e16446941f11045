"""Predicates: whether a yes/no question says more of its subject than that it is there, and of what sort it is.

"Trường Hoa Mai ở thành phố phải không" or "… không được duyệt phải không" claims nothing that a field could bear out:
the fact is told, but no yes is said to it.
"""

from collections.abc import Sequence

from bot.matching.claims.times import settling
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View, keys_of

BEING = ("exists", "member")  # facets of claims that only say that something is there, or among others
PLACED = ("ở", "tại")
WHY = grammar("purposes") | grammar("reasons")
LINK = "là"
TAGS = frozenset(("yesno", "verify"))
MEETING = frozenset(("c:congress", "c:carry_out"))
# Words that a statement adds without saying more: what it is one of, or that it is so.
IDLE = frozenset(
    f"c:{key}"
    for key in (
        "belong list_word typical project unit congress carry_out all name establish select issue welcome "
        "host_committee committee party_committee in_whole"
    ).split()
)


def says_more(view: View, subject: Subject, made: Sequence[Claim]) -> bool:
    """Whether words are said of a subject, of whose being alone the claims are, that its names do not hold."""
    if any(claim.facet not in BEING for claim in made) or subject.type is Type.TOPIC:
        return False
    if view.asks("exists"):
        return False
    if view.clause.negated or settling(view)[0] or _meets_there(view, subject):
        return True
    group = view.index.subjects.get(subject.group or "")
    own = subject.name_keys | subject.head | IDLE | (group.strong if group is not None else frozenset())
    own |= frozenset(key for one in subject.members for key in view.index.subjects[one].name_keys)
    told = {token for claim in made for token in claim.tokens}
    for mention in view.strict:
        if mention.filler or mention.asks or mention.first in told or not (mention.keys or mention.attributes):
            continue
        if mention.first in view.hosts or "c:host_level" in mention.keys:
            if is_placed(view, mention):
                return True
        elif own.isdisjoint(keys_of(mention)):
            return True
    return False


def _meets_there(view: View, subject: Subject) -> bool:
    """ "Đại hội họp ở chợ Hoa Mai": of the market it is said that something else is there."""
    named = view.named(subject)
    meets = subject.type is Type.PROJECT and any(one.keys & MEETING for one in view.strict)
    return meets and any(is_placed(view, one) for one in view.strict if one.first in named)


def is_placed(view: View, mention: Mention) -> bool:
    """Whether something is said to be at a place: "ở thành phố"."""
    return any(one.last == mention.first and one.said in PLACED for one in view.clause.mentions)


def says_what(view: View, subject: Subject) -> bool:
    """ "Hoa Mai là làng nghề gốm": what something is said to be, in words that are no name of it."""
    mentions = view.clause.mentions
    link = next((mention.last for mention in mentions if mention.said == LINK), None)
    after = [one for one in mentions if link is not None and one.first >= link and not one.asks & TAGS]
    own = view.named(subject) | {one.first for one in after if one.filler and not one.keys}
    return bool(after) and any(one.first not in own for one in after)


def says_why(view: View) -> bool:
    """ "Đại hội điểm để chọn người phải không": what something is for is no matter of its being there."""
    return any(mention.said in WHY for mention in view.clause.mentions)

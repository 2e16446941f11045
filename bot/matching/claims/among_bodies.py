"""Among bodies: whether a body is one of a list, which says what it does rather than bears a proper name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.matching.knowing.membership import having
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

PREPARING = frozenset(("c:prepare",))  # "bốn tiểu ban lo đại hội"
STATES = frozenset(("c:done", "c:not_done", "c:establish", "c:issue"))  # after "tiểu ban" they name none
LIST_WORD = "c:list_word"  # "danh sách"
SET_UP_REACH = 3  # mentions


def bodies_of(view: View, group: Subject) -> Iterator[Claim]:
    """Bodies are named by what they do rather than by a proper name: "tiểu ban tuyên truyền"."""
    by = [mention for mention in view.chosen(group).by if not mention.names and mention.number is None]
    own = [m for m in by if having(view.index.membership(group).own, m.keys)]
    if any(_lists_others(view, group, one) for one in own):
        return
    if own:
        yield claim("member", True, own, group.id)
        return
    if not group.record.complete or view.entities.uses:
        return
    for at, (one, two) in enumerate(pairwise(view.strict)):
        if not one.keys & group.head or two.first != one.last or two.filler or two.asks:
            continue
        named = bool(two.keys and not two.keys & (STATES | PREPARING)) or (not two.known and two.text[:1].isupper())
        named = named or (bool(two.attributes) and _set_up(view.strict[:at]))
        if named and not two.keys & (group.strong | {"c:congress"}):
            yield claim("member", False, (one, *_unbroken(view.strict[at + 1 :])), group.id)


def _lists_others(view: View, group: Subject, named: Mention) -> bool:
    """ "Đã có danh sách nhân sự chưa": a list of what a body sees to, rather than of bodies."""
    listed = any(LIST_WORD in one.keys and one.last == named.first for one in view.clause.mentions)
    return listed and group.head.isdisjoint(view.said)


def _unbroken(words: Sequence[Mention]) -> Sequence[Mention]:
    """The words that go on a name: "kiểm tra tư cách đại biểu"."""
    ends = (at for at, (one, two) in enumerate(pairwise(words), 1) if one.last != two.first or two.filler or two.asks)
    return words[: next(ends, len(words))]


def _set_up(before: Sequence[Mention]) -> bool:
    """ "Có lập cả tiểu ban khánh tiết …": whether there is such a one is asked, and nothing of those there are."""
    words = before[-SET_UP_REACH:]
    return any("exists" in one.asks or "c:establish" in one.keys for one in words)

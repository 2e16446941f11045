"""The host itself, said to be of a list of others' meetings: "huyện mình có phải nơi làm điểm của tỉnh không"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from bot.matching.knowing.levels import UP
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

COPULAS = ("là ", "có phải ", "phải ", "nằm trong ", "có nằm trong ", "thuộc diện ", "có thuộc ")  # "huyện là …"
HOST_LEVEL = "c:host_level"
GENERAL = frozenset(("c:unit", "c:organisation", "c:congress"))
REACH = 3  # mentions behind its name in which what it is said to be begins


def host_itself(view: View, group: Subject, *, holds: bool | None) -> Iterator[Claim]:
    """That the host is of a list.

    Args:
        holds: what that comes to of whom the list does not hold.
    """
    told = [mention for mention in view.strict if not mention.filler or f"{mention.said} " in COPULAS]
    if told and "verify" in told[0].asks:  # "có phải huyện là nơi …"
        del told[0]
    names = list(takewhile(lambda one: one.first in view.hosts or HOST_LEVEL in one.keys, told))
    behind = told[len(names) :]
    if not names or not behind or any(mention.is_value for mention in told):
        return
    if not f"{behind[0].said} ".startswith(COPULAS) and not _of_higher(view, group, behind[0].first):
        return
    members = [view.index.subjects[one] for one in group.members]
    if any(one.type is not Type.EVENT or one.record.who is None or view.is_host(one.head) for one in members):
        return
    made = claim("member", holds, names, group.id)
    yield replace(made, words=view.index.knowledge.congress.place or made.words)


def _of_higher(view: View, group: Subject, first: int) -> bool:
    """ "Huyện có làm điểm không", of a list of the province: there the host holds none of them."""
    own = group.strong - GENERAL - UP
    behind = [mention for mention in view.strict if mention.first >= first][:REACH]
    if behind[0].said.split()[-1] == "thuộc":  # "huyện thuộc tỉnh có nơi làm điểm"
        return False
    return not UP.isdisjoint(group.name_keys) and any(not mention.keys.isdisjoint(own) for mention in behind)

"""Lists of those that have not: that somebody of one has done it is not so, and on it they are all the same."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import syllables
from bot.matching.viewing.view import View

YET = "chưa"
DONE = frozenset(("đã", "rồi"))
ON_LIST = frozenset(("c:belong", "c:select", "c:list_word", "c:not_done"))  # to be on it is what is said


def lacking(view: View, group: Subject, made: Iterable[Claim]) -> Iterator[Claim]:
    """ "Xã A nộp báo cáo chưa", of "xã chưa nộp báo cáo": A is on the list, and so has not.

    Whoever is not on it may have nothing to do with it: that is neither a yes nor a no.
    """
    turned = _says_done(view, group)
    for one in made:
        if turned and one.facet == "member":
            yield replace(one, holds=False if one.holds else None, turned=True)
        else:
            yield one


def _says_done(view: View, group: Subject) -> bool:
    """Whether it is said or asked to be done what those of the list have not done."""
    name = syllables(group.record.name)
    after = [two for one, two in pairwise(name) if one == YET]
    mentions = view.clause.mentions
    if not after or any(not mention.keys.isdisjoint(ON_LIST) for mention in mentions):
        return False
    said = [word for mention in mentions for word in mention.said.split()]
    if any(one == YET and two in after for one, two in pairwise(said)):
        return False
    asked = any("yesno" in mention.asks and YET in mention.said.split() for mention in mentions)
    return asked or not DONE.isdisjoint(said) or not frozenset(after).isdisjoint(said)

"""Kinds of work as they are said: one alone ("chỉ cải tạo"), both at once ("làm cả hai thứ"), whatever is done."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.matching.knowing.fields import WORKS
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention

INTEREST, SELVES = grammar("interest"), grammar("selves")
NO_MORE = grammar("no_more")
BUILDING = WORKS - {"c:renovate"}


def both_of_those(mentions: Sequence[Mention], told: Sequence[Mention]) -> Mention | None:
    """ "Bỏ cái chỉ sửa, cái chỉ xây ra, cái nào làm cả hai", "làm cả hai thứ, sửa với xây": both kinds of work.

    Args:
        told: words that are left out, or that only lead up to the question; where it says no kind itself.
    """
    both = next((mention for mention in of_both(mentions) if not mention.filler), None)
    if both is None:
        return None
    own = {key for mention in mentions for key in mention.keys & WORKS}
    works = own or {key for mention in told for key in mention.keys & WORKS}
    return both if "c:renovate" in works and works & BUILDING else None


def of_both(mentions: Sequence[Mention]) -> list[Mention]:
    """What wants both kinds of work: "vừa", "lẫn", "cả hai thứ"; but of "cả hai trường" both are meant."""
    of_things = {
        one.first
        for one, two in pairwise(mentions)
        if one.last == two.first and two.keys and not two.filler and two.keys.isdisjoint(WORKS)
    }
    return [one for one in mentions if "c:both" in one.keys and one.first not in of_things]


def says_only(mentions: Sequence[Mention]) -> bool:
    """ "Chỉ cải tạo", "xây mới hoàn toàn": nothing else is done; but "chỉ cần nơi xây mới" wants no others told."""
    wanted = {two.first for one, two, three in _triples(mentions) if _is_writer(one) and three.said in INTEREST}
    return _and_no_more(mentions) or any(
        (mention.first not in wanted and mention.said in ("chỉ", "mỗi", "thuần túy"))
        or ("c:only" in mention.keys and mention.first not in wanted)
        or mention.said.endswith(" hoàn toàn")
        for mention in mentions
    )


def _and_no_more(mentions: Sequence[Mention]) -> bool:
    """ "Trường nào cải tạo thôi": the word that ends it at the kind of work."""
    return any(one.keys & WORKS and two.said in NO_MORE for one, two in pairwise(mentions))


def _triples(mentions: Sequence[Mention]) -> Iterator[tuple[Mention | None, Mention, Mention]]:
    """Each word with the one before it and the one right behind it."""
    before = (None, *mentions)
    return ((one, two, three) for one, two, three in zip(before, mentions, mentions[1:], strict=False))


def _is_writer(mention: Mention | None) -> bool:
    """Whether somebody writes of what they want: "mình chỉ cần nơi xây mới", but not "trường nào chỉ cần sửa"."""
    return mention is None or (mention.filler and mention.said.split()[0] in SELVES)


def says_only_work(mentions: Sequence[Mention]) -> bool:
    """ "Trường chỉ cải tạo": which they are to which nothing else is done, rather than that all are so."""
    return says_only(mentions) and any(mention.keys & WORKS for mention in mentions)


def renovated_and_built(keys: frozenset[str]) -> bool:
    """Whether a work is both: "vừa sửa vừa xây"."""
    return "c:renovate" in keys and not keys.isdisjoint(BUILDING)


def with_build(keys: set[str]) -> set[str]:
    """Kinds of work with that which the newly built are, too."""
    return keys | {"c:build"} if "c:build_new" in keys else keys

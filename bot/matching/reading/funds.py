"""Funds: whether a word for money asks how much it is, or whose it is and where it comes from."""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold

COST, FUNDING = frozenset(("cost",)), frozenset(("funding",))
MONEY = COST | FUNDING
NOTHING: frozenset[str] = frozenset()
FUNDS = grammar("funds")
OUT_OF = grammar("money_out_of")
LEADING = grammar("money_from")
FROM_WHERE = frozenset(("where",))
SOURCE = "c:newspaper"
COUNTING = frozenset(("count",))


def tell_funds(result: list[Mention]) -> None:
    """ "Kinh phí lấy từ đâu" asks where it comes from; "nguồn vốn là bao nhiêu" asks how much it is."""
    money = next((at for at, one in enumerate(result) if one.attributes & MONEY), None)
    if money is None:
        return
    asked = _from_where(result, money)
    if asked is not None:
        result[money] = replace(result[money], attributes=result[money].attributes - COST | FUNDING)
        for at in asked:
            result[at] = replace(result[at], keys=NOTHING, asks=FROM_WHERE, filler=False)
    elif result[money].said in FUNDS and any(one.asks & COUNTING for one in result[money:]):
        result[money] = replace(result[money], attributes=result[money].attributes - FUNDING | COST)


def _from_where(result: Sequence[Mention], money: int) -> tuple[int, ...] | None:
    """Which mentions after the money ask where it comes from; None when none does."""
    for at in range(money + 1, len(result)):
        mention, before = result[at], result[at - 1]
        if mention.said in OUT_OF and (mention.asks or SOURCE in mention.keys):
            return (at,)
        if at - 1 > money and before.said in LEADING and _asks_source(mention, result[at + 1 : at + 2]):
            return (at,) if mention.asks >= FROM_WHERE else (at, at + 1)
    return None


def _asks_source(mention: Mention, after: Sequence[Mention]) -> bool:
    """ "Đâu", and "nguồn nào"."""
    if mention.asks >= FROM_WHERE:
        return True
    return fold(mention.said) == "nguon" and any("which" in one.asks for one in after)

"""Of each: the same of several things, said once behind them: "A với B, mỗi loại bao nhiêu"; "…, trả lời giúp cả đôi"."""

from collections.abc import Sequence

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention

EACH = grammar("each") - {"các", "theo"}
SORTS = grammar("sorts_of_each")
TOGETHER = frozenset(("lần lượt", "lan luot"))
BOTH = "c:both"
Words = tuple[Mention, ...]


def of_each(rows: Sequence[Words]) -> tuple[Words, ...]:
    """Parts without what only says that each of them is meant; what is asked of each stands with the last of them."""
    found: list[Words] = []
    for row in rows:
        if found and _only_of_all(row):
            continue
        at, end = _distributes(row)
        if at is None:
            found.append(row)
        elif at == 0 and found:
            found[-1] = (*found[-1], *row[end:])
        else:
            found.append((*row[:at], *row[end:]))
    return tuple(row for row in found if row)


def speaks_of_all(rows: Sequence[Words]) -> bool:
    """Whether parts hold a word that surely asks the same of each of them."""
    return any(_distributes(row)[0] is not None or _only_of_all(row) for row in rows)


def _distributes(row: Words) -> tuple[int | None, int]:
    """Where "mỗi loại", "cả hai" or "lần lượt" begins and ends in a part."""
    for at, mention in enumerate(row):
        words = mention.said.split()
        following = row[at + 1].said if at + 1 < len(row) else ""
        if words[0] in EACH and words[1:] and " ".join(words[1:]) in SORTS:
            return at, at + 1
        if mention.said in EACH and following in SORTS:
            return at, at + 2
        if mention.said in TOGETHER or (BOTH in mention.keys and not mention.filler):
            return at, at + 1
    return None, 0


def _only_of_all(row: Words) -> bool:
    """ "Trả lời giúp cả đôi": a part that only wants all of the others told."""
    both = any(BOTH in mention.keys and not mention.filler for mention in row)
    return both and not any(mention.asks for mention in row) and all(m.filler or BOTH in m.keys for m in row)

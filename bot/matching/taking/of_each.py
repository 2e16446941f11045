"""Of each: the same of several things, said once behind them: "A với B, mỗi loại bao nhiêu", "…, trả lời cả đôi"."""

from collections.abc import Sequence

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold, is_marked

EACH = grammar("each") - {"các", "theo"}
SORTS = grammar("sorts_of_each")
TOGETHER = frozenset(("lần lượt",))
WHICH = frozenset(("nào",))
BARE = {words: frozenset(map(fold, words)) for words in (EACH, SORTS, TOGETHER, WHICH)}
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
        first, _, rest = _typed(mention).partition(" ")
        following = _typed(row[at + 1]) if at + 1 < len(row) else ""
        if _is(first, EACH) and rest and _is(rest, SORTS):
            return at, at + 1
        if _is(first, EACH) and not rest and _is(following, SORTS):
            return at, at + 2
        if _is(_typed(mention), SORTS) and _is(following, WHICH) and _asks(row[at + 2 :]):
            return at, at + 2  # "A với B cái nào bao nhiêu tiền"
        joined = following.partition(" ")[0]  # "moi noi hop ngay nao", where "noi hop" reads as a place
        if _is(first, EACH) and not (rest or is_marked(mention.text)) and _is(joined, SORTS) and _asks(row[at + 2 :]):
            return at, at + 2
        if _is(_typed(mention), TOGETHER) or (BOTH in mention.keys and not mention.filler):
            return at, at + 1
    return None, 0


def _asks(words: Words) -> bool:
    return any(mention.asks for mention in words)


def _typed(mention: Mention) -> str:
    """A mention as it is read; as it is typed where that has no tones, for "moi" may be read as another word."""
    return mention.said if is_marked(mention.text) or mention.said in EACH | SORTS else mention.text.lower()


def _is(word: str, words: frozenset[str]) -> bool:
    return word in words or (not is_marked(word) and word in BARE[words])


def _only_of_all(row: Words) -> bool:
    """ "Trả lời giúp cả đôi": a part that only wants all of the others told."""
    both = any(BOTH in mention.keys and not mention.filler for mention in row)
    return both and not any(mention.asks for mention in row) and all(m.filler or BOTH in m.keys for m in row)

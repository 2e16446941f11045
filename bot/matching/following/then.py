"""Then: "sau đó là gì", "kế đó là đơn vị nào", after something was told: what comes next, by no more than that."""

from bot.matching.cutting.clauses import Clause
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention

THEN = grammar("then")
OPEN = frozenset(("which", "who", "what", "how"))
UNIT = frozenset(("c:unit",))
NEXT = "next"


def asks_what_comes_then(clause: Clause) -> bool:
    """Whether a clause asks for the next of what was told."""
    if NEXT in clause.modifiers:
        return True
    rest = [mention for mention in clause.mentions if mention.said not in THEN]
    return len(rest) < len(clause.mentions) and not clause.verify and all(map(_says_nothing, rest))


def _says_nothing(mention: Mention) -> bool:
    if mention.names or mention.is_value or mention.attributes:
        return False
    return mention.filler or (not mention.keys and mention.asks <= OPEN) or mention.keys == UNIT

"""Leaning: by which words a clause that stands alone is told from one that goes on with what was asked before."""

from dataclasses import replace
from itertools import pairwise

from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import WHICH

ANY_UNIT = frozenset(("c:unit", "c:organisation", "c:congress", "c:carry_out"))
MEETING = frozenset(("c:congress", "c:carry_out"))  # what an event is called: "buổi họp", "kỳ đại hội"
POLAR = frozenset(("verify", "yesno"))
WONDERING = grammar("wondering") | grammar("checking_particles")
CLAIMING = frozenset(
    f"c:{key}" for key in "renovate build_new build done not_done used under_way not_begun begun".split()
)
DUE, DUE_BY = "c:deadline", ("hạn", "thời hạn", "kỳ hạn")  # that noun opens what names a limit
OPENING = ("ai", "gì", "đâu", "nào")  # the first or the last word of what asks by its name
SHORT = 3  # words: a clause that is no longer asks what was asked before


def opens_with_kind(clause: Clause) -> bool:
    """ "…, trường nào chỉ cải tạo": a further question that opens with what kind it asks for leans on nothing."""
    told = [mention for mention in clause.mentions if mention.keys and not mention.filler]
    if len(told) < 2 or told[0].names or told[0].keys <= ANY_UNIT:
        return False
    return any(one is told[0] and two.said in WHICH for one, two in pairwise(clause.mentions))


def is_short(clause: Clause) -> bool:
    """Whether a clause has so few words that it may ask what was asked before."""
    return len([m for m in clause.mentions if not m.filler]) <= SHORT


def only_wonders(clause: Clause) -> bool:
    """ "Chi bộ cơ sở nhỉ": a particle behind a mere name, which claims nothing that could hold or fail."""
    tags = [mention for mention in clause.mentions if mention.asks & POLAR]
    named = [mention for mention in clause.mentions if not mention.filler and mention not in tags]
    plain = all(one.keys and not (one.keys & CLAIMING or one.is_value or one.attributes or one.asks) for one in named)
    plain = plain and not clause.modifiers
    return bool(tags) and plain and all(mention.said in WONDERING for mention in tags)


def due_when(clause: Clause) -> Clause | None:
    """ "Hạn hoàn thành cầu Mới?": the clause as asking when, where it only names a limit, and states no time."""
    if clause.ask is not None or clause.verify or clause.choice or clause.elliptic or clause.item:
        return None
    told = [one for one in clause.mentions if not one.filler or one.when is not None]
    names = bool(told) and DUE in told[0].keys and told[0].said.startswith(DUE_BY)
    stated = any(one.when is not None or one.asks or one.attributes for one in told)
    return replace(clause, ask="when", asks=frozenset(("when",))) if names and len(told) > 1 and not stated else None


def points_at(clause: Clause, one: Subject) -> bool:
    """Whether the nouns of a clause that points back may mean a subject."""
    nouns = one.head | MEETING if one.type is Type.EVENT else one.head
    return any(not mention.keys.isdisjoint(nouns) for mention in clause.mentions)


def asks_by_name(clause: Clause) -> bool:
    """ "Ai làm trưởng", after "mấy tiểu ban": whether the name of an attribute asks, and nothing else."""
    if clause.ask is not None or clause.verify:
        return False
    asking = (one.said.split() for one in clause.mentions if one.attributes)
    return any(words[0] in OPENING or words[-1] in OPENING for words in asking)

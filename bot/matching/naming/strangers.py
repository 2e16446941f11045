"""Strangers in view: clauses that go on about a name which nobody here bears, as it was said before them."""

import re
from collections.abc import Sequence

from bot.matching.cutting.clauses import Clause
from bot.matching.cutting.parts import STOPS
from bot.matching.knowing.hosts import OURS
from bot.matching.knowing.index import Index
from bot.matching.naming.entities import entities, placed
from bot.matching.naming.writers import SELVES, Stranger
from bot.matching.reading.lexicon import alternatives, grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.names import thing_named
from bot.text.syllable import fold

PICKING_REACH = 7  # mentions: "mình", "chọn", and what stands between them and the name
# Next to the name, but for its kind, or with "về" before it.
PICKS = re.compile(rf"\b(?:{alternatives(map(fold, grammar('picking')))})(?:(?: \w+)?|(?: \w+){0, 4} ve(?: \w+)?)$")


def of_stranger(reading: Reading, clause: Clause, strange: tuple[Stranger, ...]) -> bool:
    """Whether a clause goes on about a name that nobody here bears: "Phường Hoa họp hôm nào, có mấy đảng viên?".

    It does in the same sentence, or where it points back, unless it turns to something else by name.
    """
    if not strange or not clause.mentions or any(mention.names or mention.keys & OURS for mention in clause.mentions):
        return False
    between = reading.tokens[_end(strange[-1]) : clause.mentions[0].first]
    return clause.anaphora or not any(token.text[0] in STOPS for token in between)


def stranger_of_story(index: Index, reading: Reading, clause: Clause) -> Stranger | None:
    """The name in the story that a clause is about: "Trường Hoa xây xong chưa, sửa hay xây mới?", "… trường ấy …"."""
    found = entities(reading, clause.story, index, clause.mentions) if clause.story else None
    taken = _picked(clause.story, found.strangers) if found is not None and not found.uses else None
    if taken is not None and not any(mention.names for mention in clause.mentions):
        return taken
    strange = (*found.strangers, *placed(reading, clause.story)) if found is not None and not found.uses else ()
    if not of_stranger(reading, clause, strange):
        return None
    pointed_at = next((one for one in reversed(strange) if clause.anaphora and _names_kind(clause, one)), None)
    beside = not any(token.text[0] in STOPS for token in reading.tokens[_end(strange[-1]) : clause.mentions[0].first])
    return pointed_at or (strange[-1] if beside else None)


def _picked(story: Sequence[Mention], strangers: Sequence[Stranger]) -> Stranger | None:
    """A name that writers say they take for their matter: "… số liệu một quận nào đó, em chọn quận Hoa Mai"."""
    for stranger in strangers:
        at = story.index(stranger[1][0])
        before = story[max(at - PICKING_REACH, 0) : at]
        own = [number for number, one in enumerate(before) if one.filler and one.said.split()[0] in SELVES]
        words = before[own[-1] + 1 :] if own else ()
        if PICKS.search(" ".join(fold(word.text) for word in words)):
            return stranger
    return None


def _names_kind(clause: Clause, stranger: Stranger) -> bool:
    """Whether a clause says of what kind a stranger is: "trường ấy", after a primary school that nobody here knows."""
    words = stranger[1]
    kinds = thing_named(" ".join(word.said for word in words))
    return any(mention.keys & words[0].keys or mention.said in kinds for mention in clause.mentions)


def _end(stranger: Stranger) -> int:
    """The token after a stranger's name."""
    return stranger[1][-1].last

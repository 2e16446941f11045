"""By their own word: of works of one field those that are called by the very word that is said.

"Thủy lợi" is the field of canals and of reservoirs, and "kênh" is a word for it: of a list that has both, "kênh xong
chưa" means the canals.
"""

from bot.knowledge.model import Project
from bot.matching.knowing.index import Index
from bot.matching.knowing.membership import Ids
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold

PAIR = 2


def called_so(index: Index, mention: Mention, chosen: Ids) -> Ids:
    """Those of some members that a word names, where others are of its field alone; all of them else."""
    word = f" {fold(mention.said)} "
    works = [index.subjects[one].record for one in chosen]
    if mention.names or mention.is_value or len(works) < PAIR or not all(isinstance(one, Project) for one in works):
        return chosen
    if any(word in _padded(one.level or "") for one in works):
        return chosen  # "trường tiểu học nào": all of that level, whatever they are called
    named = frozenset(one.id for one in works if any(word in _padded(name) for name in (one.name, *one.also)))
    return named or chosen


def _padded(text: str) -> str:
    return f" {fold(text)} "

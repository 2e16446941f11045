"""Up to date: of which day the facts are: "số liệu tính đến ngày nào", "thông tin cập nhật khi nào"."""

import re

from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import alternatives, grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View

RECKONED = alternatives(grammar("reckoned"))
DATA = alternatives(grammar("data_words"))
TIME = r"(?:ngày|hôm|bữa|tháng|năm|lúc|thời điểm|khi|đâu|quý|tuần)"
ASKED = re.compile(rf"\b{TIME} (?:nào|mấy|mô|bao nhiêu)\b|\bbao giờ\b|\bkhi mô\b|\bđến đâu\b")
COUNTED_UP_TO = re.compile(rf"\b(?:{RECKONED})\b|\bmới nhất\b|\b(?:{DATA})(?: \w+)? (?:là )?(?:của|lúc|hồi|từ)\b")
OF_DATA = re.compile(rf"\b(?:{DATA})\b|^(?:{RECKONED})\b")
OURS = frozenset(("c:article", "c:newspaper", "c:new"))
SURE = 0.9  # confidence: nothing else is named


def known_until(view: View) -> Query | None:
    """The day of all the facts; None where that is not asked, is not told, or one of them is spoken of."""
    if view.clause.verify or view.entities.strangers or view.entities.uses or _of_a_number(view):
        return None
    said = " ".join(mention.said for mention in view.clause.mentions)
    if not (ASKED.search(said) and COUNTED_UP_TO.search(said) and OF_DATA.search(said)):
        return None
    congress = view.index.knowledge.congress
    if congress.as_of is None or not congress.sources or any(_tells(mention) for mention in view.strict):
        return None
    return Query(Outcome.ANSWER, (f"source:{congress.sources[0].id}",), "as_of", ask="when", confidence=SURE)


def _of_a_number(view: View) -> bool:
    """Whether a number with a day of its own was told just before: "số ấy tính đến hôm nào"."""
    told = [view.index.subjects[one] for one in view.focus.subjects] if view.focus else []
    return any(one.type is Type.COUNT and one.record.as_of for one in told)


def _tells(mention: Mention) -> bool:
    """Whether a word names something else than the data."""
    named = mention.keys - OURS or mention.attributes - {"published"} or mention.is_value or not mention.known
    return bool(named) and not mention.filler and not mention.asks

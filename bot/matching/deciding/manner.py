"""Manner: in what a question wants its answer told: in weeks or months; as wrong or not, where it asks for that."""

import re

from bot.matching.question import IN_MONTHS, IN_WEEKS, WRONG, YET, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View

WRONG_WORDS = grammar("wrong")
NOT_YET = "chưa"
PROGRESSING, LIMIT = frozenset(("percent", "count")), frozenset(("when",))  # facets, and that of a deadline
LIGHT = ("có", "là")  # before such a word: "có sai không", "là sai à"
HOW_MANY = {
    name: re.compile(rf"(?:mấy|bao nhiêu|nhiêu|may|bao nhieu|nhieu) {unit}\b(?! nào| nao)")
    for name, unit in ((IN_WEEKS, "(?:tuần|tuan)"), (IN_MONTHS, "(?:tháng|thang)"))
}


def units(view: View) -> frozenset[str]:
    """The modifiers that say in what it is asked how far off a day is."""
    text = view.clause.text.lower()
    return frozenset(name for name, said in HOW_MANY.items() if said.search(text))


def wrong(view: View) -> frozenset[str]:
    """The modifier that says that it is asked whether what is stated is wrong: "…, sai hả"."""
    tags = (mention.said.split() for mention in view.clause.mentions if "verify" in mention.asks)
    told = ([word for word in words if word not in LIGHT][:1] for words in tags)
    return frozenset((WRONG,)) if any(not WRONG_WORDS.isdisjoint(words) for words in told) else frozenset()


def not_yet(view: View, query: Query) -> frozenset[str]:
    """ "Đã được nửa số chi bộ chưa", "quá hạn chưa": what does not hold of a number or a time may do so one day."""
    tags = [mention.said.split()[-1] for mention in view.clause.mentions if mention.asks & {"yesno", "verify"}]
    asked = tags[-1:] == [NOT_YET]
    failing = [claim.facet for claim in query.claims if claim.holds is False]
    if any(mention.when is not None for mention in view.strict):
        return frozenset()  # "24/2 là đúng ngày chưa"
    facets = PROGRESSING | LIMIT if "c:deadline" in view.said else PROGRESSING
    return frozenset((YET,)) if asked and failing and facets.issuperset(failing) else frozenset()

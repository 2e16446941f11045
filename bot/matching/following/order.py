"""Order: what is earlier or later than the event just told ("đơn vị nào họp sớm hơn"), and the same of another day.

Both are put in full: with the name of what was told, or with the other day in the words that asked of the first one.
"""

import re
from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.following.in_full import put_so
from bot.matching.judging.referring import name_of
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome
from bot.matching.reading.lexicon import alternatives, grammar
from bot.matching.taking.attempts import Attempts, Taken

EARLIER = re.compile(rf"\b(?:{alternatives(grammar('earlier_than_told'))})\b", re.IGNORECASE)
LATER = re.compile(rf"\b(?:{alternatives(grammar('later_than_told'))})\b", re.IGNORECASE)
ASKS = frozenset(("which", "who", "where", "what"))
DAY_NOUNS = grammar("day_nouns")
DAY = re.compile(r"\b\d{1,2}(?=\s*(?:[/.-]\s*\d{1,2}\b|tháng\b))")  # of a day and month
DAYS = range(1, 32)
TELLING = (Outcome.ANSWER, Outcome.VERIFY)


def in_order(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or as it asks of what comes before or after the event told, or of another day."""
    text = _beside_told(attempts, clause) or _of_another_day(attempts, clause)
    put = put_so(attempts, text, replace(clause, ask=None)) if text else None
    return taken if put is None or put.queries[0].outcome not in TELLING else replace(put, clause=taken.clause)


def _beside_told(attempts: Attempts, clause: Clause) -> str:
    """ "Đơn vị nào sớm hơn" with the name of the event just told; "" where none is compared so."""
    focus = attempts.focus
    told = attempts.index.subjects[focus.subjects[0]] if focus is not None and focus.subjects else None
    if told is None or told.type is not Type.EVENT or not name_of(told) or not clause.asks & ASKS:
        return ""
    if any(mention.names for mention in clause.mentions):
        return ""
    for words, order in ((EARLIER, "trước"), (LATER, "sau")):
        said, found = words.subn(f"{order} {name_of(told)}", clause.text)
        if found == 1:
            return said
    return ""


def _of_another_day(attempts: Attempts, clause: Clause) -> str:
    """ "Ngày 24/2 nơi nào họp? – Nhầm, ngày 22 cơ": the words asked, of that day of the same month; "" else."""
    focus = attempts.focus
    said = [mention for mention in clause.mentions if not mention.filler]
    days = any(mention.said in DAY_NOUNS for mention in clause.mentions)
    if focus is None or len(said) != 1 or not days or not DAY.search(focus.asked):
        return ""
    number = said[0].number
    if number is None or said[0].ordinal or said[0].when is not None or number not in DAYS:
        return ""
    return DAY.sub(str(int(number)), focus.asked.replace("{}", ""), count=1)

"""Of others: what is about to be told is of another level, of another term, or of one unit where all are asked for."""

from bot.matching.deciding.of_whole import of_one_unit
from bot.matching.deciding.other_level import of_other_level
from bot.matching.deciding.other_term import of_other_term
from bot.matching.question import Query
from bot.matching.viewing.view import View


def of_others(view: View, query: Query) -> Query | None:
    """That nothing is known of those who are asked about; None where what is to be told is theirs."""
    return of_other_level(view, query) or of_other_term(view, query) or of_one_unit(view, query)

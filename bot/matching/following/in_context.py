"""In context: a question understood with all that the one before it, and the turns before, left in view."""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.following.by_itself import anew, by_itself
from bot.matching.following.by_level import by_level
from bot.matching.following.by_paper import by_paper
from bot.matching.following.chosen import only_chosen
from bot.matching.following.few_told import of_few_told
from bot.matching.following.in_full import in_full
from bot.matching.following.in_its_words import in_its_words
from bot.matching.following.in_short import in_short
from bot.matching.following.kept_to import kept_to
from bot.matching.following.likewise import likewise, likewise_of_all
from bot.matching.following.of_those import of_those
from bot.matching.following.order import in_order
from bot.matching.following.related import of_related
from bot.matching.following.the_other import another
from bot.matching.following.too import too
from bot.matching.following.unclaimed import unclaimed
from bot.matching.following.why import asking_why, with_reason
from bot.matching.reckoning.at_that_time import carried
from bot.matching.taking.attempts import Attempts, Taken


def in_context(attempts: Attempts, clause: Clause, before: Clause | None, *, corrects: bool = False) -> Taken:
    """A clause understood.

    Args:
        before: the one before it in the message, whose words are its story.
        corrects: it says that something else was meant than was understood: "không, tôi hỏi …".
    """
    clause = asking_why(clause, attempts.focus)
    told = replace(clause, story=(*before.mentions, *clause.story)) if before is not None else clause
    taken = likewise(attempts, clause, in_full(attempts, clause, attempts.take(told)))
    taken = of_few_told(attempts, clause, in_short(attempts, clause, taken))
    taken = only_chosen(attempts, clause, of_those(attempts, clause, taken))
    taken = in_order(attempts, clause, by_itself(attempts, clause, too(attempts, clause, taken)))
    taken = unclaimed(clause, with_reason(clause, by_paper(attempts, clause, taken)))
    taken = another(attempts, clause, by_level(attempts, clause, likewise_of_all(attempts, clause, taken)))
    if before is None:
        taken = of_related(attempts, clause, kept_to(attempts, clause, taken))
        taken = in_its_words(attempts, clause, taken)
        return anew(attempts, clause, taken) if corrects else taken
    queries = [carried(attempts.index, query, before.mentions, clause.mentions) for query in taken.queries]
    return replace(taken, queries=tuple(queries))

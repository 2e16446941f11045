"""In part: whether what a part of a clause asks may be told, where all of its words together are answered by nothing.

An attribute that is left aside might be what is asked. So the part has to say itself what it asks, in more than the
proper name of what that is asked of.
"""

from itertools import pairwise

from bot.matching.judging.best_first import best_first
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import FACETS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome
from bot.matching.reading.lexicon import known_attributes
from bot.matching.reading.mention import Mention
from bot.matching.taking.plainer import Way
from bot.matching.viewing.view import MEETINGS, View
from bot.matching.viewing.weighing import telling
from bot.text.when import Grain

SURE = 0.65  # evidence of what is told of a run alone
EXPLAINED = 0.85  # coverage of that run
STATES = frozenset(("c:done", "c:not_done", "c:carry_out", "c:deadline"))
MEETING = ("họp", "đại hội")
OF_CONGRESS = frozenset(("term", "ordinal"))  # there is one of it, whatever else is said
OWN_WORDS = frozenset(("term", "phase", "ordinal", "level"))  # asks in the word for what is asked: "giai đoạn mấy"
FITTING, NEARLY_FITTING = 0.9, 0.8
SAID_ITSELF = 0.8  # evidence of what is asked without a comma


def is_told(view: View, way: Way, outcome: Outcome) -> bool:
    """Whether what a part of a clause comes to may be told of the whole."""
    if any(one.offtopic and not one.keys for one in way.clause.story) and not telling(view):
        return False  # "giá xăng, hôm nay bao nhiêu": without the petrol it asks of nothing
    best = next(iter(best_first(view)), None)
    if outcome is not Outcome.ANSWER or best is None:
        return not way.surely
    if best.subject.type in (Type.CONGRESS, Type.EVENT) and _says_other_term(view, way):
        return False
    if way.surely and not _is_surely_meant(view, way, best):
        return False
    attributed = any(one.attributes & known_attributes().keys() for one in way.clause.story if not one.filler)
    return not attributed or way.wholly or _asks_for_itself(view, way, best)


def _says_other_term(view: View, way: Way) -> bool:
    """ "Hồi đại hội trước, nhiệm kỳ 2015-2020, họp ngày nào": of a meeting of another term than the congress opens."""
    own = view.index.knowledge.congress.term
    terms = [one.when for one in way.clause.story if one.when is not None and one.when.grain is Grain.TERM]
    return own is not None and any(one.start.year != own[0] for one in terms)


def _is_surely_meant(view: View, way: Way, best: Candidate) -> bool:
    """Whether what answers a part of a clause is surely meant by it, and all of the part explained."""
    if not best.known or best.evidence < SURE or best.coverage < EXPLAINED:
        return False
    if way.wholly and view.clause.ask in OF_CONGRESS and best.subject.type is Type.CONGRESS:
        return best.coverage == 1.0
    if not telling(view):
        return False
    wholly = best.evidence >= SAID_ITSELF and best.coverage == 1.0
    return not way.wholly or (wholly and _fits(best) and _says_itself(view, best))


def _fits(best: Candidate) -> bool:
    """Whether it is asked for what is told: "đại hội … thế nào" asks for no day, where other things are spoken of."""
    return best.fit >= (FITTING if best.subject.type is Type.EVENT else NEARLY_FITTING)


def _asks_for_itself(view: View, way: Way, best: Candidate) -> bool:
    """Whether a part asks for nothing that is only said beside it: "em lo quà nên muốn hỏi Hoa Mai cần bao nhiêu"."""
    noun = view.noun()
    if (
        noun is not None
        and not noun.attributes
        and any(_narrows(one, two, noun) for one, two in pairwise(way.clause.story))
    ):
        return False
    left = any(one.keys for one in best.left) and any(one.names for one in view.strict)
    return _fits(best) and _says_itself(view, best) and not left


def _narrows(one: Mention, two: Mention, noun: Mention) -> bool:
    """ "Đảng viên về hưu, cho hỏi có bao nhiêu đảng viên": some of those that are counted are spoken of."""
    beside = (one.attributes and two.keys & noun.keys) or (two.attributes and one.keys & noun.keys)
    return bool(beside) and one.last == two.first


def _says_itself(view: View, best: Candidate) -> bool:
    """Whether more than a proper name says what is asked: "quà cho Hoa Mai, ngày nào có" asks for no meeting."""
    if view.clause.ask in OWN_WORDS or not any(one.names for one in view.strict):
        return True
    facet = next((one for one in FACETS[best.subject.type] if one.id == best.facet), None)
    keys = (_keys(view, best.subject) if facet is None else _keys(view, best.subject) | facet.keys) - STATES
    attributes = frozenset((best.attribute,)) if facet is None else facet.attributes
    kinds = {one.first for one in view.strict if one.names} if best.subject.type is not Type.EVENT else set[int]()
    own = (one for one in view.strict if not one.names and one.last not in kinds)
    return any(one.keys & keys or one.attributes & attributes or _speaks_of_meeting(one) for one in own)


def _speaks_of_meeting(mention: Mention) -> bool:
    """ "Họp", "đã đại hội": that a meeting is held is said, in whatever words besides."""
    return any(f" {word} " in f" {mention.said} " for word in MEETING)


def _keys(view: View, subject: Subject) -> frozenset[str]:
    """What says that a subject is spoken of; of a meeting, that it is one, and not only of whom."""
    if subject.type is not Type.EVENT:
        return subject.strong
    return (view.index.keys_of(subject.record.event) | MEETINGS) - subject.head

"""For what: "chọn mấy nơi làm điểm để rút kinh nghiệm, là nơi nào" asks for the list, whatever that is done for."""

from collections.abc import Iterator

from bot.matching.judging.candidates import likely_meant
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of
from bot.text.syllable import fold

OPENING = frozenset(map(fold, grammar("aims")))
ASKS = frozenset(("which", "count", "who"))
LISTED = ("list", "count")
THEN = "thì"
SURELY = 0.95  # evidence of the list


def beside_aim(view: View) -> Candidate | None:
    """The list that a clause names, where what it leaves open is only what some prose says that it is for."""
    if view.clause.ask not in ASKS or view.entities.strangers:
        return None
    aimed = list(_aims(view))
    lists = (one for one in likely_meant(view) if _is_list(one) and all(word in aimed for word in one.left))
    return next((one for one in lists if _told_so(view, one)), None) if aimed else None


def _told_so(view: View, listed: Candidate) -> bool:
    """Whether prose on just that list holds the words for what it is for."""
    topics = (one for one in found_subjects(view) if one.type is Type.TOPIC)
    for topic in topics:
        if topic.strong.isdisjoint(listed.subject.head):
            continue
        told = frozenset(_aimed_at(view, str(topic.record.answer)))
        if all(not told.isdisjoint(keys_of(word)) for word in listed.left):
            return True
    return False


def _aimed_at(view: View, text: str) -> Iterator[str]:
    """What a text says that something is done for."""
    inside = False
    for mention in view.index.mentions_of(text):
        if inside:
            yield from keys_of(mention)
        inside = inside or fold(mention.said) in OPENING


def _is_list(one: Candidate) -> bool:
    named = one.subject.type is Type.GROUP and one.facet in LISTED and one.known
    return named and one.evidence >= SURELY and bool(one.left)


def _aims(view: View) -> Iterator[Mention]:
    """The words that tell what something is done for, up to the end of their run, or to what is asked."""
    inside = False
    for at, mention in enumerate(view.strict):
        cut = at > 0 and view.strict[at - 1].last != mention.first
        inside = inside and not (mention.asks or cut or mention.said == THEN)
        if inside:
            yield mention
        inside = inside or fold(mention.said) in OPENING

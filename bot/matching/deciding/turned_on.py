"""Turned on: the word that a question turns on, beside the one that asks: "ai *soạn* …", "sơn *màu* gì", "mấy *trang*".

What would be told must answer it. A question may be put in many words that need no explanation; where one of them, or
one that nobody explains, is what the question turns on, a fact that is known of the same thing answers something else.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from bot.matching.checking.borne_out import are_spelt, is_idle, is_slip, spelt, texts_of
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import FACETS
from bot.matching.knowing.patterns import keys_in
from bot.matching.knowing.subjects import Type, texts
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables, words_of
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import PEOPLE, View, keys_of
from bot.matching.viewing.weighing import weight
from bot.text.syllable import fold, is_marked

WHO, NAME, WITH, IS, ALL = "ai", "tên", "bằng", "là", "cũng"
TURNING = frozenset(("who", "what", "which", "where", "count"))
REACH = 3  # mentions between the word that asks and the one that the question turns on
DOERS = frozenset(("issuer", "head", "what"))  # facets that tell who does something
NO_ROOMS = (Type.GROUP, Type.BODY, Type.TOPIC, Type.COUNT, Type.DOCUMENT)  # no place is known of
NO_PLACE = frozenset(("list", "what", "answer", "count", "about", "number"))  # facets that tell of none
UNHELD_OF_PAPERS = frozenset(("count", "where"))  # asks that only their names or numbers answer
ANY = "any"  # of answering.yaml: what a fact of any kind answers
UNIT = "c:unit"


def turned_elsewhere(view: View, best: Candidate) -> Query | None:
    """That what a question turns on is not known; None where what would be told may answer it."""
    if view.clause.verify or not best.known:
        return None
    turn = next((one for one in turning(view) if not _answers(view, best, one)), None) or _unheld(view, best)
    if turn is None:
        return None
    return Query(Outcome.MISSING, missing=turn.text, about=best.subject.id, stated=True, ask=view.clause.ask)


def turning(view: View) -> Iterator[Mention]:
    """The words that a clause turns on."""
    words, marked = view.clause.mentions, is_marked(view.clause.text)
    for at, asking in enumerate(words):
        after, before = words[at + 1 : at + 1 + REACH], words[max(0, at - REACH) : at][::-1]
        if not _asks(asking) or any(one.said == ALL for one in after):
            continue
        if "count" in asking.asks:
            found = _next(after[1:2] if after and after[0].said in PEOPLE else after[:1], marked=marked)
        elif _asks_who(asking):
            found = _next(after, marked=marked) or _next(before, marked=marked)
        else:
            found = _next(before, marked=marked)
        if found is not None:
            yield found


def _asks(mention: Mention) -> bool:
    """Whether a word asks for something that the word beside it names: not "tên gì", "là gì", which a name answers."""
    words = mention.said.split()
    if words[-1] not in grammar("asking_words") or (words[0] in (NAME, IS) and "what" in mention.asks):
        return False
    return not mention.asks.isdisjoint(TURNING) or words[0] == WITH


def _asks_who(mention: Mention) -> bool:
    return "who" in mention.asks or WHO in mention.said.split()


def _next(words: Sequence[Mention], *, marked: bool) -> Mention | None:
    """The first word that says something, up to one that asks."""
    heard = _heard()
    for one in words:
        if one.asks or one.smalltalk:
            return None
        if not (is_slip(one) or (one.filler and (is_idle(one.said, marked=marked) or one.said in heard))):
            return one
    return None


@cache
def _heard() -> frozenset[str]:
    return frozenset(words_of("everyday")["heard_from"])


def _answers(view: View, best: Candidate, turn: Mention) -> bool:
    """Whether what would be told may be what a question turns on."""
    subject, own, marked = best.subject, frozenset(keys_of(turn)), is_marked(view.clause.text)
    if turn.first in view.hosts or turn.is_value or turn.names:
        return True
    named = own & (subject.name_keys | subject.rest | subject.head)
    if named or turn.said.casefold() in _answered(best.facet, marked=marked):
        return True
    if turn in best.left:
        return False
    if turn.attributes or (weight(view, turn) > 0 and not _of_doer(view, best)):
        return True
    facet = next((one for one in FACETS[subject.type] if one.id == best.facet), None)
    return (facet is not None and bool(own & facet.keys)) or _says(view, best, turn)


def _of_doer(view: View, best: Candidate) -> bool:
    """Whether it is asked who does something, which the words of its kind alone do not answer."""
    return best.facet in DOERS and any(_asks_who(one) for one in view.clause.mentions)


def _says(view: View, best: Candidate, turn: Mention) -> bool:
    """Whether the records that would be told, or their example questions, hold a word."""
    prose, marked = _prose(view, best), is_marked(view.clause.text)
    if not keys_in(view.index.reader, prose).isdisjoint(keys_of(turn)):
        return True
    return are_spelt(turn.said, spelt(" ".join(prose), marked=marked), marked=marked)


def _prose(view: View, best: Candidate) -> tuple[str, ...]:
    told = (best.subject, *(view.index.subjects[one] for one in best.members))
    return tuple(text for one in told for text in (*texts_of(view.index, one), *texts(one.record).examples))


def _unheld(view: View, best: Candidate) -> Mention | None:
    """ "Họp ở phòng nào", "mua Chỉ thị 35 ở đâu", "có mấy máy tính": what is known of no such thing."""
    if best.subject.type not in NO_ROOMS or best.facet not in NO_PLACE:
        return None
    asked = [one for one in view.clause.mentions if _asks(one)]
    room = next((one for one in asked if "where" in one.asks and _is_room(view, best, one)), None)
    if room is not None:
        return room
    if _are_papers(view, best) and any(not one.asks.isdisjoint(UNHELD_OF_PAPERS) for one in asked):
        beside = {at for one in asked for at in (one.first, one.last)}
        of_one = best.subject.type is Type.DOCUMENT or len(best.members) == 1  # of more, there is more to say
        left = (one for one in best.left if of_one or not beside.isdisjoint((one.first, one.last)))
        found = next(left, None)
        if found is not None:
            return found
    counted = best.subject.type is Type.GROUP and best.facet == "count"
    return next((one for one in _counted(view) if _is_no_member(view, best, one)), None) if counted else None


def _is_room(view: View, best: Candidate, asking: Mention) -> bool:
    """Whether a place is asked for by what it is, of which the records say nothing: "phòng nào", "trang nào"."""
    marked = is_marked(view.clause.text)
    answered = _answered(best.facet, marked=marked) | grammar("asking_words")
    named = {one for one in asking.said.split() if one not in answered and not is_idle(one, marked=marked)}
    return bool(named) and named.isdisjoint(spelt(" ".join(_prose(view, best)), marked=True))


def _are_papers(view: View, best: Candidate) -> bool:
    told = [view.index.subjects[one] for one in best.members or best.subject.members] or [best.subject]
    return all(one.type is Type.DOCUMENT for one in told)


def _counted(view: View) -> Iterator[Mention]:
    """What stands right behind a word that counts."""
    for one, two in pairwise(view.clause.mentions):
        if "count" in one.asks and _asks(one) and two.filler and not two.asks:
            yield two


def _is_no_member(view: View, best: Candidate, noun: Mention) -> bool:
    """Whether what is counted is none of a list, by a word that needs no explanation."""
    marked = is_marked(view.clause.text)
    if noun.is_value or not noun.keys or UNIT in noun.keys or noun.keys & (best.subject.head | best.subject.name_keys):
        return False
    return noun.said not in _answered(best.facet, marked=marked) and not is_idle(noun.said, marked=marked)


@cache
def _answered(facet: str, *, marked: bool) -> frozenset[str]:
    words = words_of("answering")
    held = frozenset(" ".join(syllables(word)) for word in (*words[ANY], *words.get(facet, ())))
    return held if marked else held | frozenset(map(fold, held))

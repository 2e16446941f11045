"""The asker's own unit: "bao giờ phường tôi đại hội", "chi bộ em phải xong trước ngày nào".

Which unit an asker is of is not known, so the day of another one is no answer, be it the only one that is known. What
such units are bound to is theirs, too: the deadline is told, and beside it which of their kind have a day. "Quận mình"
is the base's own place, and no unit of it.
"""

from bot.knowledge.model import EventStatus
from bot.matching.judging.limits import UNITS as PARTY
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.naming.bare_days import bare_day
from bot.matching.question import OWN_UNIT, Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import is_meeting, meetings
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold, is_marked

OWNERS = grammar("own_to")
OWNED = grammar("own_units")  # said as one word: "cơ quan mình"
OF, BEFORE = "của", "trước"
SELF, MISREAD = "toi ", "tới "
AT = ("ở", "tại")
CELL = "c:cell"
KINDS = frozenset(f"c:{kind}" for kind in "cell ward commune town hamlet neighbourhood school company agency".split())
MEETING = "họp"
MEETS = frozenset(("c:congress", "c:carry_out", "c:pilot", "c:schedule", "c:done", "c:not_done"))
DUE, REQUIRING = "c:deadline", grammar("requiring")
ASKS = frozenset(("when", "duration", "days", None))
WHERE = "where"
MOST_DATED = 5
SURE = 0.9  # confidence: nothing of the clause is left unexplained


def own_unit(view: View) -> Query | None:
    """The deadlines of such units, and the days of those that have one; None where something else is asked."""
    clause = view.clause
    own = _own(view)
    if any(mention.names or mention.keys & KINDS for mention in clause.story):
        return None  # "tôi ở xã Hoa Mai, cho hỏi xã tôi …"
    if not own or view.entities.uses or clause.choice or clause.negated or not _of_meeting(view, own):
        return None
    due = _is_due(view)
    if clause.verify and (due or not view.asks("yesno")):
        return None  # a claim on the deadline, which holds or not whoever asks
    if not clause.verify and clause.ask not in (*ASKS, WHERE):
        return None
    kinds = frozenset().union(*(mention.keys for mention in own)) & KINDS
    limits = _limits(view, kinds) if clause.ask != WHERE else []
    dated = [] if due or clause.ask == WHERE else _dated(view, kinds)
    ids = tuple(one.id for one in (*limits, *dated))
    if due and limits:
        return Query(Outcome.ANSWER, ids, "when", ask=clause.ask, confidence=SURE)
    noun = " ".join(map(_noun, own))
    outcome = Outcome.ANSWER if limits else Outcome.MISSING
    return Query(outcome, ids, OWN_UNIT, about=noun, stated=not limits, ask=clause.ask, confidence=SURE)


def of_own_unit(view: View, query: Query) -> Query | None:
    """That nothing is known of the asker's unit, where one of its kind would be told of in its place; else None."""
    own = _own(view) if not view.entities.uses else []
    told = [view.index.subjects[one] for one in query.members or query.subjects if one in view.index.subjects]
    kinds = frozenset().union(*(mention.keys for mention in own)) & KINDS
    if not kinds or not told or not all(kinds & _whose(view, one) for one in told):
        return None
    noun = " ".join(map(_noun, own))
    return Query(Outcome.MISSING, (), OWN_UNIT, about=noun, stated=True, ask=view.clause.ask, confidence=SURE)


def _whose(view: View, subject: Subject) -> frozenset[str]:
    """The words for the one unit that an event or a work is of."""
    if subject.type is Type.EVENT and subject.record.status != EventStatus.DEADLINE:
        return view.index.keys_of(subject.record.who or "")
    return view.index.keys_of(subject.record.name) if subject.type is Type.PROJECT else frozenset()


def _own(view: View) -> list[Mention]:
    """The nouns before the word for who asks: "chi bộ trường | em"; none where they are the host's."""
    said = view.clause.mentions
    found: list[Mention] = []
    for mention in said:
        if mention.said in OWNED:
            return [mention]
        if found and _says_whose(mention):
            break
        if mention.keys & (KINDS | PARTY) and not mention.names and (not found or found[-1].last == mention.first):
            found.append(mention)
        elif not (found and mention.said == OF):
            found = []
    else:
        return []
    keys = frozenset().union(*(mention.keys for mention in found))
    congress = view.index.knowledge.congress
    ours = view.index.keys_of(congress.place or congress.host or "")
    return found if keys & KINDS and keys.isdisjoint(ours) else []


def _says_whose(mention: Mention) -> bool:
    """Whether a word, or the first one of a phrase ("em ở đâu", "tôi bao giờ", read as "tới bao giờ"), is the asker."""
    if mention.names:
        return False
    typed = mention.text.lower().split()
    bare = fold(mention.text).startswith(SELF) and mention.said.startswith(MISREAD)
    return (mention.filler and mention.said in OWNERS) or (len(typed) > 1 and (typed[0] in OWNERS or bare))


def _noun(mention: Mention) -> str:
    """A noun as typed, where that bears its tones, without the word for who asks."""
    said = mention.text.lower() if is_marked(mention.text) else mention.said
    return said.rsplit(" ", 1)[0] if mention.said in OWNED else said


def _of_meeting(view: View, own: list[Mention]) -> bool:
    """Whether no more is spoken of than a congress of theirs, or that it must be done."""
    places = {
        one.last for one in view.clause.mentions if one.said in AT and one.first >= own[-1].last
    }  # "chi bộ tôi ở Hoa Mai"
    rest = [one for one, _ in telling(view) if one not in own and not (one.names and one.first in places)]
    rest = [one for one in rest if not (places and view.is_strange(one))]
    day = bare_day(view.clause.mentions)
    rest = [one for one in rest if day is None or one not in day[0]]
    if any(mention.attributes or not mention.keys & (MEETS | {DUE}) for mention in rest if mention.when is None):
        return False
    meets = any("c:congress" in one.keys or one.said.split()[0] == MEETING for one in view.strict)
    return meets or _is_due(view) or any(CELL in one.keys for one in own)


def _is_due(view: View) -> bool:
    """ "Phải xong", "hạn", "phải họp trước ngày nào"."""
    if DUE in view.said:
        return True
    words = [word for mention in view.clause.mentions for word in mention.said.split()]
    return BEFORE in words and not REQUIRING.isdisjoint(words)


def _limits(view: View, kinds: frozenset[str]) -> list[Subject]:
    """The deadlines of congresses that may be theirs: of cells those that are said to be of cells."""
    due = [one for one in view.index.limits if one.record.on is not None and is_meeting(view, one)]
    of = {one.id: view.index.keys_of(one.record.who or one.record.event) & PARTY for one in due}
    if CELL in kinds:
        due = [one for one in due if CELL in of[one.id]] or due
    else:
        due = [one for one in due if of[one.id] != {CELL}] or due
    return sorted(due, key=lambda one: one.record.on.end)


def _dated(view: View, kinds: frozenset[str]) -> list[Subject]:
    """The congresses of units of that kind that have a time, those to come first."""
    wanted = kinds - {CELL} or kinds
    theirs = view.index.kept(("dated of", wanted), _meetings_of, view, wanted)
    found = sorted(theirs, key=lambda one: one.record.on.end < view.today)
    return found[:MOST_DATED]


def _meetings_of(view: View, kinds: frozenset[str]) -> tuple[Subject, ...]:
    limits = {one.id for one in view.index.limits}
    own = (one for one in meetings(view) if one.record.who and one.id not in limits)
    return tuple(one for one in own if kinds & view.index.keys_of(one.record.who))

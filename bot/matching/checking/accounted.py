"""Accounted for: a yes is said to all that a statement says, so each word of it must be borne out.

So must the words that a question may be put in without asking more by them: that there is a working group bears out
neither "tổ công tác có được khen không" nor "tổ công tác họp trực tuyến rồi đúng không".

A day, a number or a field that is claimed is weighed by itself (`claims`). Looked at here are the verdicts that follow
from less: that there is such a thing, that it is on its own list, that a sentence holds what tells most.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain

from bot.matching.knowing.patterns import NO_KEYS
from bot.matching.knowing.subjects import Subject, Type, texts
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.lexicon import syllables, words_in, words_of
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold, is_marked

SLIGHT = frozenset(("exists", "member", "answer", "about", "what", "note"))  # facets of such a verdict
# Lists of words that tell something where a statement uses them.
TELLING = frozenset(("saying", "degree", "everyday", "general_verbs", "general_nouns", "reply_form"))
POLAR = frozenset(("verify", "yesno", "exists"))
TAG = frozenset(("verify",))
ANY = frozenset(("which", "what"))
CONTEXT = frozenset(("c:congress", "c:carry_out"))  # what all of this is about


def overclaims(view: View, query: Query) -> bool:
    """Whether a yes would be said to words that nothing in the knowledge bears out."""
    if query.outcome is not Outcome.VERIFY or query.verdict is not True:
        return False
    if not all(_is_slight(view, one) for one in query.claims):
        return False
    return (not query.claims and _states_nothing(view)) or next(_unaccounted(view, query), None) is not None


def _is_slight(view: View, claim: Claim) -> bool:
    """Whether no field is claimed, or one by words alone that name what it is of: "Cầu Mới giai đoạn 1 có … không"."""
    subject = view.index.subjects.get(claim.subject)
    named = subject is not None and claim.tokens <= view.named(subject)
    return claim.facet in SLIGHT or (named and claim.facet != "author")


def _states_nothing(view: View) -> bool:
    """ "Có đúng vậy không", "có phải Sao Mai": whether no more is said than a tag, or a name with one."""
    asked = frozenset[str]().union(*(one.asks for one in view.clause.mentions))
    return not telling(view) or (asked & POLAR == TAG and all(one.asks or one.keys for one in view.strict))


def _unaccounted(view: View, query: Query) -> Iterator[Mention]:
    """The words of a statement, from what it is about on, that what is told holds in no way."""
    marked = is_marked(view.clause.text)
    subjects = list(_told(view, query))
    keys = NO_KEYS.union(*(subject.name_keys | subject.rest | subject.head for subject in subjects))
    held = _spelt(" ".join(text for subject in subjects for text in _texts(view, subject)), marked=marked)
    if any(subject.type is Type.DOCUMENT for subject in subjects):
        held |= _spelt(" ".join(words_in("treating")), marked=marked)  # "có nói tới …", of what a paper is on
    tokens = frozenset[int]().union(*(claim.tokens for claim in query.claims))
    stated = view.clause.mentions
    start = next((at for at, one in enumerate(stated) if one.first in tokens or one.keys & keys), 0)
    for one in stated[start:]:
        if one.first in tokens or one.is_value or one.names or one.first in view.hosts or _asks_any(one):
            continue
        own = set(keys_of(one))
        restated = own & keys or (own and own <= CONTEXT) or view.is_host(own) or _is_idle(one.said, marked=marked)
        if not restated and not _spelt(one.said, marked=marked) <= held:
            yield one


def _told(view: View, query: Query) -> Iterator[Subject]:
    """What a verdict tells of."""
    told = (*query.subjects, *query.members, *(one for claim in query.claims for one in (claim.subject, claim.bearer)))
    for identity in dict.fromkeys(told):
        subject = view.index.subjects.get(identity)
        if subject is not None:
            yield subject


def _texts(view: View, subject: Subject) -> Iterator[str]:
    """All that a record says, with what its list is called."""
    held = texts(subject.record)
    yield from (*held.names, *held.soft, *subject.details.values())
    group = view.index.subjects.get(subject.group) if subject.group else None
    if group is not None:
        yield from texts(group.record).names


def _spelt(text: str, *, marked: bool) -> frozenset[str]:
    return frozenset(syllables(text) if marked else map(fold, syllables(text)))


def _asks_any(mention: Mention) -> bool:
    """Whether a word asks for a yes or a no, or for any of some: "có trường nào … không"."""
    return not mention.asks.isdisjoint(POLAR | ANY)


def _is_idle(said: str, *, marked: bool) -> bool:
    """Whether a word says nothing of what it stands behind; one without tones, where it may be such a word."""
    words = said.split()
    if said in _idle() or (said not in _telling() and all(word in _idle() for word in words)):
        return True
    return not marked and len(words) == 1 and fold(said) in _idle_folded()


@cache
def _telling() -> frozenset[str]:
    """Words that tell something where a statement uses them, though a question may be put in them."""
    return _listed(telling=True) - _idle()


@cache
def _idle() -> frozenset[str]:
    return (_listed(telling=False) | words_in("restating")) - words_in("predicating")


@cache
def _idle_folded() -> frozenset[str]:
    return frozenset(map(fold, _idle()))


def _listed(*, telling: bool) -> frozenset[str]:
    lists = chain(words_of("everyday").items(), words_of("fillers").items())
    return frozenset(word for name, held in lists if (name in TELLING) is telling for word in held)

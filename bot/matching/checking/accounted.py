"""Accounted for: a yes is said to all that a statement says, so each word of it must be borne out.

So must the words that a question may be put in without asking more by them: that there is a working group bears out
neither "tổ công tác có được khen không" nor "tổ công tác họp trực tuyến rồi đúng không".

A day, a number or a field that is claimed is weighed by itself (`claims`). Looked at here are the verdicts that follow
from less: that there is such a thing, that it is on its own list, that a sentence holds what tells most.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.knowledge.model import CountStatus
from bot.matching.checking.borne_out import RESTATING, are_spelt, is_idle, is_slip, spelt, texts_of
from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.patterns import NO_KEYS, keys_in
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.lexicon import apart, grammar, words_in
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold, is_marked

SLIGHT = frozenset(("exists", "member", "answer", "about", "what", "note"))  # facets of such a verdict
POLAR = frozenset(("verify", "yesno", "exists"))
PARTS = frozenset(("member", "issuer", "head", "person"))  # facets of what somebody or something has to do with it
MADE_BY = ("author", "issuer")  # which a name may hold, and a statement claims all the same
TAG = frozenset(("verify",))
BARE_A = "a"
DONE = frozenset(("xong", "đủ", "rồi"))
WHETHER = ("không", "hông", "hôn", "hem", "k")  # at the end of what asks whether a statement is so
STATING = (*WHETHER, "phải")
ANY = frozenset(("which", "what", "when"))  # "có trường nào … không", "đã có lịch chưa"
SEVERAL = "mấy"  # of a statement it is the plural: "nằm trong mấy nơi làm điểm hả"
CHOSEN = frozenset(("c:select",))  # who is on no list of those chosen was not chosen
ABOUT = frozenset(fold(word) for word in grammar("about"))
OTHERS = frozenset(f"a:{key}" for key in apart())  # whose words are different things
CONTEXT = frozenset(("c:congress", "c:carry_out"))  # what all of this is about


def overclaims(view: View, query: Query) -> bool:
    """Whether a yes, or a no to somebody's part in it, would be said to words that nothing here settles."""
    if query.outcome is not Outcome.VERIFY or query.verdict is None or query.denied:
        return False
    if query.verdict and _done_of_aim(view, query):
        return True
    weighed = query.claims if query.verdict else [one for one in query.claims if one.holds is False]
    if not all(_is_slight(view, one) if query.verdict else one.facet in PARTS for one in weighed):
        return False
    return (not query.claims and _states_nothing(view)) or leaves_out(view, query)


def _done_of_aim(view: View, query: Query) -> bool:
    """ "Đã tái canh xong 900 ha rồi phải không", of a number that is aimed at."""
    aims = [view.index.subjects[claim.subject] for claim in query.claims if claim.facet == "count"]
    done = any(mention.said.split()[0] in DONE or mention.said.split()[-1] in DONE for mention in view.clause.mentions)
    return done and any(one.type is Type.COUNT and one.record.status is CountStatus.TARGET for one in aims)


def leaves_out(view: View, query: Query) -> bool:
    """Whether a clause says something that what is told holds in no way."""
    return next(_unaccounted(view, query), None) is not None


def quotes(view: View, query: Query) -> bool:
    """Whether prose is asked whether it says something: "văn kiện soạn có kỹ không". Then it speaks for itself."""
    told = (view.index.subjects.get(one) for one in query.subjects)
    tagged = any(not TAG.isdisjoint(one.asks) and one.said.split()[-1] in STATING for one in view.clause.mentions)
    return not tagged and all(one is not None and one.type is Type.TOPIC for one in told)


def may_be_courtesy(clause: Clause) -> bool:
    """Whether all that asks for a yes or a no is an "a" typed without tones: "ạ" as well as "à"."""
    tags = [one for one in clause.mentions if not one.asks.isdisjoint(POLAR)]
    return bool(tags) and not is_marked(clause.text) and all(one.text.lower() == BARE_A for one in tags)


def _is_slight(view: View, claim: Claim) -> bool:
    """Whether no field is claimed, or one by words alone that name what it is of: "Cầu Mới giai đoạn 1 có … không"."""
    subject = view.index.subjects.get(claim.subject)
    if claim.facet in SLIGHT or subject is None:
        return True
    if claim.facet == "phase" and any(key.startswith("phase:") for key in subject.name_keys):
        return True
    return claim.tokens <= view.named(subject) and claim.facet not in MADE_BY


def _states_nothing(view: View) -> bool:
    """ "Có đúng vậy không", "có phải Sao Mai": whether no more is said than a tag, or a name with one."""
    asked = frozenset[str]().union(*(one.asks for one in view.clause.mentions))
    return not telling(view) or (asked & POLAR == TAG and all(one.asks or one.keys for one in view.strict))


@dataclass(frozen=True, slots=True)
class _Held:
    """What is told of something.

    Attributes:
        names: keys of what it is called, and of what restates it.
        keys: those, and the keys of all that is told.
        words: the syllables of that, without tones where the statement has none.
    """

    names: frozenset[str]
    keys: frozenset[str]
    words: frozenset[str]
    marked: bool
    paper: bool

    def has(self, view: View, mention: Mention) -> bool:
        """Whether it holds a word, or the word says nothing, or is what all of this is about."""
        own = frozenset(keys_of(mention))
        meant = (own & self.keys) - OTHERS  # "Zalo" and "cổng thông tin" are two
        if meant or view.is_host(own) or is_idle(mention.said, marked=self.marked):
            return True
        around = bool(own) and own <= CONTEXT and not self.paper
        return around or are_spelt(mention.said, self.words, marked=self.marked)


def _held(view: View, subjects: Sequence[Subject]) -> _Held:
    """What is told of some records."""
    marked = is_marked(view.clause.text)
    names = NO_KEYS.union(*(one.name_keys | one.rest | one.head for one in subjects))
    names = names.union(*(RESTATING.get(one.type, NO_KEYS) for one in subjects))
    prose = tuple(text for one in subjects for text in texts_of(view.index, one))
    paper = any(one.type is Type.DOCUMENT for one in subjects)
    words = (*prose, *words_in("treating")) if paper else prose  # "có nói tới …", of what a paper is on
    keys = names | keys_in(view.index.reader, prose)
    return _Held(names, keys, spelt(" ".join(words), marked=marked), marked, paper)


def _unaccounted(view: View, query: Query) -> Iterator[Mention]:
    """The words of a statement, from what it is about on, that what is told holds in no way."""
    held = _held(view, list(_told(view, query)))
    tokens = frozenset[int]().union(*(claim.tokens for claim in query.claims))
    stated = view.clause.mentions
    start = next((at for at, one in enumerate(stated) if one.first in tokens or one.keys & held.names), 0)
    refuted = {claim.facet for claim in query.claims if claim.holds is False}
    beside = _matter(view, query, tokens) if refuted == {"issuer"} else ()
    absent = refuted == {"member"}
    for one in stated[start:]:
        claimed = one.first in tokens or one.is_value or one.names or one.first in view.hosts or one in beside
        claimed = claimed or (absent and bool(one.keys) and one.keys <= CHOSEN)
        if not (claimed or _asks_any(one) or is_slip(one) or held.has(view, one)):
            yield one


def _matter(view: View, query: Query, tokens: frozenset[int]) -> Sequence[Mention]:
    """ "Chỉ thị 05 về học Bác là do … ra": what a paper is said to be about, between its name and who issued it.

    Where another paper opens the statement ("Kế hoạch thực hiện Chỉ thị 05 do …"), it is about that one.
    """
    stated = view.clause.mentions
    named = view.named(view.index.subjects[query.subjects[0]])
    opening = next((one.first for one in stated if one.keys and not one.filler), -1)
    about = next(
        (at for at, one in enumerate(stated) if fold(one.said) in ABOUT and one.first > max(named, default=0)), 0
    )
    if not about or opening not in named or "c:issue" not in view.at:
        return ()
    return [one for one in stated[about:] if one.first < min(tokens)]


def _told(view: View, query: Query) -> Iterator[Subject]:
    """What a verdict tells of."""
    told = (*query.subjects, *query.members, *(one for claim in query.claims for one in (claim.subject, claim.bearer)))
    for identity in dict.fromkeys(told):
        subject = view.index.subjects.get(identity)
        if subject is not None:
            yield subject


def _asks_any(mention: Mention) -> bool:
    """Whether a word asks for a yes or a no, or for any of some."""
    return mention.said == SEVERAL or not mention.asks.isdisjoint(POLAR | ANY)

"""Accounted for: a yes is said to all that a statement says, so each word of it must be borne out.

So must the words that a question may be put in without asking more by them: that there is a working group bears out
neither "tổ công tác có được khen không" nor "tổ công tác họp trực tuyến rồi đúng không".

A day, a number or a field that is claimed is weighed by itself (`claims`). Looked at here are the verdicts that follow
from less: that there is such a thing, that it is on its own list, that a sentence holds what tells most.
"""

from collections.abc import Iterator

from bot.knowledge.model import CountStatus
from bot.matching.checking.borne_out import RESTATING, are_spelt, is_idle, is_slip, spelt, texts_of
from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.patterns import NO_KEYS, keys_in
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.lexicon import words_in
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import telling
from bot.text.syllable import is_marked

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


def _unaccounted(view: View, query: Query) -> Iterator[Mention]:
    """The words of a statement, from what it is about on, that what is told holds in no way."""
    marked = is_marked(view.clause.text)
    subjects = list(_told(view, query))
    keys = NO_KEYS.union(*(subject.name_keys | subject.rest | subject.head for subject in subjects))
    keys = keys.union(*(RESTATING.get(subject.type, NO_KEYS) for subject in subjects))
    prose = tuple(text for subject in subjects for text in texts_of(view, subject))
    said, held = keys | keys_in(view.index.reader, prose), spelt(" ".join(prose), marked=marked)
    paper = any(subject.type is Type.DOCUMENT for subject in subjects)
    if paper:
        held |= spelt(" ".join(words_in("treating")), marked=marked)  # "có nói tới …", of what a paper is on
    tokens = frozenset[int]().union(*(claim.tokens for claim in query.claims))
    stated = view.clause.mentions
    start = next((at for at, one in enumerate(stated) if one.first in tokens or one.keys & keys), 0)
    for one in stated[start:]:
        if (
            one.first in tokens
            or one.is_value
            or one.names
            or one.first in view.hosts
            or _asks_any(one)
            or is_slip(one)
        ):
            continue
        own = set(keys_of(one))
        restated = (
            own & said
            or (own and own <= CONTEXT and not paper)
            or view.is_host(own)
            or is_idle(one.said, marked=marked)
        )
        if not restated and not are_spelt(one.said, held, marked=marked):
            yield one


def _told(view: View, query: Query) -> Iterator[Subject]:
    """What a verdict tells of."""
    told = (*query.subjects, *query.members, *(one for claim in query.claims for one in (claim.subject, claim.bearer)))
    for identity in dict.fromkeys(told):
        subject = view.index.subjects.get(identity)
        if subject is not None:
            yield subject


def _asks_any(mention: Mention) -> bool:
    """Whether a word asks for a yes or a no, or for any of some."""
    return not mention.asks.isdisjoint(POLAR | ANY)

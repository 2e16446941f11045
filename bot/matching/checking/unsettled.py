"""What is not settled yet, where the knowledge itself says so: "chủ đề đại hội đã chốt chưa", "vì sao chưa biết ngày".

Such a record holds a sentence for the gap. Where it says that the matter is not decided, that is the answer to whether
it is; where it says why, it is the answer to that, and no refusal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from bot.matching.judging.candidates import rank
from bot.matching.judging.gaps import missing
from bot.matching.knowing.subjects import CONGRESS
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

DECIDED = frozenset(tuple(phrase.split()) for phrase in grammar("settled"))
YET = "chưa"
AROUND = frozenset(("đã", "được", "rồi", "có", "xong"))  # beside the word: "đã được chốt rồi"
REASONS = grammar("reasons") | {"chờ"}
UNTOLD = "sao"  # "chưa nêu vì sao" tells no reason
TAG = "verify"


def unsettled(view: View) -> Query | None:
    """ "Chủ đề chốt rồi à": that it is not, in the record's own sentence; None where none says so, or none is asked."""
    said = next(_decisions(view.clause.mentions), None)
    if said is None or view.entities.strangers or view.clause.negated or any(m.is_value for m, _ in telling(view)):
        return None
    words, denied = said
    for query in _gaps(view, words):
        if query.gap and _is_open(query.gap) and not _tells_alike(view, query):
            made = (claim("gap", False, words[:1], query.subjects[0]),)
            return replace(query, outcome=Outcome.VERIFY, claims=made, denied=denied, missing="", facet="detail")
    return None


def _gaps(view: View, words: tuple[Mention, ...]) -> Iterator[Query]:
    """What is not known of the subjects that the clause may mean; where it names none, of the congress itself."""
    for one in rank(view):
        if not one.known and all(mention in words for mention in one.left):
            yield missing(view.index, one.subject, one.facet, one.attribute)
    asked = [mention for mention, _ in telling(view) if mention not in words]
    if len(asked) == 1 and view.focus is None and CONGRESS in view.index.subjects:  # "chủ đề đại hội chốt chưa"
        for attribute in sorted(asked[0].attributes):
            yield missing(view.index, view.index.subjects[CONGRESS], "detail", attribute)


def _tells_alike(view: View, gap: Query) -> bool:
    """ "Khẩu hiệu chốt chưa", of what tells its "phương châm" by hand, and states as a gap only its "chủ đề"."""
    subject = view.index.subjects[gap.subjects[0]]
    asked = frozenset(key for mention, _ in telling(view) for key in mention.attributes)
    if all(asked.isdisjoint(view.index.meaning(name)) for name in subject.details):
        return False
    said = f" {fold(view.clause.text)} "
    stated = [named for one in (subject.main, subject.record) for named in (getattr(one, "gaps", None) or {}).items()]
    return not any(f" {fold(name)} " in said for name, told in stated if told == gap.gap)


def reasoned(view: View, query: Query) -> Query:
    """ "Vì sao chưa biết ngày khởi công": the sentence for the gap as the answer, where it says why."""
    asked = "why" in view.clause.asks or view.clause.ask == "why"
    if query.outcome is not Outcome.MISSING or not query.gap or not asked:
        return query
    told = f" {' '.join(syllables(query.gap))} "
    why = any(f" {word} " in told and f" {word} {UNTOLD} " not in told for word in REASONS)
    return replace(query, outcome=Outcome.ANSWER, missing="") if why else query


def _decisions(mentions: Sequence[Mention]) -> Iterator[tuple[tuple[Mention, ...], bool]]:
    """The words that say that something is decided ("quyết xong"), and whether that is denied for a tag to confirm."""
    tagged = any(TAG in mention.asks for mention in mentions)
    for at, mention in enumerate(mentions):
        words = mention.said.split()
        if tuple(word for word in words if word not in AROUND | {YET}) in DECIDED:
            before = mentions[at - 1].said if at else ""
            beside = takewhile(lambda one: AROUND.issuperset(one.said.split()), mentions[at + 1 :])
            yield (mention, *beside), tagged and (YET in words or before == YET)


def _is_open(gap: str) -> bool:
    """Whether a sentence says that something is not decided: "chưa được quyết định", and not "chưa được nêu"."""
    words = [word for word in syllables(gap) if word not in AROUND]
    return any(
        word == YET and any(tuple(words[at + 1 : at + 1 + size]) in DECIDED for size in (1, 2))
        for at, word in enumerate(words)
    )

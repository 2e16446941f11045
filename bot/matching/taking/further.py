"""Further questions: what a clause asks by name besides what answers it: "số hiệu, ngày ban hành và cơ quan …"."""

from collections.abc import Iterator

from bot.matching.judging.asked import attributes
from bot.matching.judging.gaps import missing
from bot.matching.judging.people import POSTS, may_head
from bot.matching.knowing.facets import FACETS, detail_name, held, possible
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import paid
from bot.matching.taking.rows import ASKING_WORDS
from bot.matching.viewing.view import View

# Kinds of asking that name one thing each; others ("which", "what") only open a question.
PLAIN_ASKS = frozenset(("when", "who", "where", "number", "phase", "level", "ordinal", "term", "duration"))


def further(view: View, query: Query) -> tuple[Query, ...]:
    """What else a clause asks by name of the subject that answers it: "số hiệu, ngày ban hành và cơ quan …"."""
    if query.outcome not in (Outcome.ANSWER, Outcome.MISSING) or len(query.subjects) != 1 or query.chosen_by:
        return ()
    subject = view.index.subjects[query.subjects[0]]
    served = None if _asks_for_itself(view, query) else view.clause.ask
    asked = [(m, ask) for m in view.strict for ask in sorted(m.asks & PLAIN_ASKS) if ask != served]
    found: dict[str, Query] = {}
    for mention, ask in asked:
        facet = next((f.id for f in FACETS[subject.type] if f.fit.get(ask, 0.0) >= 1.0 and possible(subject, f)), None)
        if facet is None or facet == query.facet or mention.filler or mention.keys & subject.strong:
            continue
        if facet == "head" and not may_head(view, subject):
            continue
        found.setdefault(facet, _facet_of(view, subject, facet, ask))
    for beside in _attributes_beside(view, subject, query):
        found.setdefault(f"{beside.facet}:{beside.attribute}", beside)
    return tuple(found.values())


def _attributes_beside(view: View, subject: Subject, query: Query) -> Iterator[Query]:
    """Attributes asked for beside the one that is answered: "bao nhiêu phòng, hết bao nhiêu tiền"."""
    answered = next((facet.attributes for facet in FACETS[subject.type] if facet.id == query.facet), frozenset())
    if not answered and query.facet != "detail":
        return
    for mention in view.strict:
        asked = mention.attributes & attributes(view, subject)
        told = mention.attributes & answered or any(_names(view, query, one) for one in asked)
        if not asked or told or not may_head(view, subject):
            continue
        if asked & set(POSTS) and query.outcome is Outcome.MISSING and not _asks_who(view):
            continue  # "bí thư Hoa Mai bao nhiêu tuổi": whose age it is
        if query.attribute in paid() and "cost" in asked:
            continue  # "đền bù bao nhiêu tiền": the money is that which is given
        if "elected" in asked and _is_post(view, query):
            continue  # "bầu ai làm bí thư"
        further = _attribute_of(view, subject, min(asked))
        if further.outcome is Outcome.ANSWER or not set(mention.said.split()).isdisjoint(ASKING_WORDS):
            yield further


def _is_post(view: View, query: Query) -> bool:
    """Whether who holds a post is told, or not known."""
    label = query.attribute or query.missing
    return query.facet == "detail" and bool(label) and not view.index.meaning(label).isdisjoint(POSTS)


def _asks_for_itself(view: View, query: Query) -> bool:
    """Whether a word that asks by itself is what a detail answers, so that the day is asked besides.

    "Dài mấy cây số, xong hồi nào" and "dài mấy cây số xong hồi nào" ask two things alike.
    """
    if query.facet != "detail" or view.clause.ask != "when":
        return False
    return any(m.attributes and not ASKING_WORDS.isdisjoint(m.said.split()) and not m.asks for m in view.strict)


def _asks_who(view: View) -> bool:
    """Whether a word asks for somebody, or joins what is asked: "bí thư là ai, bao nhiêu tuổi"."""
    return len(view.clause.rows) > 1 or any("who" in mention.asks for mention in view.clause.mentions)


def _names(view: View, query: Query, attribute: str) -> bool:
    """Whether a detail that is told goes by the name of an attribute."""
    label = view.index.attributes[attribute].label
    if query.outcome is Outcome.ANSWER and query.facet == "detail" and query.ask == "count" == view.clause.ask:
        return True  # how many there are: "bầu mấy ủy viên" asks nothing besides
    meant = query.attribute is not None and attribute in view.index.meaning(query.attribute)
    return meant or query.attribute in (attribute, label) or query.missing == label


def _attribute_of(view: View, subject: Subject, attribute: str) -> Query:
    facet = next((facet for facet in FACETS[subject.type] if attribute in facet.attributes), None)
    if facet is not None:
        return _facet_of(view, subject, facet.id, view.clause.ask)
    label = view.index.attributes[attribute].label
    name = detail_name(subject, attribute, label)
    if name is None:
        return missing(view.index, subject, "detail", attribute, ask=view.clause.ask)
    return Query(Outcome.ANSWER, (subject.id,), "detail", name, ask=view.clause.ask)


def _facet_of(view: View, subject: Subject, name: str, ask: str | None) -> Query:
    facet = next(facet for facet in FACETS[subject.type] if facet.id == name)
    if held(subject, facet):
        return Query(Outcome.ANSWER, (subject.id,), name, members=subject.members, ask=ask)
    return missing(view.index, subject, name, ask=ask)

"""Attempts: the ways to take one clause, the plainest first; another is kept only where it suits the clause better."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice

from bot.matching.cutting.clauses import Clause
from bot.matching.deciding.barred import asks_denied, denies, unknown_denial
from bot.matching.deciding.guard import decide
from bot.matching.deciding.refusal import unknown_name
from bot.matching.judging.best_first import best_first, judged
from bot.matching.judging.speakers import as_prose_says_it
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Type
from bot.matching.naming.entities import entities
from bot.matching.naming.uses import Entities
from bot.matching.question import COMPARED, Outcome, Query
from bot.matching.reading.courtesies import without_courtesies
from bot.matching.reading.lexicon import known_attributes
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reckoning.arithmetic import RESULT
from bot.matching.taking.confirming import courteous, to_confirm
from bot.matching.taking.disputes import disputed
from bot.matching.taking.elected import holder_of_post, is_settled
from bot.matching.taking.framing import unframed
from bot.matching.taking.further import further
from bot.matching.taking.in_part import is_told
from bot.matching.taking.leaning import asks_by_name, due_when, is_short, only_wonders, opens_with_kind, points_at
from bot.matching.taking.of_each import speaks_of_all
from bot.matching.taking.one_by_one import each_judged
from bot.matching.taking.plainer import plainer
from bot.matching.taking.restated import restated
from bot.matching.taking.retries import Retries
from bot.matching.taking.rows import (
    ASKING_WORDS,
    ask_again,
    asking_itself,
    by_name,
    half,
    in_place,
    is_joined,
    lists_nouns,
    naming,
    numbered,
    only_fields,
    parts_of,
    rows_of,
    with_ask,
)
from bot.matching.viewing.kinds_of_work import says_only_work
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import is_bare, is_telling, weight

WORD_FOR_WORD = 1.0  # likeness to an example question that is the message itself
STORY_EVIDENCE = 0.6  # how surely the story before a question must name what the question leaves open
STORY_COVERAGE = 0.3
Words = tuple[Mention, ...]
Judged = dict[tuple[Words, Focus | None], Query]
Filling = Callable[[Words, Clause], Iterator[Words]]
RESULTS = frozenset(
    "sum difference days_total apart quotient times achieved growth shifted less target member_share rest_gap".split()
)
WIDE = (Type.GROUP, Type.CONGRESS, Type.SOURCE)
NUMBERS = ("số", "tổng số", "số lượng")
MOST_NAMING = 5  # words that name a part of which nothing is known
LIKELIEST = 3
NAMES = 0.5  # weight of a word that may name something
UNANSWERED = frozenset((Outcome.MISSING, Outcome.OFFTOPIC, Outcome.CLARIFY))


@dataclass(frozen=True)
class Taken:
    """A clause understood.

    Attributes:
        queries: its questions: more than one when it asks several things, or one thing of several subjects.
        clause: as it was taken, with what it inherits.
    """

    queries: tuple[Query, ...]
    view: View
    clause: Clause


@dataclass(frozen=True)
class Attempts:
    """Takes one clause after the other.

    Attributes:
        focus: what is in view.
        before: the questions of the message so far.
        retries: how often more the clauses of the message may be judged anew.
    """

    index: Index
    reading: Reading
    focus: Focus | None
    before: tuple[Query, ...] = ()
    retries: Retries = field(default_factory=Retries)
    # What was worked out for the message, of which clauses are taken in several ways: by text, by words, as they are.
    _alike: dict[str, dict[str, float]] = field(default_factory=dict)
    _names: dict[Words, Entities] = field(default_factory=dict)
    _taken: dict[tuple[Clause, Focus | None], Taken] = field(default_factory=dict)

    def going_on(self, focus: Focus | None, before: tuple[Query, ...]) -> "Attempts":
        """With what is in view next, and the questions before that."""
        return Attempts(self.index, self.reading, focus, before, self.retries, self._alike, self._names)

    def take(self, clause: Clause) -> Taken:
        """Understand a clause."""
        settled = self._settled(clause)
        if settled is not None:
            return settled
        asked = self._inheriting(clause)
        denied = self._denied(asked)
        if denied is not None:
            return denied
        view = self.view(asked)
        told = as_prose_says_it(view)
        if told is not None:
            asked, view = told, self.view(told)
        query = self._decided(view, clause, asked)
        each = each_judged(self.reading, view, query, self._once_more)
        parts = rows_of(self.reading, clause)
        listed = self._in_rows(clause, parts, query, view) if lists_nouns(parts) else ()
        if each is not None or (listed and query.outcome in UNANSWERED):
            return Taken(listed if each is None else (each,), view, asked)
        taken = self._otherwise(view, clause, query)
        if taken is not None:
            return taken
        rows = self._in_rows(clause, parts, query, view)
        return Taken(rows or (query, *further(view, query)), view, asked)

    def _otherwise(self, view: View, clause: Clause, query: Query) -> Taken | None:
        """The clause without who claims it, or without its asides, where that is answered and the whole is not."""
        ours = frozenset(use.mention.first for use in view.entities.uses if use.subjects)
        meant = query.outcome in UNANSWERED and not view.entities.strangers  # of a stranger nothing is known
        claimed = unframed(self.reading, view) if clause.verify else None
        if claimed is not None and self.retries.take():
            taken = self.take(claimed)
            first = taken.queries[0]
            surer = query.outcome is not Outcome.VERIFY or first.confidence > query.confidence
            if (first.outcome is Outcome.VERIFY and surer) or (meant and first.outcome is Outcome.ANSWER):
                return taken
        post = holder_of_post(clause) if query.outcome is Outcome.MISSING else None
        if post is not None and self.retries.take():
            taken = self.take(post)
            if is_settled(self.index, taken.queries[0]):
                return taken
        for way in plainer(self.reading, clause, ours, leans=self.focus is not None) if meant else ():
            if way.clause == clause:
                self.retries.give_up()  # it would lead to itself as often as may be
            if not self.retries.take():
                break
            key = way.clause, self.focus  # several ways may lead to the same
            taken = self._taken[key] = self._taken.get(key) or self.take(way.clause)
            outcome = taken.queries[0].outcome
            if outcome in way.kept and is_told(taken.view, way, outcome):
                return taken
        return None

    def _decided(self, view: View, clause: Clause, asked: Clause) -> Query:
        """The decision on a clause as it stands, mended where it leans on nothing or asks without a question word."""
        query = courteous(view, clause, decide(view))
        query = self._uninherited(clause, asked, self._stating(view, clause, query))
        return unknown_denial(self.index, asked, query)

    def _settled(self, clause: Clause) -> Taken | None:
        """A matter that is disputed, to be confirmed, or named by the story; None where there is none."""
        ways = (
            (disputed(self.reading, clause), (Outcome.ANSWER,)),
            (to_confirm(clause), (Outcome.VERIFY,)),
            (restated(self.reading, clause), (Outcome.VERIFY,)),
            (due_when(clause), (Outcome.ANSWER, Outcome.MISSING)),
        )
        for matter, wanted in ways:
            taken = self.take(matter) if matter is not None and self.retries.take() else None
            if taken is not None and taken.queries[0].outcome in wanted:
                return taken
        focus = self._of_story(clause) if self.focus is None and clause.story else None
        return None if focus is None else replace(self, focus=focus).take(replace(clause, story=()))

    def view(self, clause: Clause, *, likely: bool = True) -> View:
        """A clause as it is to be judged: with its names resolved, and what it is like."""
        names = self._entities(clause.mentions)
        if self.before and not clause.elliptic and not clause.item:
            clause = replace(clause, elliptic=not names.uses and not opens_with_kind(clause))
        told = frozenset((identity, query.facet) for query in self.before for identity in query.subjects)
        spoken_of = self._entities(clause.story).uses if clause.story and not names.uses else ()
        return View(
            self.index,
            clause,
            names,
            self.focus,
            self.reading.today,
            shouting=self.reading.text.isupper(),
            alike=partial(self._likely, clause) if likely else dict,
            told=told,
            spoken_of=frozenset(identity for use in spoken_of for identity in use.subjects),
        )

    def _entities(self, words: Words) -> Entities:
        found = self._names.get(words)
        if found is None:
            found = self._names[words] = entities(self.reading, words, self.index)
        return found

    def _denied(self, clause: Clause) -> Taken | None:
        """ "Ai không được giới thiệu": from prose that denies just that; None where none does."""
        if not asks_denied(clause):
            return None
        view = self.view(replace(clause, negated=()))
        query = decide(view)
        told = query.outcome is Outcome.ANSWER and len(query.subjects) == 1
        if not told or not denies(self.index, self.index.subjects[query.subjects[0]], clause):
            return None
        return Taken((query,), view, clause)

    def _likely(self, clause: Clause) -> dict[str, float]:
        """How alike the clause is to the example questions of records, by the topic model or word for word."""
        text = " ".join(mention.text for mention in without_courtesies(clause.mentions))
        if (alike := self._alike.get(text)) is None:
            alike = self._alike[text] = {}
            topics = self.index.topics
            alike |= {one.label: one.score for one in topics.rank(text, limit=3)} if topics is not None else {}
            if (owner := self.index.example_of(self.reading)) is not None:
                alike[owner] = WORD_FOR_WORD
        return alike

    def _inheriting(self, clause: Clause) -> Clause:
        """The clause with the ask of the turn before: "còn Hoa Mai?" asks what was asked then."""
        focus = self.focus
        if focus is None or clause.item or asks_by_name(clause):
            return clause
        open_ = clause.ask is None and not clause.choice and (not clause.verify or only_wonders(clause))
        named = any(m.attributes & known_attributes().keys() and not m.filler for m in clause.mentions)
        counts = any(m.said in NUMBERS for m in clause.mentions)  # "thế số chi bộ": no more than that
        picks = focus.facet is None and open_ and is_short(clause)  # of what was offered: "tiểu ban văn kiện nhé"
        leans = clause.elliptic or picks
        attribute = focus.attribute if leans and not (named or clause.choice or counts) else None
        if open_ and (clause.elliptic or self.before or is_short(clause)):
            return replace(clause, ask=focus.ask, attribute=attribute, verify=False)
        if attribute and clause.elliptic and clause.ask in (focus.ask, "who"):
            return replace(clause, attribute=attribute)
        if clause.ask == "how" and clause.elliptic and focus.ask:
            return replace(clause, ask=focus.ask, attribute=attribute)
        return clause

    def _stating(self, view: View, clause: Clause, query: Query) -> Query:
        """ "CT35 ra 5/3/2019?": a statement with a question mark wants a yes or a no, when it claims something."""
        told = clause.ask is not None or clause.verify or clause.choice or clause.elliptic
        told = told or "?" not in self.reading.text or any(m.attributes or m.asks for m in clause.mentions)
        if told or not self.retries.take():
            return query
        claimed = decide(view.asking(None, verify=True))
        every = says_only_work(view.strict) and any(one.facet == "every" for one in claimed.claims)
        return claimed if claimed.outcome is Outcome.VERIFY and claimed.claims and not every else query

    def _uninherited(self, clause: Clause, asked: Clause, query: Query) -> Query:
        """Taken by itself, when with what it inherits nothing answers it."""
        if query.outcome not in UNANSWERED or asked is clause or (asked.attribute and query.stated):
            return query
        same = self.focus is not None and query.stated and query.facet == self.focus.facet
        if same and query.subjects and query.subjects[0] not in (self.focus.subjects if self.focus else ()):
            return query  # "… hoàn thành ngày nào? – Thế trường kia thì sao?": of that it is not known
        if not self.retries.take():
            return query
        plain = decide(self.view(clause, likely=False))
        return plain if plain.outcome in (Outcome.ANSWER, Outcome.VERIFY) else query

    def _in_rows(self, clause: Clause, rows: Sequence[Words], query: Query, view: View) -> tuple[Query, ...]:
        """ "Phiên trù bị và phiên chính thức họp ngày nào": each by itself, when nothing answers both at once."""
        if clause.verify or (clause.story and self._entities(clause.story).strangers):
            return ()
        if query.missing == RESULT or query.facet in RESULTS or COMPARED in query.modifiers:
            return ()  # a result of all of them is asked
        joined = len(clause.rows) > 1
        if len(rows) < 2:
            return ()
        clause = replace(clause, rows=numbered(rows))
        partly = query.outcome is Outcome.ANSWER and half(view, clause.rows, query)
        single = query.outcome is Outcome.ANSWER and self._tells_one(query, rows)
        if not (partly or single) and query.outcome not in UNANSWERED:
            return ()
        ways = [(in_place, False)]
        ways += [(with_ask, False)] if not partly and joined and not query.stated else []
        ways += [] if query.stated else [(in_place, True)]
        judged: Judged = {}
        told = (self._rows(clause, view, filled, judged, strange=strange) for filled, strange in ways)
        found = next((rows for rows in told if rows), ())
        sure = partly or not single or ask_again(rows) or speaks_of_all(parts_of(self.reading, clause.mentions))
        return found if sure or query.subjects in [one.subjects for one in found] else ()

    def _tells_one(self, query: Query, rows: Sequence[Words]) -> bool:
        """Whether an answer is on one matter, of two that may have been asked for together."""
        told = self.index.subjects[query.subjects[0]] if len(query.subjects) == 1 else None
        alone = told is not None and told.type not in WIDE and not only_fields(told, rows)
        return query.facet == "person" or alone

    def _rows(self, clause: Clause, view: View, filled: Filling, judged: Judged, *, strange: bool) -> tuple[Query, ...]:
        """Each of its parts, filled with what the clause asks, as a question of its own; none where one tells nothing.

        Of one of them it may be surely known that it is not known.

        Args:
            judged: the parts that were judged before, in this way or another.
            strange: nobody here may bear the name of one of them.
        """
        found: list[Query] = []
        focus = self.focus
        unnamed = False
        for row in clause.rows:
            told = [query.subjects or query.about for query in found]
            ways = [asking_itself(clause, words) for words in filled(row, clause)]
            query = self._part(ways, told, focus, judged)
            unnamed = unnamed or (query is not None and not query.subjects)
            query = query or (self._strange_part(row, clause, view) if strange and self._things(found) else None)
            if query is None:
                return ()
            found.append(query)
            focus = Focus(query.subjects, query.facet, query.ask) if query.subjects else focus
        if any(query.facet in RESULTS for query in found):
            return ()  # a result of some of them is none of all
        if unnamed and not all(by_name(view, query) for query in found):
            return ()  # "đối với Chỉ thị 5, xã Hoa Mai có văn bản gì"
        return tuple(found) if any(query.outcome is Outcome.ANSWER for query in found) else ()

    def _things(self, found: Sequence[Query]) -> bool:
        """Whether what is answered so far are things with names, rather than prose, or bodies by what they do."""
        told = (self.index.subjects[query.subjects[0]] for query in found if query.facet != "person" and query.subjects)
        return all(one.type not in (Type.TOPIC, Type.BODY) for one in told)

    def _strange_part(self, row: Words, clause: Clause, view: View) -> Query | None:
        """That of one part nothing is known, where nothing that its whole may mean explains a word of its name."""
        name = naming(row)
        if not name or len(name) > MOST_NAMING or not is_joined(self.reading, clause, row):
            return None
        told = list(islice((candidate for candidate in judged(view) if not candidate.inherited), LIKELIEST))
        left = [m for m in name if all(m in c.left for c in told)]
        if not any(is_telling(view, m) or not m.known or weight(view, m) >= NAMES for m in left):
            return None
        asked = (key for m in clause.mentions if not ASKING_WORDS.isdisjoint(m.said.split()) for key in m.attributes)
        label = next((self.index.attributes[key].label for key in asked if key in self.index.attributes), None)
        unknown = unknown_name(" ".join(mention.text for mention in name), clause.ask)
        return replace(unknown, missing=label) if label else unknown

    def _part(
        self, ways: Sequence[Clause], told: Collection[object], focus: Focus | None, judged: Judged
    ) -> Query | None:
        """The first answer on one part that is none to another, or else what of it is surely not known."""
        gap: Query | None = None
        for way in ways:
            for one in dict.fromkeys((focus, self.focus)):
                query = judged.get((way.mentions, one))
                if query is None:
                    if not self.retries.take():
                        return gap
                    query = judged[way.mentions, one] = replace(self, focus=one).alone(way)
                matter = query.subjects or query.about
                if not matter or matter in told:
                    continue
                if query.outcome is Outcome.ANSWER:
                    return query
                if query.outcome is Outcome.MISSING and query.stated:
                    gap = gap or query
        return gap

    def alone(self, clause: Clause) -> Query:
        """The plain decision on a clause."""
        return decide(self.view(clause, likely=False))

    def _once_more(self, clause: Clause) -> Query:
        """The same of a part of one, as long as the message may be judged anew."""
        return self.alone(clause) if self.retries.take() else Query(Outcome.MISSING)

    def _of_story(self, clause: Clause) -> Focus | None:
        """The subject that the story names, for a question that names none itself: "… Tỷ lệ đó là bao nhiêu?"."""
        if clause.beyond or clause.anaphora:
            uses = self._entities(clause.story).uses
            bearers = [[self.index.subjects[identity] for identity in use.subjects] for use in uses]
            if not clause.beyond:  # "trường ấy" means the school among them, "buổi họp ấy" the meeting
                bearers = [[one for one in ones if points_at(clause, one)] for ones in bearers]
            named = [ones[0] for ones in bearers if len(ones) == 1]
            named = named if clause.beyond else named[-1:]
            if named:
                return Focus(tuple(dict.fromkeys(one.id for one in named)), None, None, named[0].group)
        if not clause.anaphora and not is_bare(self.view(clause, likely=False)):
            return None
        known = tuple(mention for mention in clause.story if mention.known)  # a story tells of much besides
        told = replace(clause, mentions=known, story=(), ask=None, asks=frozenset(), verify=False)
        view = self.view(told)
        best = next((c for c in best_first(view) if not c.conflict), None)
        if best is None or best.evidence < STORY_EVIDENCE or best.coverage < STORY_COVERAGE:
            return None
        members = [identity for identity in best.subject.members if identity in view.used]
        if len(members) == 1:  # "… bên Hoa Mai … họp đại hội điểm … Bữa họp đó là ngày mấy?"
            return Focus((members[0],), None, None, best.subject.id)
        return Focus((best.subject.id,), None, None, best.subject.group)

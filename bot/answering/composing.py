"""Understood questions → one reply: blocks, options, sources, kind."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from bot.answering import agenda
from bot.answering import sentences as say
from bot.answering.detailing import tell_detail
from bot.answering.holding import holder, of_holder
from bot.answering.listing import line, members_of, tell_group
from bot.answering.own_unit import tell_own_unit
from bot.answering.persons import tell_person
from bot.answering.picks import CONGRESS, Picks
from bot.answering.reply import Block, Citation, Kind, Listing, Option, Paragraph, Reply, Span, text_of
from bot.answering.results import worked_out
from bot.answering.telling import Teller
from bot.answering.told import Told, lower, upper
from bot.answering.verdicts import verdict
from bot.knowledge.model import Congress, Count, Event, EventStatus, Group, Knowledge, Source, Topic
from bot.matching.question import ALL, NOTE, OWN_UNIT, UNCONFIRMED, UNITS, UNNAMED, UNNAMED_REST, Choice, Outcome, Query
from bot.text.dates import say_when

LONGEST = 980  # characters of a reply (DESIGN: under 1,000)
MOST_RELATED = 3
# Facets of the congress that its event holds.
OF_EVENT = ("when", "status", "duration", "place", "detail", NOTE, "first", "last", "apart", "shifted", agenda.FACET)


@dataclass
class _Draft:
    kind: Kind
    blocks: list[Block]
    facts: list[str] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Composer:
    """Composes replies from one knowledge version."""

    knowledge: Knowledge
    picks: Picks

    # --- the whole reply -------------------------------------------------------------------------------------------
    def compose(self, queries: tuple[Query, ...], now: dt.datetime) -> Reply:
        """One reply to all questions of a message."""
        teller = Teller(self.knowledge, now.date())
        drafts = [self._one(query, teller) for query in queries]
        kinds = [draft.kind for draft in drafts]
        kind = next((k for k in (Kind.ANSWER, Kind.CLARIFY, Kind.UNKNOWN) if k in kinds), Kind.SMALLTALK)
        if kind is Kind.ANSWER:
            drafts = [draft for draft in drafts if draft.kind is not Kind.CLARIFY or draft.blocks]
        blocks = _unique([block for draft in drafts for block in draft.blocks])
        facts = tuple(dict.fromkeys(fact for draft in drafts for fact in draft.facts))
        options = (
            tuple(dict.fromkeys(option for draft in drafts for option in draft.options)) if kind is Kind.CLARIFY else ()
        )
        citations = self._citations(facts) if kind is Kind.ANSWER else ()
        if citations:
            blocks.append(Paragraph(tuple(Span(citation.text, soft=True, link=citation.url) for citation in citations)))
        related = self._related(queries, facts) if kind is Kind.ANSWER else ()
        confidence = min((query.confidence for query in queries), default=1.0)
        shown = _shortened(blocks, options, cited=bool(citations))
        return Reply(kind, shown, options, related, facts, citations, round(max(0.0, min(1.0, confidence)), 3))

    def _one(self, query: Query, teller: Teller) -> _Draft:
        match query.outcome:
            case Outcome.ANSWER | Outcome.MISSING if query.facet == OWN_UNIT:
                return self._own_unit(query, teller)
            case Outcome.ANSWER | Outcome.VERIFY if query.gap:
                return self._gap_as_answer(query, query.gap)
            case Outcome.ANSWER:
                unit = next(iter(query.modifiers & UNITS), "")
                return self._answer(query, replace(teller, unit=unit) if unit else teller)
            case Outcome.VERIFY:
                return self._verify(query, teller)
            case Outcome.CLARIFY:
                return self._clarify(query)
            case Outcome.MISSING:
                return self._missing(query, teller)
            case Outcome.SMALLTALK:
                return self._smalltalk(query)
            case _ if query.missing and query.stated:
                return _Draft(Kind.UNKNOWN, [_paragraph(self._fill(say.OFFTOPIC_PART, missing=query.missing))])
            case _:
                return _Draft(Kind.UNKNOWN, [_paragraph(self._fill(say.OFFTOPIC))])

    # --- answers ---------------------------------------------------------------------------------------------------
    def _answer(self, query: Query, teller: Teller) -> _Draft:
        blocks: list[Block] = []
        facts: list[str] = []
        records = [self.record(identity, query.facet) for identity in (query.members or query.subjects)]
        if query.facet == agenda.FACET:
            blocks = agenda.tell_agenda(teller, records, query)
            return _Draft(Kind.ANSWER, blocks, [record.id for record in records])
        result = worked_out(records, query.facet, self.knowledge, query.given)
        if result is not None:
            partial = self.knowledge.group_by_id.get(query.subjects[0])
            notes = [_paragraph(partial.note)] if partial is not None and partial.note and not partial.complete else []
            return _Draft(Kind.ANSWER, [_answering(result.text), *notes], list(result.facts))
        if query.facet == "person" and query.attribute:
            told = tell_person(self.knowledge, query.attribute)
            return _Draft(Kind.ANSWER, [_answering(told.text)], list(told.facts))
        if query.reserved:
            blocks.append(_paragraph(self._fill(say.RESERVED, label=self.label(query.subjects[0]))))
        for identity in query.subjects:
            record = self.record(identity, query.facet)
            if isinstance(record, Group):
                more, told = tell_group(teller, record, query.facet, query.members, query.chosen_by, query.modifiers)
                blocks += more
                facts += told.facts
                continue
            told = self._detail(query, identity) or teller.tell(record, query.facet)
            yet = teller.so_far(record, query.modifiers) if isinstance(record, Event) else ""
            blocks.append(_answering(f"{yet} {told.text}" if yet else told.text))
            if told.gap:
                blocks.append(_paragraph(told.gap))
            note = getattr(record, "note", None)
            if note and note not in told.text:
                blocks.append(_paragraph(note))
            if query.facet == ALL:
                blocks += map(_paragraph, self._more(record))
            facts += told.facts
        return _Draft(Kind.ANSWER, blocks, facts)

    def _own_unit(self, query: Query, teller: Teller) -> _Draft:
        kind = Kind.ANSWER if query.outcome is Outcome.ANSWER else Kind.UNKNOWN
        events = [self.record(identity, "when") for identity in query.subjects]
        blocks = tell_own_unit(teller, events, query, self._fill(say.OWN_UNIT, unit=query.about))
        return _Draft(kind, blocks + (self._contact() if kind is Kind.UNKNOWN else []), list(query.subjects))

    def _gap_as_answer(self, query: Query, gap: str) -> _Draft:
        """The sentence for a gap where it says what is asked: that something is not settled, or why it is not."""
        verdict = {True: say.YES, False: say.NOT_YET}[query.denied] if query.outcome is Outcome.VERIFY else ""
        return _Draft(
            Kind.ANSWER, [_answering(f"{verdict} {gap}".lstrip())], [self._owner(query.subjects[0], query.facet)]
        )

    def _more(self, record: Any) -> Iterator[str]:
        """What a record tells besides its main statement: its details, and the list that it is in."""
        for name, value in getattr(record, "details", {}).items():
            yield say.BESIDES.format(label=upper(name), value=value)
        group = self.knowledge.group_by_id.get(getattr(record, "group", None) or "")
        if group is not None:
            yield say.BESIDES.format(label=say.IN_LIST, value=lower(group.title or group.name))

    def _detail(self, query: Query, identity: str) -> Told | None:
        if query.facet != "detail" or not query.attribute:
            return None
        record = self.record(identity, "detail")
        details = getattr(record, "details", {})
        for label in details:
            if label == query.attribute or label in (query.missing, query.chosen_by):
                return tell_detail(record, self.label(identity), label, identity)
        return None

    def _verify(self, query: Query, teller: Teller) -> _Draft:
        said = verdict(query, teller, self.record, self.label)
        return _Draft(
            Kind.ANSWER,
            [_answering(said.text), *([_paragraph(said.gap)] if said.gap else []), *said.blocks],
            list(said.facts),
        )

    def _clarify(self, query: Query) -> _Draft:
        options = [Option(self.choice_label(choice), self.picks.key(choice)) for choice in query.choices]
        return _Draft(
            Kind.CLARIFY, [_paragraph(self._fill(say.CLARIFY))], [choice.subject for choice in query.choices], options
        )

    def choice_label(self, choice: Choice) -> str:
        """How a reading is offered."""
        label = upper(self.label(choice.subject))
        facet = say.FACETS.get(choice.facet)
        return say.CLARIFY_LABEL.format(facet=facet, label=lower(label) if facet else label) if facet else label

    # --- refusals --------------------------------------------------------------------------------------------------
    def _missing(self, query: Query, teller: Teller) -> _Draft:
        if query.facet == "impossible":
            return _Draft(Kind.UNKNOWN, [_paragraph(self._fill(say.IMPOSSIBLE, missing=query.missing))])
        if query.facet == "unclear":
            return _Draft(Kind.UNKNOWN, [_paragraph(self._fill(say.UNCLEAR, missing=query.missing))])
        if UNCONFIRMED in query.modifiers:
            draft = self._answer(query, teller)
            return _Draft(Kind.UNKNOWN, [_answering(self._fill(say.UNCONFIRMED)), *draft.blocks], draft.facts)
        known = self._known(query, teller)
        text = self._missed(query, known)
        blocks: list[Block] = [_answering(text)]
        note = self._undated(query)
        if note and note not in text:
            blocks.append(_paragraph(note))
        elif known:
            blocks.append(_paragraph(say.KNOWN.format(known=known)))
        blocks += self._contact()
        return _Draft(Kind.UNKNOWN, blocks, [self._owner(identity, query.facet) for identity in query.subjects])

    def _contact(self) -> list[Block]:
        """Whom to ask further."""
        contact = self.knowledge.congress.contact
        if not contact:
            return []
        phone = say.CONTACT_PHONE.format(phone=contact.phone) if contact.phone else ""
        return [_paragraph(self._fill(say.CONTACT, office=contact.office, phone=phone))]

    def _missed(self, query: Query, known: str) -> str:
        """The sentence on what is not known, and of what.

        Args:
            known: what is told next as known of that; where it is all that was asked of, what is asked is not clear.
        """
        about = self.label(query.about) if self.has(query.about) else query.about
        missing = query.missing
        within = self._within(query) if self.has(query.about) else about
        if query.gap:
            named = missing and about and "chưa" not in query.gap
            return f"{say.MISSING_OF.format(missing=missing, about=about)} {query.gap}" if named else query.gap
        if query.facet in (UNNAMED, UNNAMED_REST):
            return say.UNNAMED.format(those=missing)
        unit = self._holder(query)
        if unit is not None:
            return say.MISSING_WITH.format(what=of_holder(lower(missing), unit))
        if missing and about:
            template = say.MISSING_OF if query.subjects else say.MISSING_IN
            return template.format(missing=missing, about=within)
        if about:
            unsure = known and self.has(query.about)
            return self._fill(say.UNSURE_OF, subject=within) if unsure else say.MISSING_ABOUT.format(about=about)
        return say.MISSING.format(missing=missing) if missing else say.MISSING_PLAIN

    def _within(self, query: Query) -> str:
        """A record inside a sentence; a deadline is that of something to be done: "của việc hoàn thành …"."""
        record, about = self.record(query.about, "when"), lower(self.label(query.about))
        due = isinstance(record, Event) and record.status is EventStatus.DEADLINE
        return say.TO_BE_DONE.format(what=about) if due else about

    def _undated(self, query: Query) -> str:
        """What is noted of an event of which no day is known: why there is none."""
        record = self.record(query.about, "when") if self.has(query.about) else None
        undated = isinstance(record, Event) and record.status is EventStatus.UNANNOUNCED
        return record.note or "" if isinstance(record, Event) and undated else ""

    def _holder(self, query: Query) -> str | None:
        """The unit of whose meeting a record is, where what is missing is the unit's: "số đảng viên của Chi bộ …"."""
        return holder(self.record(query.about, "what"), query.missing) if self.has(query.about) else None

    def _owner(self, identity: str, facet: str) -> str:
        """The id of the record that holds a facet of a subject: the time of the congress stands in its event."""
        record = self.record(identity, facet)
        return record.id if isinstance(record, Event) else identity

    def _known(self, query: Query, teller: Teller) -> str:
        """One sentence on what is known of the subject that the question was about."""
        if query.facet == agenda.FACET:
            events = [self.record(identity, query.facet) for identity in query.members]
            return "; ".join(map(agenda.line, events)) + "." if events else ""
        if not self.has(query.about):
            return ""
        record = self.record(query.about, "what")
        if isinstance(record, Group):
            names = [
                line(teller, member)
                for member in members_of(teller, record, tuple(m.id for m in self.knowledge.members.get(record.id, ())))
            ]
            return f"{record.title or record.name}: {'; '.join(names[:5])}." if names else ""
        if isinstance(record, Source):
            return teller.source(record).text
        if isinstance(record, Event | Count) and query.facet in ("when", "count"):
            return ""
        of_count = "remaining" if query.facet == UNNAMED_REST else "count"
        told = teller.tell(record, {"Event": "when", "Count": of_count}.get(type(record).__name__, "what"))
        return told.text.split(". ")[0].rstrip(".") + "." if told.text else ""

    # --- courtesies ------------------------------------------------------------------------------------------------
    def _smalltalk(self, query: Query) -> _Draft:
        template = say.TALK.get(query.smalltalk, say.GREETING)
        congress = self.knowledge.congress
        text = congress.greeting if query.smalltalk == "greeting" and congress.greeting else self._fill(template)
        blocks: list[Block] = [_paragraph(text)]
        if query.smalltalk in ("ability", "identity", "greeting") and congress.suggestions:
            items = tuple((Span(question),) for question in congress.suggestions[:4])
            blocks.append(Listing(items, ordered=False))
        return _Draft(Kind.SMALLTALK, blocks)

    def empty(self) -> Reply:
        """Reply to a message without words."""
        return Reply(Kind.UNKNOWN, (_paragraph(self._fill(say.EMPTY) + " " + say.MISSING_PLAIN),), confidence=0.0)

    def not_offered(self) -> Reply:
        """Reply to a pick that no longer exists."""
        return Reply(Kind.UNKNOWN, (_paragraph(self._fill(say.NOT_OFFERED) + " " + say.MISSING_PLAIN),), confidence=0.0)

    # --- names -----------------------------------------------------------------------------------------------------
    def has(self, identity: str) -> bool:
        """Whether the knowledge has a subject of this id."""
        return (
            identity == CONGRESS
            or identity.startswith("source:")
            or identity in self.knowledge.by_id
            or identity in self.knowledge.group_by_id
        )

    def record(self, identity: str, facet: str) -> Any:
        """The record, group, source or congress of an id. Times and places of the congress stand in its event."""
        held = self.knowledge.by_id.get(identity)
        if isinstance(held, Topic):
            return held  # whose id may be anything, "congress" too
        if identity == CONGRESS:
            main = self.knowledge.main
            return main if main is not None and facet in OF_EVENT else self.knowledge.congress
        if identity.startswith("source:"):
            return next(source for source in self.knowledge.congress.sources if f"source:{source.id}" == identity)
        return held or self.knowledge.group_by_id[identity]

    def label(self, identity: str) -> str:
        """How a reply names a subject."""
        return self.picks.label(identity)

    def _fill(self, template: str, **more: str) -> str:
        congress: Congress = self.knowledge.congress
        you = congress.address
        usual = say.TOPICS_ABOUT.format(name=congress.name) if self.knowledge.only_topics else say.DEFAULT_ABOUT
        return template.format(you=you, You=upper(you), about=congress.about or usual, **more)

    # --- sources and what comes next -------------------------------------------------------------------------------
    def _citations(self, facts: tuple[str, ...]) -> tuple[Citation, ...]:
        congress = self.knowledge.congress
        if not congress.sources:
            return ()
        known = {source.id: source for source in congress.sources}
        used: dict[str, Citation] = {}
        for fact in facts:
            if len(used) == len(known):
                break  # all are named, though a list goes on
            record = self.knowledge.by_id.get(fact)
            source = known.get(getattr(record, "source", None) or congress.sources[0].id)
            if source is None or source.id in used or fact.startswith("source:"):
                continue
            as_of = (record.as_of if record else None) or congress.as_of
            when = say.CITED_AS_OF.format(when=say_when(as_of)) if as_of else ""
            used[source.id] = Citation(source.id, say.CITED.format(paper=source.paper, as_of=when), source.url)
        return tuple(used.values())

    def _related(self, queries: tuple[Query, ...], facts: tuple[str, ...]) -> tuple[Option, ...]:
        """Questions that may come next: the group of what was asked, its neighbours, other facets."""
        found: dict[str, Option] = {}
        for query in queries:
            if query.outcome not in (Outcome.ANSWER, Outcome.VERIFY):
                continue
            for choice in self.picks.near(query.subjects[0], query.facet):
                if choice.subject in facts and choice.facet == query.facet:
                    continue
                key = self.picks.key(choice)
                if key not in found:
                    found[key] = Option(self.choice_label(choice), key)
                if len(found) == MOST_RELATED:
                    return tuple(found.values())
        return tuple(found.values())


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _answering(text: str) -> Paragraph:
    """A paragraph whose first sentence is the answer."""
    head, dot, rest = text.partition(". ")
    return (
        Paragraph((Span(head + dot.rstrip(), strong=True), Span(" " + rest)))
        if rest
        else Paragraph((Span(text, strong=True),))
    )


def _unique(blocks: list[Block]) -> list[Block]:
    """Without repetitions: two questions refused for the same reason are refused once."""
    return list(dict.fromkeys(blocks))


def _shortened(blocks: list[Block], options: tuple[Option, ...], *, cited: bool) -> tuple[Block, ...]:
    """Cut at the ends of blocks, then of sentences, until the text is short enough; what it cites stays."""
    body = list(blocks)
    tail = [body.pop()] if cited and body else []
    over = len(text_of(blocks, options)) - LONGEST
    while over > 0 and len(body) > 1:
        body.pop()
        over = len(text_of((*body, *tail), options)) - LONGEST
    if over > 0 and body and isinstance(body[0], Paragraph):
        text = "".join(span.text for span in body[0].spans)
        kept = text[: len(text) - over - 2]
        end = max(kept.rfind(". "), kept.rfind("! "), kept.rfind("? "))
        kept = kept[: end + 1] if end > 40 else kept.rsplit(" ", 1)[0] + "…"
        body[0] = _answering(kept)
    return (*body, *tail)

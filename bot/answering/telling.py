"""One record, one facet → sentences. The first sentence answers and names its subject."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering import sentences as say
from bot.answering.compute import distance, roman
from bot.answering.counting import tell_count
from bot.answering.detailing import details_in_line, tell_end, told_besides
from bot.answering.told import Told, lower, upper
from bot.knowledge.model import (
    Body,
    Congress,
    Count,
    Document,
    Event,
    EventStatus,
    Knowledge,
    Project,
    Source,
    Topic,
)
from bot.knowledge.names import days_named
from bot.knowledge.people import LEADING, people_of
from bot.matching.question import OVER, STILL, YET
from bot.text.dates import say_when, weekday
from bot.text.when import Bound, Grain, When

LISTED = 6  # others of its list that a body is told with
BEGINS = (Bound.ON, Bound.SINCE)  # of what begins at its time, or does not before
A_WEEK = 7  # days: of a longer stretch the weekdays tell nothing


@dataclass(frozen=True)
class Teller:
    """Tells facts of one knowledge version on one day."""

    knowledge: Knowledge
    today: dt.date
    unit: str = ""  # in which it is asked how far off a day is, besides days

    def tell(self, record: object, facet: str) -> Told:
        """Say what a record holds on a facet; the record's main statement for facets it has no sentence for."""
        match record:
            case Event():
                return self.event(record, facet)
            case Count():
                return tell_count(self.knowledge, record, facet)
            case Project():
                return self.project(record, facet)
            case Document():
                return self.document(record, facet)
            case Body():
                return self.body(record, facet)
            case Topic():
                return Told(record.answer, (record.id,))
            case Congress():
                return self.congress(record, facet)
            case Source():
                return self.source(record, facet)
        raise TypeError(type(record))

    # --- events ----------------------------------------------------------------------------------------------------
    def event(self, event: Event, facet: str = "when") -> Told:
        """When (or where, or which in number) an event is."""
        facts = (event.id,)
        what = event.event if not event.who else f"{event.event} của {event.who}"
        if facet == "place" and event.place:
            at = event.place if event.place.startswith(say.PLACED) else say.AT_PLACE.format(place=event.place)
            return Told(self._held(event, at), facts)
        if facet == "ordinal" and event.ordinal:
            return Told(
                say.CONGRESS_ORDINAL.format(name=upper(event.event), ordinal=roman(event.ordinal), term=""), facts
            )
        if event.status is EventStatus.NOT_HELD:
            own = say.EVENT_NONE if event.who else say.OWN_NONE
            name = lower(event.event) if event.who else upper(event.event)
            return Told(own.format(who=upper(event.who or ""), event=name), facts)
        if event.on is None:
            return Told("", facts, _gap(event, "ngày"))
        when, aside = self.time(event.on)
        planned = say.PLANNED if event.status is EventStatus.PLANNED else ""
        if facet == "duration" and days_named(event.event) not in (None, event.days):  # "100 ngày", counted otherwise
            return Told(say.DURATION_NAMED.format(what=upper(what), planned=planned, when=when, aside=aside), facts)
        if facet == "duration" and event.days is not None:
            text = say.DURATION.format(what=upper(what), planned=planned, days=event.days, when=when, aside=aside)
            return Told(text, facts)
        if event.status is EventStatus.DEADLINE or event.on.bound in (Bound.BEFORE, Bound.BY):
            subject = lower(event.event).removeprefix(say.DUE_ITSELF)
            target = say.AIMED_AT.format(when=say_when(event.target)) if event.target else ""
            text = say.DEADLINE.format(
                event=subject, whose=_whose(event), when=say_when(event.on), aside=aside, target=target
            )
            return Told(text, facts)
        text = self._held(event, when, aside)
        gap = _gap(event, "ngày") if event.on.grain not in (Grain.DAY, Grain.RANGE) else ""
        return Told(text, facts, gap)

    def _held(self, event: Event, when: str, aside: str = "") -> str:
        """That it is held, is to be held or was: when, or where."""
        own = {EventStatus.PLANNED: say.OWN_PLANNED, EventStatus.HELD: say.OWN_HELD}.get(event.status, say.OWN_ON)
        their = {EventStatus.PLANNED: say.EVENT_PLANNED, EventStatus.HELD: say.EVENT_HELD}.get(
            event.status, say.EVENT_ON
        )
        if event.who:
            return their.format(who=upper(event.who), event=lower(event.event), when=when, aside=aside)
        known = not event.ordinal or "lần thứ" in event.event
        ordinal = "" if known else say.ORDINAL.format(ordinal=roman(event.ordinal or 0))
        on = event.on
        lasting = event.status is EventStatus.SCHEDULED and on and on.grain is Grain.RANGE and on.days > A_WEEK
        if event.event.casefold().startswith(say.DEED):
            done = {EventStatus.PLANNED: say.DEED_PLANNED, EventStatus.HELD: say.DEED_HELD}
            own = done.get(event.status, say.DEED_ON)
        own = say.OWN_LASTING if lasting else own
        return own.format(event=upper(event.event) + ordinal, when=when, aside=aside)

    def so_far(self, event: Event, asked: frozenset[str]) -> str:
        """Whether it has come to pass, is over, or goes on, where one of these is asked; else nothing.

        Args:
            asked: modifiers of the query.
        """
        if STILL in asked and event.on is not None:
            begun = event.on.bound not in BEGINS or event.on.start <= self.today
            return say.NO_LONGER if event.on.end < self.today else say.STILL if begun else ""
        return self._yet(event, over=OVER in asked) if YET in asked else ""

    def _yet(self, event: Event, *, over: bool) -> str:
        """Not before its day; yes, where that is stated. A past day proves nothing.

        Args:
            over: whether it has come to its end is asked, which one that lasts has not before its last day.
        """
        if event.status is EventStatus.HELD:
            begun = event.on is not None and event.on.bound is Bound.SINCE  # a round, which need not be over
            return say.ROUND_BEGUN if begun else say.HELD
        if over and event.on and event.on.end >= self.today:
            return say.NOT_YET
        return say.NOT_YET if event.on and event.on.bound in BEGINS and event.on.start > self.today else ""

    def time(self, when: When) -> tuple[str, str]:
        """A time in words with its preposition, and the aside on weekday and distance."""
        words = say_when(when)
        if when.is_after:
            return words, ""  # of the day itself nothing is known
        days: list[str] = []
        if when.grain is Grain.DAY:
            days.append(weekday(when.start))
        elif when.grain is Grain.RANGE and when.days <= A_WEEK:
            days.append(f"{weekday(when.start)} - {weekday(when.end)}")
        if when.bound is Bound.ON:
            at = when.grain is Grain.DAY or when.words.startswith(say.PARTS_OF_MONTH)
            template = say.DAY_WORDS if at else say.RANGE_WORDS
            words = words if words.startswith("từ ") else template.format(when=words)
        ends = {Bound.BEFORE: (when.start, when.start), Bound.BY: (when.end, when.end)}.get(when.bound)
        if ends is not None or when.by_days:
            # of a month or a quarter the day is not known, but that by which it is over
            days.append(distance(*(ends or (when.start, when.end)), self.today, self.unit))
        aside = ", ".join(filter(None, days))
        return words, f" ({aside})" if aside else ""

    # --- projects --------------------------------------------------------------------------------------------------
    def project(self, project: Project, facet: str = "work") -> Told:
        """What is done to a project, its phase, cost, state."""
        facts = (project.id,)
        name = project.name
        if facet == "cost" and project.cost:
            return Told(say.PROJECT_COST.format(name=name, cost=_cost(project.cost)), facts)
        dated = project.status == "done" and project.finished  # what is done tells when it was
        if facet == "status" and project.status and not dated:
            note = f" {project.note}" if project.note else ""
            return Told(say.PROJECT_STATUS.format(name=name, status=say.STATUS[project.status]) + note, facts)
        group = self.knowledge.group_by_id.get(project.group or "")
        if facet == "listed" and group is not None:
            return Told(say.PROJECT_LISTED.format(name=name, group=lower(group.name)), facts)
        if facet == "level" and project.level:
            return Told(say.PROJECT_LEVEL.format(name=name, level=_level(project.level)), facts)
        if facet == "started" and project.started:
            planned = self.planned(project, project.started)
            return Told(say.STARTED.format(name=name, planned=planned, when=say_when(project.started)), facts)
        ended = tell_end(project, facet, planned=self.planned(project, project.finished))
        if ended is not None:
            return ended
        if facet == "place" and project.place:
            return Told(say.PLACE.format(name=name, place=project.place), facts)
        if facet == "phase" and project.phase:
            work = f" ({', '.join(project.work)})" if project.work else ""
            whole = self.knowledge.by_id.get(project.part_of or "")
            if isinstance(whole, Project):
                text = say.PROJECT_PHASE_OF.format(name=name, phase=project.phase, whole=whole.name, work=work)
                return Told(text, facts)
            return Told(say.PROJECT_PHASE.format(name=name, phase=project.phase, work=work), facts)
        return Told(say.PROJECT.format(name=name, work=self.work(project)), facts)

    def planned(self, project: Project, when: When | None) -> str:
        """ "dự kiến" before a start or an end that lies after the day of the facts."""
        as_of = project.as_of or self.knowledge.congress.as_of
        return say.PLANNED if as_of and when and when.end > as_of.end else ""

    def work(self, project: Project) -> str:
        """The kinds of work, phase, cost and state of a project, as far as known, in one line."""
        parts = [", ".join(project.work)]
        if project.phase and (phase := say.PHASE.format(phase=project.phase)) not in lower(project.name):
            parts.append(phase)
        if project.cost:
            parts.append(_cost(project.cost))
        if project.status:
            parts.append(say.STATUS[project.status])
        return "; ".join(filter(None, parts)) or told_besides(project, self.planned) or say.NO_WORK

    # --- documents and bodies --------------------------------------------------------------------------------------
    def document(self, document: Document, facet: str = "about") -> Told:
        """What a document is, its serial, issuer and date."""
        facts = (document.id,)
        of = say.OF.format(issuer=document.issuer) if document.issuer and document.issuer not in document.name else ""
        on = say.ISSUED_ON.format(when=say_when(document.issued)) if document.issued else ""
        if facet == "issuer" and document.issuer:
            when = f" {say_when(document.issued)}" if document.issued else ""
            return Told(say.ISSUER.format(name=document.name, issuer=document.issuer, when=when), facts)
        if facet == "issued" and document.issued:
            _, aside = self.time(document.issued)
            when = say_when(document.issued) + aside
            return Told(say.ISSUED.format(name=document.name, of=of, when=when), facts)
        text = document.name + of + on
        if document.text and text == document.name and not document.about and document.text.startswith(text):
            return Told(document.text, facts)  # which says itself of what it is
        if document.about and lower(document.about) not in lower(document.name):
            text += f"{',' if on else ''} về {document.about}"
        if text == document.name and document.details and not document.text:
            text += f": {'; '.join(details_in_line(document))}"
        text += "."
        if document.text:
            text += f" {document.text}"
        return Told(text, facts)

    def body(self, body: Body, facet: str = "what") -> Told:
        """What a body is for, and who is in it."""
        facts = (body.id,)
        if facet == "head" and body.head:
            leads = "" if LEADING.search(body.head) else (say.LEADS_ASIDE if "," in body.head else say.LEADS)
            return Told(say.HEAD.format(name=body.name, head=body.head, leads=leads), facts)
        if facet == "people":
            return Told(say.PEOPLE.format(name=body.name, people="; ".join(_people(body))), facts)
        group = self.knowledge.group_by_id.get(body.group or "")
        if body.purpose:
            text = say.BODY.format(name=body.name, purpose=body.purpose)
        elif group:
            others = [member.name for member in self.knowledge.members.get(group.id, ()) if isinstance(member, Body)]
            more = say.AND_OTHERS.format(n=len(others) - LISTED) if len(others) > LISTED else ""
            text = say.BODY_BARE.format(
                name=body.name, group=lower(group.title or group.name), all="; ".join(others[:LISTED]) + more
            )
        else:
            text = say.BODY_ONLY.format(name=body.name)
        if body.members:
            text += " " + say.MEMBERS.format(members="; ".join(body.members))
        return Told(text, facts)

    # --- the congress and its sources ------------------------------------------------------------------------------
    def congress(self, congress: Congress, facet: str = "what") -> Told:
        """The congress: which in number, which term."""
        ordinal = say.ORDINAL.format(ordinal=roman(congress.ordinal)) if congress.ordinal else ""
        term = f"{congress.term[0]}-{congress.term[1]}" if congress.term else ""
        with_term = say.TERM.format(term=term) if term else ""
        if facet == "ordinal" and congress.ordinal:
            return Told(
                say.CONGRESS_ORDINAL.format(name=congress.name, ordinal=roman(congress.ordinal), term=with_term),
                ("congress",),
            )
        if facet == "term" and term:
            return Told(say.CONGRESS_TERM.format(name=congress.name, ordinal=ordinal, term=term), ("congress",))
        if facet == "term_length" and congress.term:
            years = congress.term[1] - congress.term[0]
            text = say.CONGRESS_TERM_LENGTH.format(name=congress.name, ordinal=ordinal, term=term, years=years)
            return Told(text, ("congress",))
        return Told(say.CONGRESS.format(name=congress.name, ordinal=ordinal, term=with_term), ("congress",))

    def source(self, source: Source, facet: str = "paper") -> Told:
        """Where the facts come from."""
        facts = (f"source:{source.id}",)
        if facet == "author" and source.author and source.title:
            return Told(
                say.SOURCE_AUTHOR_OF.format(title=source.title, author=source.author, paper=source.paper), facts
            )
        as_of = self.knowledge.congress.as_of
        if facet == "as_of" and as_of is not None:
            return Told(say.SOURCE_AS_OF.format(when=say_when(as_of), paper=source.paper), facts)
        return Told(
            say.SOURCE.format(
                paper=source.paper,
                title=say.SOURCE_TITLE.format(title=source.title) if source.title else "",
                author=say.SOURCE_AUTHOR.format(author=source.author) if source.author else "",
                published=say.SOURCE_PUBLISHED.format(when=say_when(source.published)) if source.published else "",
            ),
            facts,
        )


def _whose(event: Event) -> str:
    """Whose a deadline is, where it is one body's: that of all is told by what is due."""
    who = event.who or ""
    if not who or lower(who).startswith(say.ALL_OF_THEM) or lower(who) in lower(event.event):
        return ""
    return say.DEADLINE_OF_ONE.format(who=who)


def _cost(cost: str) -> str:
    """What something costs, by the name that the record gives the sum, if any: "tổng mức đầu tư 12 tỷ đồng"."""
    return cost if cost.casefold().startswith(say.SUMS) else say.COST.format(cost=cost)


def _level(level: str) -> str:
    """The level of a school ("cấp THCS"), of who is over a work ("cấp cơ sở"), or what kind of work it is."""
    if level.casefold().startswith("cấp "):
        return lower(level)
    school = level.casefold().startswith(say.SCHOOL_LEVELS)
    return (say.LEVEL_OF_SCHOOL if school else say.KIND_OF_WORK).format(level=level)


def _people(body: Body) -> Iterator[str]:
    """Everyone whom the record names, with what they are."""
    for person in people_of(body):
        yield person.name + (f", {person.post}" if person.post else f", {person.detail}" if person.detail else "")


def _gap(record: Event, label: str) -> str:
    return record.gaps.get(label, "")

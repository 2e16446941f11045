"""The page /nhacnho: what a person is told of, each thing turned on and off by its button."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Sequence

from bot.answering.reply import Block, Kind, Listing, Option, Paragraph, Reply, Span
from bot.desk.reminders import due, words
from bot.knowledge.model import Event, EventStatus, Knowledge
from bot.overview.build import event_name
from bot.storage.outbox import Outbox
from bot.storage.reminders import Reminders, Subscription

PAGE = "nhacnho"
BESIDE = frozenset({"them", "thoi"})
"""What buttons under answers and reminders ask for: the page comes beside them, not in their place."""
USUAL_HOUR = 7
HOURS = range(6, 22)
_MOST = 11
"""Buttons for dates, so that the one that leads back still fits."""
MOST_TARGETS = 60
"""Things that one person can be told of."""


class ReminderPages:
    """The page and those behind it.

    Args:
        knowledge: the one that is current.
        now: the clock.
    """

    def __init__(
        self, reminders: Reminders, outbox: Outbox, knowledge: Callable[[], Knowledge], now: Callable[[], dt.datetime]
    ) -> None:
        self._reminders, self._outbox, self._knowledge, self._now = reminders, outbox, knowledge, now

    async def show(self, name: str, argument: str, person: str) -> Reply:  # noqa: ARG002  # there is but one page
        """What the argument asks for ("bat <code>", "tat <code>", "gio 7", "moc", "dung"), then the page as it is."""
        knowledge = self._knowledge()
        mine = await self._reminders.of(person)
        verb, _, what = argument.partition(" ")
        hour = mine[0].hour if mine else USUAL_HOUR
        names = self._names(knowledge, mine)
        target = next((each for each in names if code(each) == what), None)
        match verb:
            case "bat" | "them" if target is not None and len(mine) < MOST_TARGETS:
                await self._reminders.subscribe(person, target, hour)
            case "tat" | "thoi" if target is not None:
                await self._reminders.unsubscribe(person, target)
            case "gio" if what.isascii() and what.isdigit() and int(what) in HOURS:
                await self._reminders.at(person, int(what))
            case "gio":
                return self._hours()
            case "dung":
                await self._reminders.forget(person)
        mine = await self._reminders.of(person)
        if verb == "moc" or (verb not in BESIDE and (target or "").startswith("date:")):
            return self._dates(knowledge, mine)
        return self._front(knowledge, mine, self._names(knowledge, mine))

    async def forget(self, person: str) -> None:
        """Delete what the person asked for, and what was or is to be sent."""
        await self._reminders.forget(person)
        await self._outbox.forget(person)

    def _front(self, knowledge: Knowledge, mine: Sequence[Subscription], names: dict[str, str]) -> Reply:
        blocks: list[Block] = [_bold(words.TITLE), _plain(words.INTRO, knowledge)]
        if mine:
            blocks.append(_plain(words.ON.format(count=len(mine), hour=mine[0].hour), knowledge))
            items = tuple((Span(names.get(each.target, each.target)),) for each in mine)
            blocks.append(Listing(items, ordered=False))
        else:
            blocks.append(_plain(words.NONE, knowledge))
        on = {each.target for each in mine}
        main = [each for each in names if not each.startswith("date:")]
        options = [_toggle(target, names[target], on) for target in main[:8]]
        if self._ahead(knowledge):
            options.append(Option(words.CHOOSE, f"/{PAGE} moc"))
        if mine:
            options.append(Option(words.HOUR.format(hour=mine[0].hour), f"/{PAGE} gio"))
            options.append(Option(words.STOP_ALL, f"/{PAGE} dung"))
        return Reply(Kind.SMALLTALK, tuple(blocks), options=tuple(options))

    def _dates(self, knowledge: Knowledge, mine: Sequence[Subscription]) -> Reply:
        on = {each.target for each in mine}
        ahead = self._ahead(knowledge)
        options = [_toggle(f"date:{event.id}", event.who or event_name(event), on) for event in ahead[:_MOST]]
        items = tuple((Span(f"{due.stated(event) or words.UNANNOUNCED}: {event_name(event)}"),) for event in ahead)
        blocks: list[Block] = [_bold(words.DATES_TITLE if ahead else words.NO_DATES)]
        if items:
            blocks.append(Listing(items[:_MOST]))
        return Reply(Kind.SMALLTALK, tuple(blocks), options=(*options, Option(words.BACK, f"/{PAGE}")))

    def _hours(self) -> Reply:
        options = [Option(words.HOUR_BUTTON.format(hour=hour), f"/{PAGE} gio {hour}") for hour in (6, 7, 8, 11, 17, 20)]
        return Reply(Kind.SMALLTALK, (_bold(words.HOUR_TITLE),), options=(*options, Option(words.BACK, f"/{PAGE}")))

    def _ahead(self, knowledge: Knowledge) -> list[Event]:
        """Events that there is still something to be told of, the earliest first, those without a time last."""
        today = self._now().date()
        held = (event for event in knowledge.dates if event.status is not EventStatus.NOT_HELD)
        left = [event for event in held if event.on is None or event.on.end >= today]
        return sorted(left, key=lambda event: event.on.start if event.on else dt.date.max)

    def _names(self, knowledge: Knowledge, mine: Iterable[Subscription]) -> dict[str, str]:
        """What can be turned on and what is on, with what it is called."""
        found = dict(words.TARGETS)
        groups = dict.fromkeys(event.group for event in self._ahead(knowledge) if event.group)
        for group in groups:
            known = knowledge.group_by_id.get(group)
            found[f"group:{group}"] = words.GROUP.format(name=known.name if known else group)
        for event in knowledge.dates:
            found[f"date:{event.id}"] = event_name(event)
        for each in mine:
            found.setdefault(each.target, each.target.partition(":")[2])
        return found


def code(target: str) -> str:
    """A target as a button carries it: short whatever the id, and the same after a restart."""
    return hashlib.blake2s(target.encode(), digest_size=6).hexdigest()


def stop_option(target: str) -> Option:
    """The button under a reminder that ends it."""
    return Option(words.STOP, f"/{PAGE} thoi {code(target)}")


def remind_option(identity: str, label: str) -> Option:
    """The button under a date's answer that turns its reminder on."""
    return Option(label, f"/{PAGE} them {code(f'date:{identity}')}")


def _toggle(target: str, name: str, on: set[str]) -> Option:
    if target in on:
        return Option(words.TURNED_ON.format(name=name), f"/{PAGE} tat {code(target)}")
    return Option(name, f"/{PAGE} bat {code(target)}")


def _bold(text: str) -> Paragraph:
    return Paragraph((Span(text, strong=True),))


def _plain(text: str, knowledge: Knowledge) -> Paragraph:
    return Paragraph((Span(words.addressed(text, knowledge.congress.address)),))

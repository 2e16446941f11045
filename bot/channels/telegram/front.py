"""What every handler needs: ask the assistant, show what it said, and keep to good manners."""

import inspect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.answering.reply import Kind, Option, Paragraph, Reply, Span
from bot.assistant import Message
from bot.channels.base import Assistant, Ledger, Menu, PersonalPage, VoteSink
from bot.channels.base.manners import Manners, Verdict
from bot.channels.base.presence import Typing
from bot.channels.base.turn import Turn
from bot.channels.base.words import QUESTIONS
from bot.channels.telegram.album import Album
from bot.channels.telegram.asker import Asker
from bot.channels.telegram.config import TelegramConfig
from bot.channels.telegram.delivery import Delivery
from bot.channels.telegram.keyboard import Markup, keyboard, written_out
from bot.channels.telegram.memory import Memory
from bot.channels.telegram.render import html_of, pages
from bot.channels.telegram.words import Words
from bot.desk.reminders.pages import remind_option

CALENDAR, REMINDERS = "ics", "nhacnho"
TYPING_LASTS = 4.5  # seconds; Telegram shows the sign for 5
HIDDEN = ("thongbao",)
"""Personal pages that only some have: to everybody else, commands like any that do not exist."""


@dataclass(frozen=True)
class Front:
    """The channel's parts, as the handlers see them."""

    config: TelegramConfig
    bot: ExtBot[Any]
    assistant: Assistant
    words: Words
    memory: Memory
    manners: Manners
    delivery: Delivery
    menu: Menu | None = None
    votes: VoteSink | None = None
    greeting: str | None = None
    suggestions: Sequence[str] = ()
    open_to_all: bool = True
    album: Album | None = None
    personal: Mapping[str, PersonalPage] = field(default_factory=dict)
    ledger: Ledger | None = None
    turn: Turn = field(default_factory=Turn)

    async def allowed(self, asker: Asker) -> bool:
        """Whether the person may ask now; says so, once, when not."""
        verdict = self.manners.check(asker.person)
        if verdict is Verdict.ASK_FOR_PATIENCE:
            await self.say(asker, self.words.too_fast(self.manners.wait))
        return verdict is Verdict.ANSWER

    async def ask(self, asker: Asker, message: Message) -> Reply:
        """The assistant's reply, within the person's conversation."""
        async with self.turn.wait():
            return self.memory.conversations.reply(self.assistant, asker.key, message, asker.person)

    async def tell(self, message: Message) -> Reply:
        """The assistant's reply outside of any conversation."""
        async with self.turn.wait():
            return self.assistant.reply(message, None)

    async def page(self, asker: Asker, name: str, argument: str = "") -> Reply:
        """A page of the menu; without a menu, the answer to the question that the page is about."""
        if (name, argument) == ("quyenriengtu", "xoa"):
            for each in self.personal.values():
                await each.forget(asker.person)
        own = self.personal.get(name)
        if own is not None or name in HIDDEN:
            mine = await own.show(name, argument, asker.person) if own is not None and asker.private else None
            unknown = asker.private or name in HIDDEN
            return mine or _said(self.words.unknown_command() if unknown else self.words.in_private(name))
        if self.menu is None:
            if name == "quyenriengtu":
                return self.privacy()
            return await self.ask(asker, Message(QUESTIONS.get(name, name)))
        shown = self.menu.show(name, argument, asker.person)
        return await shown if inspect.isawaitable(shown) else shown

    async def say(self, asker: Asker, sentence: str) -> None:
        """Say a sentence of our own."""
        await self.delivery.send(asker.place, [html_of(sentence)])

    async def show(self, asker: Asker, reply: Reply, *, instead_of: Iterable[int] = ()) -> tuple[int, ...]:
        """Show a reply, as new messages or in place of earlier ones; returns the messages' ids."""
        texts = self.texts(reply)
        markup = self.markup(asker, reply)
        ids = list(instead_of)
        if ids:
            return tuple(await self.delivery.edit(asker.place, ids, texts, markup))
        return tuple(await self.delivery.send(asker.place, texts, markup))

    async def show_page(self, asker: Asker, name: str, argument: str) -> None:
        """Show the page of a command: with its picture where there is one, else in words."""
        reply = await self.page(asker, name, argument)
        if self.album is not None and not argument:
            if name == "lich" and self.album.has_calendar:
                reply = replace(reply, options=(*reply.options, Option(self.words.all_dates(), f"/{CALENDAR}")))
            if await self.album.picture(asker.place, name, self.markup(asker, reply)) is not None:
                return
        await self.show(asker, reply)

    async def send_calendar(self, asker: Asker, identity: str) -> None:
        """Send a date, or all, as a calendar file."""
        if self.album is None or not await self.album.calendar(asker.place, identity):
            await self.say(asker, self.words.no_date())

    def markup(self, asker: Asker, reply: Reply) -> Markup | None:
        """The buttons under a reply; under a date's answer also those that put it into a calendar and remind of it."""
        votes = self.config.votes and self.votes is not None
        fact = next(iter(reply.facts), "") if reply.kind is Kind.ANSWER else ""
        if fact and self.album is not None and self.album.has(fact):
            ways = [Option(self.words.to_calendar(), f"/{CALENDAR} {fact}")]
            if asker.private and REMINDERS in self.personal:
                ways.append(remind_option(fact, self.words.remind_me()))
            reply = replace(reply, related=(*reply.related[:4], *ways))
        return keyboard(reply, votes=votes, words=self.words if self.ledger else None)

    def texts(self, reply: Reply) -> Sequence[str]:
        """The reply as messages; never none."""
        return pages(reply, after=written_out(reply)) or [html_of(self.words.nothing_to_say())]

    def typing(self, asker: Asker) -> Typing:
        """Around work that may take long."""
        place = asker.place
        return Typing(
            lambda: self.bot.send_chat_action(place.chat, "typing", message_thread_id=place.thread),
            self.config.typing_after,
            (TelegramError,),
            TYPING_LASTS,
        )

    def welcome(self) -> Reply:
        """The greeting, with questions to begin with."""
        text = self.greeting or self.words.start()
        offers = tuple(Option(question, f"={number}") for number, question in enumerate(self.suggestions))
        return Reply(Kind.SMALLTALK, (Paragraph((Span(text),)),), options=self.ways(), related=offers)

    def help(self) -> Reply:
        """How to ask, with the pages there are."""
        return Reply(Kind.SMALLTALK, (Paragraph((Span(self.words.help()),)),), options=self.ways())

    def ways(self) -> tuple[Option, ...]:
        """Buttons to the pages of the menu."""
        return tuple(self.menu.ways()) if self.menu is not None else ()

    def privacy(self) -> Reply:
        """What is stored, with the button that deletes it."""
        text = Paragraph((Span(self.words.privacy()),))
        return Reply(Kind.SMALLTALK, (text,), options=(Option(self.words.forget_button(), "/quyenriengtu xoa"),))


def _said(sentence: str) -> Reply:
    return Reply(Kind.SMALLTALK, (Paragraph((Span(sentence),)),))

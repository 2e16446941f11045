"""What every handler needs: ask the assistant, show what it said, and keep to good manners."""

import inspect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from telegram.ext import ExtBot

from bot.answering.reply import Kind, Option, Paragraph, Reply, Span
from bot.assistant import Message
from bot.channels.base import Assistant, Menu, VoteSink
from bot.channels.base.manners import Manners, Verdict
from bot.channels.telegram.asker import Asker
from bot.channels.telegram.config import TelegramConfig
from bot.channels.telegram.delivery import Delivery
from bot.channels.telegram.keyboard import keyboard, written_out
from bot.channels.telegram.memory import Memory
from bot.channels.telegram.presence import Typing
from bot.channels.telegram.render import html_of, pages
from bot.channels.telegram.words import QUESTIONS, Words


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

    async def allowed(self, asker: Asker) -> bool:
        """Whether the person may ask now; says so, once, when not."""
        verdict = self.manners.check(asker.person)
        if verdict is Verdict.ASK_FOR_PATIENCE:
            await self.say(asker, self.words.too_fast(self.manners.wait))
        return verdict is Verdict.ANSWER

    def ask(self, asker: Asker, message: Message) -> Reply:
        """The assistant's reply, within the person's conversation."""
        return self.memory.conversations.reply(self.assistant, asker.key, message)

    async def page(self, asker: Asker, name: str, argument: str = "") -> Reply:
        """A page of the menu; without a menu, the answer to the question that the page is about."""
        if self.menu is None:
            if name == "quyenriengtu":
                return self.privacy()
            return self.ask(asker, Message(QUESTIONS.get(name, name)))
        shown = self.menu.show(name, argument, asker.person)
        return await shown if inspect.isawaitable(shown) else shown

    async def say(self, asker: Asker, sentence: str) -> None:
        """Say a sentence of our own."""
        await self.delivery.send(asker.place, [html_of(sentence)])

    async def show(self, asker: Asker, reply: Reply, *, instead_of: Iterable[int] = ()) -> tuple[int, ...]:
        """Show a reply, as new messages or in place of earlier ones; returns the messages' ids."""
        texts = self.texts(reply)
        markup = keyboard(reply, votes=self.config.votes and self.votes is not None)
        ids = list(instead_of)
        if ids:
            return tuple(await self.delivery.edit(asker.place, ids, texts, markup))
        return tuple(await self.delivery.send(asker.place, texts, markup))

    def texts(self, reply: Reply) -> Sequence[str]:
        """The reply as messages; never none."""
        return pages(reply, after=written_out(reply)) or [html_of(self.words.nothing_to_say())]

    def typing(self, asker: Asker) -> Typing:
        """Around work that may take long."""
        return Typing(self.bot, asker.place, self.config.typing_after)

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

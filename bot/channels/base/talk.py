"""Conversations on platforms without buttons: what a message means, where a number or a word stands for a press."""

import inspect
import logging
import secrets
import time
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace

from bot.answering.reply import Kind, Option, Paragraph, Reply, Span
from bot.assistant import Message, chosen
from bot.channels.base import Assistant, Clock, Conversations, Expiring, Menu
from bot.channels.base.gate import Gate
from bot.channels.base.manners import Manners, Verdict
from bot.channels.base.pages import LETTERS, LIMIT, Page, cut, lines
from bot.channels.base.turn import Turn
from bot.channels.base.words import FORGET, HELP, KINDS, MENU, OTHER_KIND, PAGES, QUESTIONS, Words, command
from bot.desk.membership import Membership

_LOGGER = logging.getLogger(__name__)

SUGGESTED = "="
"""The pick of a question that is offered in its own words."""
RELATED = 3
"""Most related questions below an answer."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a person.

    Attributes:
        person: "zalo:123".
        key: of the conversation.
        at: milliseconds at which the platform says it was sent; 0 when it does not say.
        kind: what it holds when it is no text ("image"); "" for text.
        pick: key of an option that was pressed, where the platform has buttons after all.
        group: where others read along, as "zalo:456"; "" in private.
    """

    person: str
    key: Hashable
    text: str = ""
    quoted: str | None = None
    at: int = 0
    kind: str = ""
    pick: str | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back.

    Attributes:
        late: the message came after one that was sent later, so it helps to see what is answered.
        page: name of the menu's page that it shows ("tiendo"), to which there may be a picture; "" for others.
    """

    reply: Reply
    pages: tuple[Page, ...]
    late: bool = False
    page: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a number or a letter picks, after our last message."""

    numbered: tuple[Option, ...] = ()
    lettered: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Talk:
    """Answers messages.

    Args:
        words: sentences of our own.
        manners: how much one person may ask.
        conversations: what the assistant remembers of each.
        menu: pages; without one, the assistant is asked about what they are about.
        greeting: what is said first, when the catalogue's sentence will not do.
        suggestions: questions offered below it.
        members: who may ask; None when everybody may.
        code: makes the number by which a fault is found in the log.
        limit: most UTF-16 units of a message.
        turn: whose turn it is; shared with what takes messages in.

    Attributes:
        offers: what can be picked, by conversation.
        newest: when the newest message of each was sent, in milliseconds.
    """

    assistant: Assistant
    words: Words
    manners: Manners
    conversations: Conversations
    menu: Menu | None = None
    greeting: str | None = None
    suggestions: Sequence[str] = ()
    clock: Clock = time.monotonic
    members: Membership | None = None
    code: Callable[[], str] = lambda: secrets.token_hex(4)
    limit: int = LIMIT
    turn: Turn = field(default_factory=Turn)
    offers: Expiring[Hashable, Offered] = field(init=False)
    newest: Expiring[Hashable, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "offers", Expiring(ttl=86_400, limit=20_000, clock=self.clock))
        object.__setattr__(self, "newest", Expiring(ttl=86_400, limit=50_000, clock=self.clock))

    async def answer(self, said: Said) -> Answer | None:
        """What to say; None when silence is better. A fault of the assistant becomes an apology with its number."""
        verdict = self.manners.check(said.person)
        if verdict is Verdict.IGNORE:
            return None
        if verdict is Verdict.ASK_FOR_PATIENCE:
            return self.say(self.words.too_fast(self.manners.wait))
        outside = await self._outside(said)
        if outside is not None:
            return self.say(outside)
        if said.kind and not said.text.strip():
            return self.say(self.words.not_text(KINDS.get(said.kind, OTHER_KIND)))
        late = said.at > 0 and said.at < (self.newest.get(said.key) or 0)
        if said.at and not late:
            self.newest.put(said.key, said.at)
        try:
            async with self.turn.wait():
                reply, page = (self._late(said), "") if late else await self._reply(said)
        except Exception:
            code = self.code()
            _LOGGER.exception("error %s", code)
            return self.say(self.words.trouble(code))
        return replace(self._shown(reply, late=late), page=page)

    async def _outside(self, said: Said) -> str | None:
        """What somebody is told who may not ask."""
        if self.members is None:
            return None
        gate = Gate(self.members, self.words)
        return await gate.turn_away(said.person, said.group or said.person, said.text, private=not said.group)

    def say(self, sentence: str) -> Answer:
        """A sentence of our own."""
        return self._shown(_sentence(sentence))

    def welcome(self, key: Hashable) -> Answer:
        """The greeting, with questions to begin with."""
        offers = tuple(Option(question, SUGGESTED) for question in self.suggestions)
        reply = replace(_sentence(self.greeting or self.words.start()), options=offers)
        self.offers.put(key, Offered(offers))
        return self._shown(reply)

    def forget(self, key: Hashable) -> None:
        """Forget a conversation."""
        self.conversations.drop(key)
        self.offers.drop(key)
        self.newest.drop(key)

    def _shown(self, reply: Reply, *, late: bool = False) -> Answer:
        more = "" if reply.kind is Kind.CLARIFY or late else self.words.more()
        shown = cut(lines(_short(reply), choose="" if late else self.words.choose(), more=more), self.limit)
        return Answer(reply, tuple(shown) or (Page(self.words.nothing_to_say()),), late)

    def _late(self, said: Said) -> Reply:
        """A message that was overtaken says nothing on what came after it, and takes nothing from it."""
        return self.assistant.reply(Message(said.text, quoted=said.quoted), None)

    async def _reply(self, said: Said) -> tuple[Reply, str]:
        """The reply, and the name of the page that it shows."""
        text = said.text.strip()
        if not text and said.pick is None:
            return _sentence(self.words.empty()), ""
        offered = self.offers.get(said.key) or Offered()
        lettered = dict(zip(LETTERS, offered.lettered, strict=False))
        option = lettered.get(text.rstrip(".)").lower()) or chosen(text, offered.numbered)
        if said.pick is not None:
            option = Option(text, said.pick)
        asked = option.pick[1:] if option is not None and option.pick.startswith("/") else None
        asked = command(text) if option is None else asked
        if asked is not None:
            return await self._page(said, asked), asked
        if option is None:
            return self._ask(said, Message(text, quoted=said.quoted)), ""
        suggested = option.pick == SUGGESTED
        return self._ask(said, Message(option.label) if suggested else Message("", pick=option.pick)), ""

    def _ask(self, said: Said, message: Message) -> Reply:
        reply = self.conversations.reply(self.assistant, said.key, message, said.person)
        # The assistant itself knows what a number picks of its own options.
        self.offers.put(said.key, Offered(lettered=_short(reply).related if reply.kind is not Kind.CLARIFY else ()))
        return reply

    async def _page(self, said: Said, asked: str) -> Reply:
        if asked == MENU:
            options = tuple(Option(label, f"/{name}") for name, label in PAGES.items())
            return self._offer(said.key, replace(_sentence(self.words.menu()), options=options))
        if asked == HELP:
            return _sentence(self.words.help())
        if asked == FORGET:
            self.forget(said.key)
        name, _, argument = asked.partition(" ")
        if self.menu is not None:
            shown = self.menu.show(name, argument, said.person)
            return self._offer(said.key, await shown if inspect.isawaitable(shown) else shown)
        if name == "quyenriengtu":
            return _sentence(self.words.forgotten() if argument else self.words.privacy())
        return self._ask(said, Message(QUESTIONS.get(name, name)))

    def _offer(self, key: Hashable, reply: Reply) -> Reply:
        self.offers.put(key, Offered(reply.options, _short(reply).related))
        return reply


def _sentence(text: str) -> Reply:
    return Reply(Kind.SMALLTALK, (Paragraph((Span(text),)),))


def _short(reply: Reply) -> Reply:
    return replace(reply, related=reply.related[:RELATED])

"""Questions, picks and votes of browsers and programs: conversations that nobody can guess, and that are forgotten."""

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import structlog

from bot.answering.reply import Reply
from bot.assistant import Message
from bot.channels import base
from bot.channels.base import Clock, Conversations, Expiring, Ledger, Vote, VoteSink
from bot.channels.web.config import WebConfig
from bot.channels.web.problems import Declined
from bot.channels.web.shown import Shown, Window

_log = structlog.stdlib.get_logger("bot.channels.web")


class Meter(base.Meter, Protocol):
    """Where is counted what happens."""

    def voted(self, channel: str, good: bool) -> None:
        """An answer was voted on."""
        ...

    def served(self, route: str, status: int, seconds: float) -> None:
        """A request was answered."""
        ...

    def exposition(self) -> tuple[bytes, str]:
        """Everything counted, and its content type."""
        ...


def new_id() -> str:
    """An id that nobody can guess: 144 random bits."""
    return secrets.token_urlsafe(18)


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply with the ids that belong to it."""

    reply: Reply
    conversation: str
    trace_id: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class _Kept:
    facts: tuple[str, ...]
    question: str


class Asking:
    """Answers within conversations.

    Args:
        sink: where votes go; None only counts them.
        ledger: where questions are written down.
        ids: makes ids of conversations and answers.
    """

    def __init__(
        self,
        window: Window,
        config: WebConfig,
        meter: Meter,
        *,
        sink: VoteSink | None = None,
        ledger: Ledger | None = None,
        clock: Clock = time.monotonic,
        ids: Callable[[], str] = new_id,
    ) -> None:
        self._ledger = ledger
        self._window, self._meter, self._sink, self._clock, self._ids = window, meter, sink, clock, ids
        limits = {"ttl": config.memory_seconds, "limit": config.conversations}
        self._conversations = Conversations(**limits, clock=clock)  # type: ignore[arg-type]  # a number is a number
        # By conversation and answer: a vote has to name both.
        self._answers: Expiring[tuple[str, str], _Kept] = Expiring(**limits, clock=clock)  # type: ignore[arg-type]  # the same

    def ask(self, question: str, pick: str | None, conversation: str | None) -> Answered:
        """Answer one question.

        It is answered at once, without a thread: an answer takes a few milliseconds of pure computing, and so the
        messages of one conversation stay in order.

        Args:
            conversation: id that was given with an earlier answer; one that is not remembered begins anew.

        Raises:
            Declined: there is no knowledge yet, or the assistant has a fault.
        """
        current = self._window.look()
        if current is None:
            raise Declined(503)
        assistant, shown = current
        context = self._conversations.get(conversation) if conversation else None
        # Ids are made only here: whoever names one of their own choosing gets another.
        identity = conversation if conversation and context is not None else self._ids()
        started = self._clock()
        try:
            reply = assistant.reply(Message(question, pick=pick or None), context)
        except Exception as error:
            self._meter.asked("web", "fault", self._clock() - started)
            _log.exception("the assistant has a fault")
            raise Declined(500) from error
        seconds = self._clock() - started
        self._meter.asked("web", reply.kind.value, seconds)
        if self._ledger is not None and not pick:
            self._ledger.asked(_person(identity), question, reply, seconds)
        trace_id = self._ids()
        self._conversations.keep(identity, reply.context)
        self._answers.put((identity, trace_id), _Kept(reply.facts, question or pick or ""))
        _log.info("answered", kind=reply.kind.value, facts=reply.facts, trace=trace_id, knowledge=shown.version)
        return Answered(reply, identity, trace_id, shown)

    async def vote(self, conversation: str, trace_id: str, good: bool) -> None:
        """Keep a vote.

        Raises:
            Declined: the answer is not one of this conversation, or is forgotten.
        """
        kept = self._answers.get((conversation, trace_id))
        if kept is None:
            raise Declined(404, "no-answer")
        self._meter.voted("web", good)
        if self._sink is not None:
            await self._sink.vote(Vote(_person(conversation), trace_id, good, kept.facts, kept.question))

    def forget(self, conversation: str) -> None:
        """Forget a conversation, and what was asked in it."""
        self._conversations.drop(conversation)
        self._answers.drop_where(lambda key: key[0] == conversation)


def _person(conversation: str) -> str:
    """Whose conversation it is. Its id opens it, so it is not handed on."""
    return "web:" + hashlib.sha256(conversation.encode()).hexdigest()[:24]

"""A turn of a conversation: what the admin said, what is said back, and where it then stands."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from bot.clock import Clock
from bot.desk.inbox import Inbox
from bot.desk.journal import Journal
from bot.desk.live import Live
from bot.desk.page import Page
from bot.desk.proposal import Proposal
from bot.desk.publishing import Publisher
from bot.desk.roles import Admin, Roster
from bot.desk.words import Words
from bot.storage.audit import Audit
from bot.storage.questions import Questions
from bot.storage.votes import Votes

State = dict[str, Any]
"""Where a conversation stands: JSON values. "at" names what is awaited."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the admin did: typed a text, or pressed a button of the last page."""

    text: str = ""
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What comes back.

    Attributes:
        state: where the conversation stands now; None when it is over.
    """

    page: Page
    state: State | None = None


@dataclass(frozen=True)
class Tools:
    """What conversations work with; all that they change, they change through these.

    Attributes:
        proposals: the last proposals by conversation, so that what was previewed need not be built again.
    """

    publisher: Publisher
    live: Live
    questions: Questions
    votes: Votes
    inbox: Inbox
    journal: Journal
    audit: Audit
    roster: Roster
    words: Words
    clock: Clock
    proposals: "OrderedDict[str, Proposal]" = field(default_factory=OrderedDict)


Open = Callable[[Tools, Admin, State, str], Awaitable[Turn]]
"""Begins a conversation: its first state (with its name, "talk"), and what followed the command."""
Step = Callable[[Tools, Admin, State, Said], Awaitable[Turn]]
"""Goes on with it."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation, by its two ways in."""

    open: Open
    step: Step

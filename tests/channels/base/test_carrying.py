"""A chat without buttons goes on where it stood, whichever replica answers."""

import json
from dataclasses import replace
from typing import Any

import pytest

from bot.answering.reply import Option
from bot.assistant import Context
from bot.channels.base import Conversations
from bot.channels.base.carrying import TalkMemory
from bot.channels.base.inbox import Incoming
from bot.channels.base.manners import Manners
from bot.channels.base.talk import Offered, Said, Talk
from bot.channels.base.words import PAGES, Words
from bot.matching.knowing.candidate import Focus
from tests.channels.telegram.fakes import FakeAssistant, FakeMenu

SAID = Said("zalo:7", ("g", "7"), "một", at=5)


def update(chat: str = "g") -> Incoming:
    return Incoming("1", {"chat": chat, "sender": "7"})


def replica() -> tuple[TalkMemory, Talk]:
    talk = Talk(FakeAssistant(), Words(), Manners(2, lambda: 0.0), Conversations(clock=lambda: 0.0), FakeMenu())
    memory = TalkMemory("zalo", talk, lambda one: str(one.raw["chat"]), lambda one: str(one.raw["sender"]))
    return memory, talk


def carried(state: Any) -> Any:
    """As it comes out of the database."""
    return json.loads(json.dumps(state))


async def test_the_next_replica_knows_what_was_said_offered_and_counted() -> None:
    (one, first), (two, second) = replica(), replica()
    context = Context(Focus(("thcs",), "cost"), (Option("Một", "mot"),), ("x",))
    offered = Offered((Option("Lịch", "/lich"),), (Option("Ai?", "ai"),))
    one.take(update(), None, 0)
    first.conversations.keep(SAID.key, context)
    first.offers.put(SAID.key, offered)
    first.newest.put(SAID.key, 5)
    first.newest.put(("other", "7"), 6)
    first.manners.check(SAID.person)
    state = carried(one.give(update()))
    assert first.conversations.get(SAID.key) is None, "the next message may be answered elsewhere"
    assert first.newest.get(("other", "7")) == 6
    two.take(update(), state, 0)
    assert second.conversations.get(SAID.key) == context
    assert second.offers.get(SAID.key) == offered
    assert carried(two.give(update())) == state, "nothing changed"


async def test_a_number_picks_what_another_replica_offered() -> None:
    (one, first), (two, second) = replica(), replica()
    one.take(update(), None, 0)
    shown = await first.answer(replace(SAID, text="menu"))
    assert shown is not None
    two.take(update(), carried(one.give(update())), 1)
    answer = await second.answer(replace(SAID, text="1", at=6))
    assert answer is not None
    assert answer.page == next(iter(PAGES))


async def test_who_asks_too_much_asks_too_much_of_all_replicas_together() -> None:
    replicas, state = [replica() for _ in range(2)], None
    answers = []
    for number in range(4):
        memory, talk = replicas[number % 2]
        memory.take(update(), state, 0)
        answers.append(await talk.answer(replace(SAID, at=number + 1)))
        state = carried(memory.give(update()))
    assert answers[3] is None, "told once to wait"
    assert answers[2] is not None
    assert answers[2].pages[0].text == Words().too_fast(90)


@pytest.mark.parametrize("state", [None, [], {}, {"conversations": [[["7"], {"focus": 3}]]}])
def test_what_another_version_left_is_no_obstacle(state: Any) -> None:
    memory, _ = replica()
    memory.take(update(), state, 0)
    assert memory.give(update()) is None


def test_what_belongs_to_no_chat_is_not_carried() -> None:
    assert replica()[0].name(update("")) is None
    assert replica()[0].name(update()) == "zalo:g"

"""A chat goes on where it stood, whichever replica answers."""

import json
from typing import Any

from bot.answering.reply import Option
from bot.assistant import Context, pack, unpack
from bot.channels.base import Conversations
from bot.channels.telegram.memory import Answered, Memory
from bot.channels.telegram.sharing import EDITABLE, Sharing
from bot.matching.candidate import Focus

STATE = Context(Focus(("thcs",), "cost", members=("a", "b")), (Option("Một", "mot"),), ("x", "y"))


class Shelf:
    """Contexts that are kept as JSON text."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.puts = 0

    async def get(self, key: str) -> Any:
        return json.loads(self.kept[key]) if key in self.kept else None

    async def put(self, key: str, value: Any) -> None:
        self.puts += 1
        if value is None:
            self.kept.pop(key, None)
        else:
            self.kept[key] = json.dumps(value)


def replica(shelf: Shelf) -> tuple[Sharing, Memory]:
    memory = Memory(Conversations(clock=lambda: 0.0), lambda: 0.0)
    return Sharing(shelf, memory), memory


def test_a_context_comes_back_as_it_was() -> None:
    assert unpack(json.loads(json.dumps(pack(STATE)))) == STATE
    assert unpack(pack(None)) is None
    assert unpack({"focus": 3}) is None


async def test_what_one_replica_leaves_the_next_one_fetches() -> None:
    shelf = Shelf()
    (one, first), (two, second) = replica(shelf), replica(shelf)
    before = await one.fetch(5)
    first.conversations.keep((5, None), STATE)
    first.conversations.keep((6, None), STATE)
    for number in range(EDITABLE + 3):
        first.keep(5, number, Answered(f"câu {number}", None, (100 + number,)))
    await one.leave(5, before)
    assert first.conversations.get((5, None)) is None, "the next message may be answered elsewhere"
    assert first.conversations.get((6, None)) == STATE
    before = await two.fetch(5)
    assert second.conversations.get((5, None)) == STATE
    assert second.question_of(5, 112) == "câu 12"
    assert second.answer_to(5, 2) is None, "too long ago"
    await two.leave(5, before)
    assert shelf.puts == 1, "nothing changed"


async def test_a_chat_that_is_forgotten_is_forgotten_everywhere() -> None:
    shelf = Shelf()
    sharing, memory = replica(shelf)
    before = await sharing.fetch(5)
    memory.conversations.keep((5, None, 7), STATE)
    await sharing.leave(5, before)
    before = await sharing.fetch(5)
    memory.forget(5)
    await sharing.leave(5, before)
    assert shelf.kept == {}

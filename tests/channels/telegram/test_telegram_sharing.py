"""A chat goes on where it stood, whichever replica answers."""

import json
from typing import Any

from bot.answering.reply import Option
from bot.assistant import Context, pack, unpack
from bot.channels.base import Conversations
from bot.channels.base.inbox import Incoming
from bot.channels.base.manners import Manners, Verdict
from bot.channels.base.sharing import Sharing
from bot.channels.telegram.memory import Answered, Memory
from bot.channels.telegram.sharing import EDITABLE, ChatMemory
from bot.matching.knowing.candidate import Focus

STATE = Context(Focus(("thcs",), "cost", members=("a", "b")), (Option("Một", "mot"),), ("x", "y"))


UPDATE = Incoming("1", {"update_id": 1, "message": {"chat": {"id": 5}, "from": {"id": 7}}})


class Shelf:
    """Contexts that are kept as JSON text; the tick puts them there."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.puts = 0

    async def get(self, key: str) -> tuple[Any, float] | None:
        return (json.loads(self.kept[key]), 0.0) if key in self.kept else None

    def put(self, left: tuple[str, Any] | None) -> None:
        if left is not None:
            self.puts += 1
            self.kept[left[0]] = json.dumps(left[1])


def replica(shelf: Shelf) -> tuple[Sharing, Memory, Manners]:
    memory = Memory(Conversations(clock=lambda: 0.0), lambda: 0.0)
    manners = Manners(3, lambda: 0.0)
    return Sharing(shelf, ChatMemory(memory, manners)), memory, manners


def test_a_context_comes_back_as_it_was() -> None:
    assert unpack(json.loads(json.dumps(pack(STATE)))) == STATE
    assert unpack(pack(None)) is None
    assert unpack({"focus": 3}) is None


async def test_what_one_replica_leaves_the_next_one_fetches() -> None:
    shelf = Shelf()
    (one, first, _), (two, second, _) = replica(shelf), replica(shelf)
    before = await one.fetch(UPDATE)
    first.conversations.keep((5, None), STATE)
    first.conversations.keep((6, None), STATE)
    for number in range(EDITABLE + 3):
        first.keep(5, number, Answered(f"câu {number}", None, (100 + number,)))
    shelf.put(one.leave(UPDATE, before))
    assert first.conversations.get((5, None)) is None, "the next message may be answered elsewhere"
    assert first.conversations.get((6, None)) == STATE
    before = await two.fetch(UPDATE)
    assert second.conversations.get((5, None)) == STATE
    assert second.question_of(5, 112) == "câu 12"
    assert second.answer_to(5, 2) is None, "too long ago"
    assert two.leave(UPDATE, before) is None, "nothing changed"


async def test_a_chat_that_is_forgotten_is_forgotten_everywhere() -> None:
    shelf = Shelf()
    sharing, memory, _ = replica(shelf)
    before = await sharing.fetch(UPDATE)
    memory.conversations.keep((5, None, 7), STATE)
    shelf.put(sharing.leave(UPDATE, before))
    before = await sharing.fetch(UPDATE)
    memory.forget(5)
    shelf.put(sharing.leave(UPDATE, before))
    assert shelf.kept == {"telegram:5": "null"}


async def test_who_asks_too_much_asks_too_much_of_all_replicas_together() -> None:
    shelf = Shelf()
    replicas = [replica(shelf) for _ in range(2)]
    told = []
    for number in range(6):
        sharing, _, manners = replicas[number % 2]
        before = await sharing.fetch(UPDATE)
        told.append(manners.check("telegram:7"))
        shelf.put(sharing.leave(UPDATE, before))
    patience = [Verdict.ASK_FOR_PATIENCE, Verdict.IGNORE, Verdict.IGNORE]
    assert told == [*[Verdict.ANSWER] * 3, *patience]


async def test_what_belongs_to_no_chat_is_not_carried() -> None:
    sharing, _, _ = replica(Shelf())
    inline = Incoming("2", {"update_id": 2, "inline_query": {"from": {"id": 7}}})
    assert sharing.leave(inline, await sharing.fetch(inline)) is None

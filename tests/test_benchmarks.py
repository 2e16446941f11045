"""The benchmarks' page says what was measured, and the work of a reply does not grow with the knowledge."""

import json
import re
import sys
from functools import cache
from types import FrameType
from typing import Any

import pytest

from benchmarks import places, report
from bot.assistant import Assistant, Message
from bot.clock import parse
from bot.knowledge.load import load

SMALL, LARGE = 200, 2_000
GROWTH = 1.5  # of the steps that one reply takes, where the knowledge grows tenfold


def test_the_page_tells_what_was_measured() -> None:
    data = json.loads(report.RESULTS.read_text("utf-8"))
    page = report.PAGE.read_text("utf-8")
    assert report.page(data) == page
    assert len(data["rows"]) == len(re.findall(r"^\| (?:shipped|[\d,]+) \| [a-z]", page, re.MULTILINE))
    assert report.PLOT.is_file()


def test_provinces_are_the_same_for_the_same_seed() -> None:
    one, other = places.province(400), places.province(400)
    assert one == other != places.province(400, seed=7)
    assert places.questions(one, 40) == places.questions(other, 40)
    assert len({fact.id for fact in one.facts}) == 400


@pytest.fixture(scope="module")
def assistants(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Assistant]:
    made = {}
    for size in (SMALL, LARGE):
        directory = tmp_path_factory.mktemp(f"province-{size}")
        places.write(places.province(size), directory)
        knowledge = load(directory).knowledge
        assert knowledge is not None
        made[size] = Assistant(knowledge, parse("2020-05-20"))
    return made


@cache
def asked(size: int) -> tuple[places.Question, ...]:
    """Of every kind: hits, yes/no, mistyped, toneless, lists, strangers, unknown matters; and what takes most work.

    The wordings are drawn, so the most laborious one is added: the worst is compared with the worst.
    """
    place = places.province(size)
    school = next(fact for fact in place.facts if fact.kind == "projects")
    choice = places.Question(f"{school.full} làm gì đợt này, sửa hay xây?", "hit", school.id)
    return (*places.questions(place, 9), choice)


@pytest.mark.long
def test_the_work_of_a_reply_does_not_grow_with_the_knowledge(assistants: dict[int, Assistant]) -> None:
    steps = {size: [steps_of(assistant, q.text) for q in asked(size)] for size, assistant in assistants.items()}
    assert sum(steps[LARGE]) <= sum(steps[SMALL]) * GROWTH
    assert max(steps[LARGE]) <= max(steps[SMALL]) * GROWTH


@pytest.mark.long
def test_larger_knowledge_is_answered_as_well(assistants: dict[int, Assistant]) -> None:
    plain = [question for question in asked(LARGE) if question.kind == "hit"]
    assert plain
    for question in plain:
        assert question.fact in assistants[LARGE].reply(Message(question.text)).facts, question.text


def steps_of(assistant: Assistant, text: str) -> int:
    """How many instructions of Python a reply takes: the same whatever else the machine does."""
    assistant.reply(Message(text))  # what is remembered between questions is not counted
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        assistant.reply(Message(text))
    finally:
        sys.settrace(before)
    return count

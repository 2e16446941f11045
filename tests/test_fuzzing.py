"""Whatever comes in, nothing falls over: no exception, no reply over the limits, no long wait.

`make fuzz` runs the same with many more examples (DAIHOI_FUZZ=20000), until FUZZ messages are through.
"""

import asyncio
import json
import os
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.reply import plain
from bot.assistant import Assistant, Context, Message, pack, unpack
from bot.channels.telegram.render import pages
from bot.channels.telegram.webhook import Webhook
from bot.knowledge.load import load
from tests.asking import KNOWLEDGE, assistant_of

EXAMPLES = int(os.environ.get("DAIHOI_FUZZ", "40"))
SLOWEST = 0.1  # seconds of the processor for one reply
SLACK = (
    20 if EXAMPLES <= 100 else 1
)  # in the suite, for slow machines and coverage: it catches what grows without bound
LONGEST = 4096  # characters in one message, by Telegram's rule

fuzzed = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES <= 100,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def assistant() -> Assistant:
    return assistant_of(KNOWLEDGE)


@cache
def words() -> tuple[str, ...]:
    questions = [question for record in assistant().knowledge for question in record.questions]
    return tuple(sorted({word for question in questions for word in question.split()}))


@st.composite
def messages(draw: st.DrawFn) -> str:
    """Words of the knowledge, mangled, among anything at all."""
    known = st.sampled_from(words())
    mangled = known.map(lambda word: word[::-1]) | known.map(str.upper) | known.map(lambda word: word[:-1] * 2)
    odd = st.sampled_from(
        ["%", "2020-02-30", "99999999999999999999", "ngày 31/2", "aaaaaaaa", "\u0300" * 9, "\x00", "<b>", "?!" * 9]
    )
    anything = st.text(max_size=30)
    parts = draw(st.lists(known | mangled | odd | anything, max_size=25))
    return draw(st.sampled_from([" ", "", "\n", "-"])).join(parts)


@fuzzed
@given(st.lists(st.tuples(messages(), st.booleans()), min_size=1, max_size=4))
def test_any_conversation_is_answered(turns: list[tuple[str, bool]]) -> None:
    context: object = None
    for text, picks in turns:
        began = time.process_time()
        message = Message(pick=text) if picks else Message(text)
        reply = assistant().reply(message, context)
        took = time.process_time() - began
        assert took < SLOWEST * SLACK, f"{took:.3f} s for {text!r}"
        assert plain(reply).strip()
        assert all(len(page) <= LONGEST for page in pages(reply))
        context = unpack(json.loads(json.dumps(pack(reply.context))))
        assert context == reply.context or not isinstance(reply.context, Context)


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@fuzzed
@given(st.binary(max_size=300) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_webhook_body_gets_a_status(body: bytes) -> None:
    taken: list[Any] = []

    async def accept(raws: Any) -> None:
        taken.extend(raws)

    status = asyncio.run(Webhook("secret", accept).take(body))
    assert status == (200 if taken else 400)


@fuzzed
@given(
    st.one_of(
        st.text(max_size=300),
        JSON.map(json.dumps),
        st.lists(
            st.sampled_from(
                [
                    "- id: a",
                    "  name: b",
                    "&a",
                    "*a",
                    "<<:",
                    "!!python/object:os.system",
                    "{",
                    "}",
                    "|",
                    "\t",
                    "on: 2020-02-30",
                ]
            ),
            max_size=12,
        ).map("\n".join),
    )
)
def test_any_yaml_is_knowledge_or_has_problems(text: str) -> None:
    with tempfile.TemporaryDirectory() as directory:
        base = Path(directory)
        (base / "congress.yaml").write_text("name: Đại hội đại biểu Đảng bộ huyện Ví Dụ\n", "utf-8")
        (base / "dates.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        loaded = load(base)
    assert (loaded.knowledge is None) == any(problem.severity == "error" for problem in loaded.problems)


@pytest.mark.parametrize("data", [None, 3, [], {"focus": {"subjects": 1}}, {"options": [[]]}])
def test_any_stored_context_is_a_context_or_none(data: Any) -> None:
    assert unpack(data) is None


@pytest.mark.parametrize(
    "text",
    ["đích-sửa-khâu-Tến-biệt-toàn-qua--1?!?!?!?!?!?!?!?!?!dưᾋớ-Trường-ba-Nam-đúng-cương"],
)
def test_what_fuzzing_found_is_answered(text: str) -> None:
    assert plain(assistant().reply(Message(text))).strip()

"""The API against its own description: schemathesis makes up requests, good and bad."""

import contextlib
import itertools
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from bot import clock
from bot.channels.web.app import create_app
from bot.channels.web.config import WebConfig
from bot.ops.metrics import Metrics
from tests.asking import KNOWLEDGE, assistant_of

pytestmark = pytest.mark.browser
NOW = clock.parse("2020-02-15")


@pytest.fixture(scope="module")
def api() -> Any:
    assistant = assistant_of(KNOWLEDGE)
    app = create_app(lambda: assistant, WebConfig(rate=100_000), now=NOW, meter=Metrics(), clock=lambda: 0.0)
    refusals = {
        "checks": {"negative_data_rejection": {"expected-statuses": ["400", "404", "405", "408", "413", "422"]}}
    }
    config = schemathesis.Config.from_dict(refusals)  # a body over the limit is refused as such, whatever it holds
    return schemathesis.openapi.from_asgi("/openapi.json", app, config=config)


MODES = {"good": GenerationMode.POSITIVE, "bad": GenerationMode.NEGATIVE}


@pytest.mark.parametrize("mode", MODES)
def test_every_answer_is_as_described(api: Any, mode: str) -> None:
    tried = {found.ok().label: attempts(found.ok(), MODES[mode]) for found in api.get_all_operations()}
    assert tried["POST /api/v1/ask"] >= 40
    assert len(tried) == 9


def attempts(operation: Any, mode: GenerationMode) -> int:
    """Call the operation in many ways; how many there were. (schemathesis' own pytest plugin does not work here.)"""
    counted = itertools.count()

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def answers(case: Any) -> None:
        next(counted)
        case.call_and_validate()

    with contextlib.suppress(Unsatisfiable):  # nothing can be wrong with a call that takes nothing
        answers()
    return next(counted)

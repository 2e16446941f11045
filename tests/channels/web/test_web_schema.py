"""The API against its own description: schemathesis makes up requests, good and bad."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from bot import clock
from bot.assistant import Assistant
from bot.channels.web.app import create_app
from bot.channels.web.config import WebConfig
from bot.knowledge.load import load
from bot.ops.metrics import Metrics

pytestmark = pytest.mark.browser
NOW = clock.parse("2020-02-15")


@pytest.fixture(scope="module")
def api() -> Any:
    knowledge = load(Path(__file__).parents[3] / "knowledge").knowledge
    assert knowledge is not None
    assistant = Assistant(knowledge, NOW)
    app = create_app(lambda: assistant, WebConfig(rate=100_000), now=NOW, meter=Metrics(), clock=lambda: 0.0)
    return schemathesis.openapi.from_asgi("/openapi.json", app)


schema = schemathesis.pytest.from_fixture("api")


@schema.parametrize()
@settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_every_answer_is_as_described(case: Any) -> None:
    case.call_and_validate()

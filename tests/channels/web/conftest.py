"""The application over the knowledge that this repository ships, on a day of its time."""

import itertools
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp

from bot import clock
from bot.assistant import Assistant
from bot.channels.base import Vote
from bot.channels.web.app import create_app
from bot.channels.web.config import WebConfig
from bot.knowledge.model import Knowledge
from bot.ops.metrics import Metrics
from tests.asking import KNOWLEDGE, assistant_of, knowledge_of

NOW = clock.parse("2020-02-15")


@dataclass
class Watch:
    """Seconds that pass only when a test says so."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Box:
    """Keeps votes."""

    votes: list[Vote] = field(default_factory=list)

    async def vote(self, vote: Vote) -> None:
        self.votes.append(vote)


@dataclass
class Site:
    """An application with everything around it within reach."""

    app: ASGIApp
    watch: Watch
    box: Box
    metrics: Metrics
    config: WebConfig

    def client(self, **more: Any) -> httpx.AsyncClient:
        address = more.pop("address", "192.0.2.1")
        transport = httpx.ASGITransport(self.app, client=(address, 1234), raise_app_exceptions=False)
        return httpx.AsyncClient(transport=transport, base_url="http://bot.example", **more)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return knowledge_of(KNOWLEDGE)


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    return assistant_of(KNOWLEDGE)


Build = Callable[..., Site]


@pytest.fixture
def build(assistant: Assistant) -> Build:
    """Makes a site: `build(rate=3)`, `build(provider=lambda: None)`."""

    def make(*, provider: Callable[[], Any] | None = None, webhooks: Any = None, **settings: Any) -> Site:
        watch, box, metrics, numbers = Watch(), Box(), Metrics(), itertools.count(1)
        config = WebConfig(**{"rate": 1000, **settings})
        app = create_app(
            provider or (lambda: assistant),
            config,
            now=NOW,
            meter=metrics,
            clock=watch,
            sink=box,
            ids=lambda: f"id-{next(numbers)}",
            webhooks=webhooks,
        )
        return Site(app, watch, box, metrics, config)

    return make


@pytest.fixture
def site(build: Build) -> Site:
    return build()


@pytest.fixture
async def client(site: Site) -> AsyncIterator[httpx.AsyncClient]:
    async with site.client() as one:
        yield one

"""A running channel against a running emulator, its webhook on the real server."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest_asyncio

from bot.channels.base.answering import Around
from bot.channels.zalo_oa.app import ZaloOaChannel
from bot.channels.zalo_oa.config import ZaloOaConfig
from bot.channels.zalo_oa.tokens import issued
from tests.channels import rig as rigs
from tests.emulator_zalo.oa import APP, APP_SECRET, OA_SECRET, ZaloOa

NOW = dt.datetime(2026, 3, 1, 8, tzinfo=dt.UTC)


class Store:
    """Keeps the pair in memory, and every pair that was saved."""

    def __init__(self, pair: Mapping[str, Any] | None) -> None:
        self.pair = pair
        self.saved: list[Mapping[str, Any]] = []
        self.broken = False
        self._lock = asyncio.Lock()

    async def load(self) -> Mapping[str, Any] | None:
        return self.pair

    async def save(self, pair: Mapping[str, Any]) -> None:
        if self.broken:
            raise OSError("disk full")
        self.pair = pair
        self.saved.append(pair)

    @contextlib.asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        async with self._lock:
            yield


@dataclass
class Rig(rigs.Rig):
    """Everything a test needs; `start` takes changes to the configuration."""

    now: dt.datetime = NOW
    store: Store = field(
        default_factory=lambda: Store(issued("access-0", "refresh-0", 90_000, NOW).written()),
    )

    def config(self, **config: Any) -> ZaloOaConfig:
        usual = ZaloOaConfig(
            APP,
            APP_SECRET,
            OA_SECRET,
            "https://bot.example/zalo/oa",
            api_base=self.server.base,
            oauth_base=self.server.base,
            asks_per_minute=0,
            call_seconds=5,
            drain_seconds=3,
        )
        return replace(usual, **config)

    async def start(self, *, parts: dict[str, Any] | None = None, **config: Any) -> ZaloOaChannel:
        wired: dict[str, Any] = {"clock": lambda: 0.0, "pause": self.pause, "alarm": self.alarm}
        around = Around(**(wired | (parts or {})))
        channel = ZaloOaChannel(self.config(**config), self.assistant, self.store, lambda: self.now, around)
        await self.begin(channel)
        self.server.webhook = await self.serve(channel.webhook, "/zalo/oa")
        return channel


@pytest_asyncio.fixture
async def rig() -> AsyncIterator[Rig]:
    server = ZaloOa()
    await server.start()
    made = Rig(server)
    yield made
    await made.stop()
    assert server.broken_rules == []

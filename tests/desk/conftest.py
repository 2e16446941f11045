"""The desk for a test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.desk.rig import Bureau


@pytest_asyncio.fixture
async def bureau(tmp_path: Path) -> AsyncIterator[Bureau]:
    opened = await Bureau.open(tmp_path / "knowledge")
    yield opened
    await opened.database.close()

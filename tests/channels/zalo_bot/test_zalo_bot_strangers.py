"""Zalo has no desk: what opens it elsewhere is a question like any other here, whoever types it."""

from pathlib import Path

import pytest

from bot.desk.words import COMMANDS as TITLES
from tests.channels.zalo_bot.conftest import Rig
from tests.desk.entries import typed
from tests.desk.rig import Bureau


@pytest.mark.parametrize("person", ["9", "1"])  # a stranger, and one with the number that an owner has in Telegram
async def test_no_command_opens_anything(rig: Rig, tmp_path: Path, person: str) -> None:
    bureau = await Bureau.open(tmp_path / "knowledge")
    rig.assistant = bureau.live  # type: ignore[assignment]  # what the channel takes is an assistant
    await rig.start(parts={"ledger": bureau.office.ledger})
    before = bureau.files(), await bureau.office.desk.tools.roster.everybody()
    entries = list(typed())
    for text in entries:
        await rig.server.say(person, text)
    await rig.server.until(lambda: len(rig.server.sent(person)) == len(entries))
    said = "\n".join(rig.server.sent(person))
    assert not [title for title in TITLES.values() if title in said]
    assert "quản trị" not in said
    assert (bureau.files(), await bureau.office.desk.tools.roster.everybody()) == before
    assert bureau.live.number == 1
    await bureau.database.close()

"""Confirming has nothing to build: with ten thousand facts it takes no longer than with ten."""

import pytest

from bot.desk import building, following, publishing
from tests.desk.rig import OWNER, Bureau


async def test_what_was_previewed_is_swapped_in_without_building_it_again(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bureau.told("/sua diem-khe-may")
    await bureau.presses("thời gian")
    await bureau.told("22/4")
    previewed = bureau.office.desk.tools.proposals
    (proposal,) = previewed.values()

    def never(*_: object) -> None:
        raise AssertionError("built again")

    for module in (building, following, publishing):
        monkeypatch.setattr(module, "build", never)
    assert "Đã đăng phiên bản 2" in await bureau.presses("Đăng")
    assert bureau.live() is proposal.assistant
    assert not previewed
    assert "22/4/2020" in bureau.answer("Bao giờ xã Khe Mây đại hội?")


async def test_a_date_takes_two_messages_and_two_taps(bureau: Bureau) -> None:
    """The first button is the one that is wanted, so there is nothing to look for."""
    await bureau.told("/sua Khe Mây đại hội điểm hôm nào?")
    assert bureau.labels(OWNER)[0].startswith("thời gian")
    await bureau.presses(bureau.labels(OWNER)[0])
    await bureau.told("22/4")
    assert bureau.labels(OWNER)[0] == "✅ Đăng"
    await bureau.presses(bureau.labels(OWNER)[0])
    assert bureau.live.number == 2

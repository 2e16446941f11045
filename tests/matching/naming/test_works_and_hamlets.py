"""Names of works with a name of one syllable, a day or what is done in them: each is asked of by its own words."""

import pytest

from bot.answering.reply import Kind, plain
from bot.text.syllable import fold
from tests.invented import TODAY, with_more
from tests.place import Place

WORKS = """
- {id: nha-van-hoa, name: Nhà văn hóa thôn Đông, cost: "5,5 tỷ đồng", status: planned, group: cong-trinh}
- {id: tram, name: Nâng cấp Trạm Y tế xã Đá Trắng, cost: "4,5 tỷ đồng", status: ongoing, group: cong-trinh}
- {id: quang-truong, name: Quảng trường 3/2, cost: "32,5 tỷ đồng", status: planned, group: cong-trinh}
- {id: kenh, name: Kênh Nà Vua, cost: "7,5 tỷ đồng", status: done, group: cong-trinh}
"""
place = Place(with_more(projects=WORKS), TODAY)
NAMES = {
    "nha-van-hoa": "Nhà văn hóa thôn Đông",
    "tram": "Nâng cấp Trạm Y tế xã Đá Trắng",
    "quang-truong": "Quảng trường 3/2",
    "kenh": "Kênh Nà Vua",
}
COSTS = {"nha-van-hoa": "5,5", "tram": "4,5", "quang-truong": "32,5", "kenh": "7,5"}


@pytest.mark.parametrize("identity", NAMES)
def test_what_a_work_costs_is_told_of_it_alone(identity: str) -> None:
    reply = place.ask(f"{NAMES[identity]} hết bao nhiêu tiền?")
    assert reply.facts == (identity,)
    assert COSTS[identity] in plain(reply)


@pytest.mark.parametrize("identity", NAMES)
def test_a_claim_on_a_work_is_judged_by_it_alone(identity: str) -> None:
    name, cost = NAMES[identity], COSTS[identity]
    assert plain(place.ask(f"{name} có kinh phí {cost} tỷ đồng phải không?")).startswith("Đúng.")
    assert plain(place.ask(fold(f"{name} co kinh phi 9,5 ty dong phai khong"))).startswith("Không.")


@pytest.mark.parametrize("identity", NAMES)
def test_whether_a_work_is_done_is_told_of_it_alone(identity: str) -> None:
    reply = place.ask(f"{NAMES[identity]} xong chưa?")
    assert reply.facts == (identity,)
    assert plain(reply).startswith("Chưa.") is (identity != "kenh")


def test_another_hamlet_is_not_the_one_known() -> None:
    assert place.ask("Nhà văn hóa thôn Đoài xong chưa?").kind is Kind.UNKNOWN


def test_a_sum_without_tones_names_no_hamlet() -> None:
    assert not plain(place.ask("ke bo suoi het 5,5 ty dong dung khong")).startswith(("Đúng.", "Không."))

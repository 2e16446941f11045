"""How far a work is chooses among works, and is a claim of its own: being built, not begun, begun, done."""

import pytest

from bot.answering.reply import Kind
from tests.invented import PLACE
from tests.stages import STAGES

ROAD, LAKE, MARKET, HOUSE = "Đường tránh Pom Lót", "Hồ chứa nước Nà Tấu", "Chợ Pá Khoang", "Nhà văn hóa xã Huổi Mí"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Những công trình nào đang thi công?", {LAKE, MARKET}),
        ("nhung cong trinh nao dang xay", {LAKE, MARKET}),
        ("Công trình nào đang cải tạo?", {MARKET}),
        ("Công trình nào chưa khởi công?", {HOUSE}),
        ("Công trình nào đã khởi công?", {ROAD, LAKE, MARKET}),
        ("Công trình nào đã xong?", {ROAD}),
    ],
)
def test_the_stage_chooses_among_works(text: str, told: set[str]) -> None:
    said = STAGES.says(text)
    assert {name for name in (ROAD, LAKE, MARKET, HOUSE) if name in said} == told


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Hồ chứa nước Nà Tấu đang thi công phải không?", "Đúng."),
        ("Nhà văn hóa Huổi Mí đang xây à?", "Chưa."),
        ("Nhà văn hóa xã Huổi Mí chưa khởi công phải không?", "Đúng."),
        ("Chợ Pá Khoang chưa khởi công đúng không?", "Không."),
        ("Còn một công trình chưa khởi công, là Nhà văn hóa xã Huổi Mí phải không?", "Đúng."),
        ("Đường tránh Pom Lót đã thông xe rồi phải không?", "Đúng. Đường tránh Pom Lót thông xe ngày 5/3/2025."),
    ],
)
def test_the_stage_is_confirmed_or_denied(text: str, opening: str) -> None:
    assert STAGES.says(text).startswith(opening)


def test_what_is_not_begun_need_not_begin_soon() -> None:
    said = STAGES.says("Nhà văn hóa xã Huổi Mí sắp khởi công phải không?")
    assert not said.startswith(("Đúng", "Có", "Không", "Chưa."))


@pytest.mark.parametrize("text", ["Ai đang thi công hồ chứa nước Nà Tấu?", "Hồ Nà Tấu do đơn vị nào thi công?"])
def test_who_builds_it_is_still_asked(text: str) -> None:
    assert "Mường Thanh Xây" in STAGES.says(text)


@pytest.mark.parametrize(
    "text", ["Sao nhà văn hóa Huổi Mí lại chưa khởi công?", "Mắc chi mà nhà văn hóa xã Huổi Mí chưa khởi công rứa?"]
)
def test_why_it_is_not_begun_asks_for_no_day(text: str) -> None:
    assert "chờ mặt bằng" in STAGES.says(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Công trình nào kinh phí thấp nhất?", MARKET),
        ("cong trinh nao it tien nhat", MARKET),
        ("Công trình nào vốn nhỏ nhất?", MARKET),
        ("Trong các công trình, cái nào tốn tiền nhất?", ROAD),
    ],
)
def test_the_least_is_not_the_most(text: str, name: str) -> None:
    assert STAGES.says(text).startswith(name)


@pytest.mark.parametrize(
    "text", ["Công ty Mường Thanh Xây thi công công trình nào?", "muong thanh xay nhan thau cong trinh nao"]
)
def test_the_works_of_a_builder_are_found_by_that_detail(text: str) -> None:
    said = STAGES.says(text)
    assert LAKE in said
    assert MARKET not in said


def test_of_another_builder_nothing_is_known() -> None:
    assert STAGES.ask("Công ty Hòa Sơn Lâm thi công công trình nào?").kind is Kind.UNKNOWN


def test_where_no_stage_is_told_none_is_claimed() -> None:
    assert PLACE.ask("Công trình nào chưa khởi công?").kind is Kind.UNKNOWN


@pytest.mark.parametrize("text", ["Công trình ấy tốn mấy tỷ?", "cong trinh ay ton bao nhieu"])
def test_a_work_pointed_at_out_of_the_blue_is_asked_back(text: str) -> None:
    assert STAGES.ask(text).kind is Kind.CLARIFY

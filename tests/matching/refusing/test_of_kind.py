"""A list or a number is told of the kind that is asked for, or not at all: tests/invented.py with more records."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY, ask, with_more
from tests.place import Place

MORE = Place(
    with_more(
        documents="""
- {id: chi-thi-9, name: Chỉ thị số 9-CT/TW, type: chỉ thị, number: 9-CT/TW, issuer: Bộ Chính trị, about: đại hội}
- {id: du-thao, name: Dự thảo Báo cáo chính trị, type: dự thảo, about: phương hướng của huyện}
""",
    )
    | {
        "bodies": FILES["bodies"].replace(
            "  details: {Phó Bí thư",
            "  purpose: lãnh đạo, chỉ đạo công tác chuẩn bị đại hội các cấp\n  details: {Phó Bí thư",
        )
    },
    TODAY,
)


def test_a_kind_of_body_is_of_that_kind() -> None:
    assert "Tiểu ban Nội dung" in MORE.says("Huyện chia ra những tiểu ban nào để chuẩn bị đại hội?")
    assert MORE.ask("Bộ phận nào chỉ đạo chuẩn bị đại hội các cấp?").facts == ("huyen-uy",)


@pytest.mark.parametrize(
    "text",
    [
        "Kể các xã của huyện",
        "Trong 12 chi bộ cơ sở thì mấy chi bộ là trường học?",
        "trong số 28 đảng bộ cơ sở có mấy đảng bộ doanh nghiệp",
        "Dự thảo Báo cáo chính trị tổ chức mấy cuộc",
        "Huyện ban hành bao nhiêu chỉ thị",
    ],
)
def test_another_kind_is_not_told(text: str) -> None:
    assert MORE.ask(text).kind is Kind.UNKNOWN, plain(MORE.ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "Không tính đảng bộ, riêng chi bộ cơ sở của huyện được bao nhiêu cái nhỉ?",
        "khong tinh dang bo, rieng chi bo co so thuoc huyen uy la bao nhieu",
    ],
)
def test_what_is_left_out_is_not_asked_for(text: str) -> None:
    assert ask(text).facts[0] == "chi-bo", plain(ask(text))


def test_only_what_is_asked_the_number_of_is_added() -> None:
    text = "cap duoi cua may dang bo co so cong lai het thay bao nhieu chi bo"
    assert ask(text).facts == ("chi-bo-truc-thuoc",), plain(ask(text))
    assert "40" in plain(ask("số đảng bộ cộng với số chi bộ cơ sở thì ra mấy tổ chức"))


def test_a_congress_wished_well_is_what_is_prepared() -> None:
    assert ask("Để đại hội thành công tốt đẹp, hội trường trang trí ra sao?").facts == ("khanh-tiet",)

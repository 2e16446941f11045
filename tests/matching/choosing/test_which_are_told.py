"""Who or which they are: no prose that names none of them, the list whatever it is for, papers that go together."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        topics="""
- id: vi-sao-diem
  name: Mục đích của đại hội điểm
  answer: Đại hội điểm được tổ chức để rút kinh nghiệm cho cả huyện.
  also: [mục đích đại hội điểm]
  questions: [Làm điểm để làm gì?, Vì sao chọn mấy nơi làm điểm?, Ý nghĩa của đại hội điểm là gì?]
- id: sau-diem
  name: Việc tiếp theo sau đại hội điểm
  answer: Rút kinh nghiệm đại hội điểm xong, các chi bộ, đảng bộ cơ sở còn lại sẽ đại hội.
  questions: [Rút kinh nghiệm đại hội điểm rồi thì làm gì?, Sau đại hội điểm những đơn vị nào đại hội?]
- id: vuong
  name: Đảng bộ còn vướng mắc
  answer: Huyện rà soát những đảng bộ còn vướng mắc về nhân sự để tìm cách giải quyết.
  also: [đảng bộ còn vướng mắc]
  gaps: {danh sách: Nguồn tin chưa nêu tên đảng bộ nào còn vướng mắc.}
  questions: [Đảng bộ còn vướng mắc thì huyện làm gì?, Huyện giải quyết vướng mắc về nhân sự ra sao?]
""",
        documents="""
- id: chi-thi-09
  name: Chỉ thị số 09-CT/TW
  type: chỉ thị
  number: 09-CT/TW
  issuer: Bộ Chính trị
  text: Huyện thực hiện Chỉ thị 09 gắn với chuyên đề năm 2020.
  also: [Chỉ thị 09]
- id: chi-thi-12
  name: Chỉ thị số 12-CT/TW
  type: chỉ thị
  number: 12-CT/TW
  issuer: Bộ Chính trị
  about: đại hội Đảng
  also: [Chỉ thị 12]
- {id: chuyen-de, name: Chuyên đề năm 2020, type: chuyên đề, about: nói đi đôi với làm, also: [chuyên đề 2020]}
""",
    ),
    TODAY,
)
ask = PLACE.ask


@pytest.mark.parametrize(
    "text",
    [
        "Huyện cho mấy nơi đại hội trước để rút kinh nghiệm, cụ thể những nơi nào vậy",
        "De rut kinh nghiem cho ca huyen thi chon may don vi lam diem",
        "Cơ sở nào được chọn làm điểm",
        "Huyện lấy ra mấy cơ sở để cho làm trước",
    ],
)
def test_the_list_whatever_it_is_for(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert "Khe Mây" in plain(reply), plain(reply)
    assert "Bến Ngọc" in plain(reply), plain(reply)


def test_the_last_of_them() -> None:
    assert "Thanh Vân" in plain(ask("Cơ sở nào chốt lượt đại hội điểm"))


@pytest.mark.parametrize("text", ["Đảng bộ nào còn vướng mắc, nói tên xem", "dang bo nao con vuong mac vay"])
def test_which_is_not_told(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)
    assert "chưa nêu tên" in plain(reply), plain(reply)


@pytest.mark.parametrize(
    "text", ["Đảng bộ nào còn vướng mắc thì huyện giải quyết ra sao", "Đảng bộ còn vướng mắc thì huyện làm gì"]
)
def test_how_of_whichever_there_is(text: str) -> None:
    assert ask(text).facts == ("vuong",), plain(ask(text))


def test_prose_names_no_persons() -> None:
    reply = ask("Muốn được khen thưởng thì phải có gì", "Danh sách dự kiến gồm những ai")
    assert reply.kind is Kind.UNKNOWN, plain(reply)


@pytest.mark.parametrize(
    "text",
    [
        "Chuyên đề năm 2020 gắn với chỉ thị số mấy",
        "chuyen de 2020 di voi chi thi nao",
        "chuyên đề 2020 đi cùng chỉ thị gì",
    ],
)
def test_papers_that_go_together(text: str) -> None:
    reply = ask(text)
    assert reply.facts == ("chi-thi-09",), plain(reply)


def test_no_paper_that_goes_with_it() -> None:
    assert ask("Chỉ thị 12 gắn với nghị quyết nào").kind is Kind.UNKNOWN


@pytest.mark.parametrize("text", ["Có lập cả tiểu ban Khánh tiết đúng không", "Huyện có lập tiểu ban an ninh không"])
def test_a_body_that_nobody_set_up(text: str) -> None:
    assert plain(ask(text)).startswith("Không"), plain(ask(text))


@pytest.mark.parametrize("text", ["Trường chỉ cải tạo?", "Trường nào chỉ cải tạo"])
def test_which_they_are_alone(text: str) -> None:
    reply = ask(text)
    assert "Bến Ngọc" in plain(reply), plain(reply)
    assert "Đá Trắng" not in plain(reply), plain(reply)


@pytest.mark.parametrize(
    "text", ["THCS thì trường nào xây mới, trường nào cải tạo", "THCS: trường nào xây mới, trường nào cải tạo"]
)
def test_what_holds_for_both_questions(text: str) -> None:
    said = plain(ask(text))
    assert "Đá Trắng" in said, said
    assert "Bến Ngọc" not in said, said


def test_no_other_level() -> None:
    reply = ask("Tiểu học, trường nào xây mới")
    assert reply.kind is Kind.UNKNOWN, plain(reply)

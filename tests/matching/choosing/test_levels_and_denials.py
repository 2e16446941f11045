"""Levels of events are held apart; what a question denies is answered from what denies it, what was said from prose."""

import pytest

from bot.answering.reply import Kind, Reply, plain
from tests.invented import FILES, TODAY
from tests.place import Place

MORE = FILES | {
    "dates": FILES["dates"]
    + """
- id: diem-chi-bo
  event: Đại hội điểm cấp chi bộ
  who: Chi bộ thôn Lũng Vài
  on: 2/2/2020
  status: held
  also: [thôn Lũng Vài]
- id: han-chi-bo
  event: Hoàn thành đại hội chi bộ
  who: Các chi bộ trực thuộc đảng bộ cơ sở
  on: trước 15/5/2020
  status: deadline
  also: [hạn đại hội chi bộ]
""",
    "projects": FILES["projects"]
    + """
- id: duong
  name: Đường liên xã Khe Mây - Đá Trắng
  cost: 12 tỷ đồng
  group: cong-trinh
""",
    "counts": FILES["counts"]
    + """
- {id: nu, of: nữ trong cấp ủy, value: 15, unit: '%', precision: ít nhất, status: phấn đấu}
- {id: tre, of: người dưới 40 tuổi trong cấp ủy, value: 12, unit: '%', precision: ít nhất, status: phấn đấu}
""",
    "topics": FILES["topics"]
    + """
- id: loi-bi-thu
  name: Lời căn dặn của Bí thư Huyện ủy
  answer: Đồng chí Lò Thị Pâng, Bí thư Huyện ủy, căn dặn các nơi bàn việc gì cũng phải công khai.
  also: [lời căn dặn của đồng chí Lò Thị Pâng]
  questions:
    - Bí thư Huyện ủy căn dặn gì?
    - Đồng chí Lò Thị Pâng lưu ý các nơi điều gì?
- id: khong-chon
  name: Những người không được cử đi dự đại hội
  answer: Không cử đi dự đại hội người đang bị xem xét kỷ luật.
  questions:
    - Những ai không được cử đi dự đại hội?
    - Không cử đi dự đại hội những trường hợp nào?
    - Người đang bị xem xét kỷ luật thì sao?
    - Ai bị loại khỏi danh sách đi dự?
""",
    "groups": FILES["groups"].replace("Các đơn vị đại hội điểm", "Các đơn vị đại hội điểm cấp cơ sở"),
}
PLACE = Place(MORE, TODAY)


def ask(question: str, place: Place = PLACE) -> Reply:
    reply = place.ask(question)
    assert not any("example" in clause for clause in (reply.trace or {})["clauses"])
    return reply


class TestLevels:
    @pytest.mark.parametrize(
        "question",
        [
            "Ở cấp chi bộ, nơi nào làm điểm?",
            "Cấp chi bộ thì đơn vị nào đại hội điểm?",
            "Chi bộ nào làm điểm?",
            "o cap chi bo noi nao lam diem",
        ],
    )
    def test_of_the_cells(self, question: str) -> None:
        assert ask(question).facts[0] == "diem-chi-bo"

    @pytest.mark.parametrize("question", ["Ở cấp cơ sở, nơi nào làm điểm?", "Những đơn vị nào đại hội điểm?"])
    def test_of_the_base(self, question: str) -> None:
        assert set(ask(question).facts) >= {"diem-khe-may", "diem-ben-ngoc", "diem-che"}
        assert "diem-chi-bo" not in ask(question).facts

    @pytest.mark.parametrize(
        ("question", "fact"),
        [
            ("Hạn chót để cấp cơ sở hoàn thành đại hội là khi nào?", "han"),
            ("Cấp cơ sở phải xong đại hội trước ngày nào?", "han"),
            ("Hạn chót để các chi bộ hoàn thành đại hội là khi nào?", "han-chi-bo"),
            ("Đại hội chi bộ phải xong trước ngày nào?", "han-chi-bo"),
        ],
    )
    def test_deadlines(self, question: str, fact: str) -> None:
        assert ask(question).facts == (fact,)


class TestDenials:
    @pytest.mark.parametrize(
        "question",
        [
            "Ai không được cử đi dự đại hội?",
            "Trường hợp nào không được cử đi dự?",
            "Không được cử đi dự là những người nào?",
            "nhung ai khong duoc cu di du dai hoi vay",
        ],
    )
    def test_what_is_denied(self, question: str) -> None:
        assert ask(question).facts == ("khong-chon",)

    @pytest.mark.parametrize("question", ["Ai không được khen thưởng?", "Những ai không được huyện khen thưởng?"])
    def test_whom_it_is_granted_is_no_answer(self, question: str) -> None:
        assert ask(question).kind is Kind.UNKNOWN

    def test_where_nothing_denies_it_the_words_say_what_is_not_meant(self) -> None:
        reply = ask("Công trình nào không phải cải tạo?")
        assert "th-ben-ngoc" not in reply.facts
        assert "thcs-khe-may" in reply.facts


class TestStatements:
    @pytest.mark.parametrize(
        "question",
        [
            "Đồng chí Lò Thị Pâng nhấn mạnh điều gì?",
            "Đồng chí Pâng phát biểu gì?",
            "Bí thư Huyện ủy nói gì?",
            "bi thu huyen uy luu y dieu gi",
        ],
    )
    def test_are_told_by_topics(self, question: str) -> None:
        assert ask(question).facts == ("loi-bi-thu",)

    def test_of_others_are_not_known(self) -> None:
        reply = ask("Đồng chí Vàng A Dế nhấn mạnh điều gì?")
        assert reply.kind is Kind.UNKNOWN
        assert "lời phát biểu của đồng chí Vàng A Dế" in plain(reply)

    def test_who_somebody_is_is_another_question(self) -> None:
        assert "Bí thư Huyện ủy" in plain(ask("Đồng chí Lò Thị Pâng là ai, nói tôi nghe với?"))


class TestNames:
    @pytest.mark.parametrize(
        "question",
        [
            "Đường liên xã Khe Mây - Đá Trắng hết bao nhiêu tiền?",
            "duong lien xa khe may da trang bao nhieu tien",
            "Kinh phí đường Khe Mây – Đá Trắng là bao nhiêu?",
        ],
    )
    def test_two_joined_by_a_dash_are_one(self, question: str) -> None:
        assert "12 tỷ đồng" in plain(ask(question))


class TestTargets:
    def test_of_an_age(self) -> None:
        assert ask("Cấp ủy phấn đấu có bao nhiêu phần trăm dưới 40 tuổi?").facts == ("tre",)

    def test_of_an_age_that_is_not_told(self) -> None:
        assert ask("Cấp ủy phấn đấu có bao nhiêu phần trăm dưới 35 tuổi?").kind is not Kind.ANSWER


class TestWhoDoesIt:
    def test_what_prose_denies_is_denied(self) -> None:
        text = plain(ask("Người đang bị xem xét kỷ luật có được cử đi dự đại hội không?"))
        assert text.startswith("Không. Không cử đi dự đại hội")

    def test_a_number_whose_note_tells_the_task(self) -> None:
        counts = """
- id: to
  of: tổ công tác
  value: 4
  note: Các tổ giúp các xã theo dõi việc bầu cử.
  also: [tổ theo dõi việc bầu cử]
"""
        few = Place(FILES | {"counts": counts}, TODAY)
        assert plain(ask("Ai theo dõi việc bầu cử ở các xã?", few)).startswith("Có 4 tổ công tác.")

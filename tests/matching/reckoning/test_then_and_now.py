"""Numbers of now and of then, parts compared, and what no answer may be taken to from beside: a merged commune."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import HOST, TODAY
from tests.place import Place

COUNTS = """
- {id: thon-truoc, of: "thôn, bản trước khi sáp nhập", value: 33}
- {id: thon, of: thôn, value: 21, also: [số thôn hiện nay]}
- {id: rung-nay, of: diện tích rừng quế hiện nay, value: 640, unit: ha}
- {id: rung-sau, of: diện tích rừng quế đến năm 2025, value: 900, unit: ha, status: target}
- {id: dan, of: người dân, value: 18200, also: [dân số]}
- {id: dang-vien, of: đảng viên, value: 700}
- {id: dang-vien-tren, of: đảng viên từ Đảng bộ xã Lũng Vài cũ, value: 410, part_of: dang-vien}
- {id: dang-vien-duoi, of: đảng viên từ Đảng bộ xã Pác Nặm cũ, value: 290, part_of: dang-vien}
- {id: phai-hop, of: tổ chức cơ sở đảng phải đại hội, value: 12, also: [số tổ chức phải đại hội]}
- id: da-hop
  of: tổ chức cơ sở đảng phải đại hội
  value: 5
  out_of: phai-hop
  state: đã đại hội xong
  rest: chưa đại hội
  as_of: 8/4/2020
  also: [nơi đã đại hội xong]
  questions: [Còn mấy nơi chưa đại hội?]
- {id: gop-y, of: ý kiến góp ý cho Đề án chợ phiên, value: 85, also: [ý kiến góp ý]}
"""
DOCUMENTS = """
- {id: de-an, name: Đề án chợ phiên, type: báo cáo, details: {số trang: 17 trang}}
"""
PROJECTS = """
- {id: cau-treo, name: Cầu treo Pác Nặm, cost: 12 tỷ đồng, group: viec}
- id: tram-xa
  name: Trạm y tế Lũng Vài
  cost: 9 tỷ đồng
  work: [mở rộng]
  status: planned
  group: viec
"""
BODIES = """
- {id: noi-dung, name: Tiểu ban Nội dung, group: tieu-ban}
- {id: hau-can, name: Tiểu ban Hậu cần, group: tieu-ban}
"""
DATES = """
- {id: hop-dau, event: Phiên trù bị, on: 4/6/2020, status: planned}
- {id: hop-sau, event: Phiên chính thức, on: 5/6/2020, status: planned}
- {id: diem-mot, event: Đại hội điểm, who: Chi bộ Nà Lay, on: 2/4/2020, status: held, group: diem}
- {id: diem-hai, event: Đại hội điểm, who: Chi bộ Khau Tinh, on: 3/4/2020, status: held, group: diem}
"""
GROUPS = """
- {id: viec, name: công trình của xã, title: Các công trình của xã, complete: true}
- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true}
- {id: tieu-ban, name: tiểu ban, title: Các tiểu ban, complete: true}
"""


OWN = {
    "counts": COUNTS,
    "documents": DOCUMENTS,
    "projects": PROJECTS,
    "bodies": BODIES,
    "dates": DATES,
    "groups": GROUPS,
}
COMMUNE = Place(HOST | OWN, TODAY)


class TestAnotherTime:
    @pytest.mark.parametrize(
        "text",
        [
            "Trước khi sáp nhập có bao nhiêu thôn, bản, giờ còn mấy?",
            "Hồi trước khi sáp nhập mấy thôn, bản, nay còn bao nhiêu?",
        ],
    )
    def test_the_number_of_now_is_told_after_that_of_then(self, text: str) -> None:
        said = COMMUNE.says(text)
        assert "33" in said
        assert "21 thôn" in said

    def test_what_is_aimed_at_is_told_after_what_is(self) -> None:
        said = COMMUNE.says("Diện tích rừng quế hiện nay bao nhiêu ha, nhiệm kỳ tới đưa lên bao nhiêu?")
        assert "640 ha" in said
        assert "900 ha" in said

    def test_by_how_much_it_is_to_grow(self) -> None:
        assert "260 ha" in COMMUNE.says("Diện tích rừng quế hiện nay bao nhiêu, đến 2025 phấn đấu tăng thêm mấy ha?")

    def test_no_other_year_is_told(self) -> None:
        assert "900" not in COMMUNE.says("Diện tích rừng quế hiện nay bao nhiêu, đến 2035 phấn đấu tăng thêm mấy ha?")


class TestCountedByADay:
    @pytest.mark.parametrize(
        "text",
        [
            "Sau ngày 8/4 còn bao nhiêu tổ chức chưa đại hội?",
            "Đến hết ngày 8/4 còn bao nhiêu tổ chức chưa đại hội?",
        ],
    )
    def test_the_number_of_that_day_is_told_rather_than_a_list_of_some(self, text: str) -> None:
        said = COMMUNE.says(text)
        assert "Còn 7" in said
        assert "Nà Lay" not in said

    @pytest.mark.parametrize("text", ["Có bao nhiêu tổ chức phải làm đại hội?", "Bao nhiêu tổ chức phải đại hội?"])
    def test_a_work_that_is_enlarged_holds_no_congress(self, text: str) -> None:
        said = COMMUNE.says(text)
        assert "12 tổ chức" in said
        assert "Trạm y tế" not in said

    def test_but_is_found_by_being_enlarged(self) -> None:
        assert "Trạm y tế" in COMMUNE.says("Công trình nào được mở rộng?")


class TestPartsOfOneWhole:
    def test_are_compared_by_the_names_of_what_was_merged(self) -> None:
        said = COMMUNE.says("Lúc chưa sáp nhập thì Lũng Vài với Pác Nặm bên nào nhiều đảng viên hơn, hơn mấy người?")
        assert "là 120" in said
        assert "700 đảng viên" not in said

    def test_of_one_that_nobody_knows_nothing_is_told(self) -> None:
        assert "120" not in COMMUNE.says("Lũng Vài với Nà Rẫy bên nào nhiều đảng viên hơn?")


class TestSeveralInOne:
    def test_the_number_of_people_in_everyday_words(self) -> None:
        assert "18.200" in COMMUNE.says("Huyện đông dân cỡ nào?")

    def test_the_same_is_asked_of_another_after_a_mere_joint(self) -> None:
        said = COMMUNE.says("Phiên trù bị bữa nào mà phiên chính thức bữa nào vậy?")
        assert "4/6/2020" in said
        assert "5/6/2020" in said

    def test_of_the_paper_that_the_number_is_of(self) -> None:
        said = COMMUNE.says("Đề án chợ phiên có bao nhiêu ý kiến góp ý, dài mấy trang?")
        assert "85" in said
        assert "17 trang" in said
        assert "chưa có thông tin" not in said

    def test_what_all_of_them_do_tells_none_apart(self) -> None:
        said = COMMUNE.says("Có mấy tiểu ban phục vụ đại hội, gồm những tiểu ban nào?")
        assert "Tiểu ban Nội dung" in said
        assert "Tiểu ban Hậu cần" in said


class TestNothingFromBeside:
    @pytest.mark.parametrize(
        "text",
        [
            "Xã bên cạnh họp đại hội chưa, hôm nào?",
            "Huyện bên cạnh đại hội ở đâu, ngày mấy?",
        ],
    )
    def test_nothing_goes_on_about_what_is_not_known(self, text: str) -> None:
        assert COMMUNE.ask(text).kind is Kind.UNKNOWN

    def test_money_that_is_given_is_not_the_cost(self) -> None:
        reply = COMMUNE.ask("Trạm y tế Lũng Vài đền bù bao nhiêu tiền một mét vuông?")
        assert reply.kind is Kind.UNKNOWN
        assert "bồi thường" in plain(reply)

    @pytest.mark.parametrize("text", ["Công trình đó hết bao nhiêu tiền?", "Công trình ấy tốn bao nhiêu tiền vậy?"])
    def test_one_of_several_is_asked_back(self, text: str) -> None:
        reply = COMMUNE.ask(text)
        assert reply.kind is Kind.CLARIFY
        assert "cầu treo" in plain(reply)

    def test_several_are_told_together(self) -> None:
        assert COMMUNE.ask("Các công trình đó hết bao nhiêu tiền?").kind is Kind.ANSWER


@pytest.mark.parametrize(
    "text", ["Đến 2/4 còn bao nhiêu tổ chức chưa đại hội?", "het ngay 2/4 con may to chuc chua dai hoi"]
)
def test_a_list_of_some_counts_none_of_the_others(text: str) -> None:
    assert not {"diem-mot", "diem-hai"} & set(COMMUNE.ask(text).facts)


def test_but_those_on_it_are_counted_by_its_own_words() -> None:
    reply = COMMUNE.ask("Đến 2/4 còn bao nhiêu nơi chưa đại hội điểm?")
    assert reply.facts == ("diem-hai",)

"""The same thing asked in many ways: of every region, in full sentences and in bare nouns, through the one door."""

import pytest

from bot.answering.reply import Kind, plain
from bot.matching.reading.slots import filled
from tests.invented import FILES, TODAY, ask, with_more
from tests.place import Place

PEOPLE = """
- {id: nu, of: đảng viên, value: 1830, out_of: dang-vien, state: là nữ, also: [đảng viên nữ, nữ đảng viên]}
- {id: ty-le-nu, of: nữ trong cấp ủy, value: 20, unit: '%', precision: ít nhất, also: [cấp ủy viên nữ]}
"""
WORKS = """
- id: cho
  name: Chợ Phiên
  cost: 12 tỷ đồng
  group: cong-trinh
  gaps: {tiến độ: Tiến độ của Chợ Phiên chưa được nêu.}
"""
MORE = Place(with_more(counts=PEOPLE, projects=WORKS), TODAY)


class TestSlots:
    def test_a_phrase_is_filled_in_every_way_and_each_comes_once(self) -> None:
        slots = {"mấy": ["mấy", "nhiêu"], "cỡ": ["-", "cỡ"]}
        assert list(filled(["hết {cỡ} {mấy}", "hết mấy"], slots)) == [
            "hết mấy",
            "hết nhiêu",
            "hết cỡ mấy",
            "hết cỡ nhiêu",
        ]

    def test_an_unknown_slot_is_a_mistake_of_the_table(self) -> None:
        with pytest.raises(KeyError):
            list(filled(["hết {gì}"], {}))


class TestHowLong:
    @pytest.mark.parametrize(
        "text",
        [
            "Thị trấn Bến Ngọc họp có mấy bữa lận?",
            "Bến Ngọc đại hội hết nhiêu hôm",
            "thời gian đại hội của Bến Ngọc là bao nhiêu bữa",
            "Bến Ngọc ngồi họp ròng rã mấy ngày vậy bác",
            "thi tran ben ngoc dai hoi mat may bua",
        ],
    )
    def test_is_told_in_days(self, text: str) -> None:
        assert "2 ngày" in plain(ask(text))

    def test_of_the_congress_the_number_of_days_may_be_said(self) -> None:
        held = FILES["dates"].replace("  status: unannounced\n", "  on: 5-7/6/2020\n")
        place = Place(FILES | {"dates": held}, TODAY)
        assert "từ ngày 5 đến ngày 7/6" in plain(place.ask("ba ngày đại hội huyện là ba ngày nào"))
        assert "3 ngày" in plain(place.ask("Bao nhiêu ngày thì xong đại hội huyện"))

    def test_how_far_apart_is_no_matter_of_how_long_either_takes(self) -> None:
        assert "cách nhau 5 ngày" in plain(ask("Sau Khe Mây mấy ngày thì tới Bến Ngọc?"))
        assert "diễn ra trong" not in plain(ask("Đại hội huyện sau Bến Ngọc mấy ngày?"))


class TestTheDeadline:
    @pytest.mark.parametrize("text", ["hạn chót đại hội cơ sở mấy tây vậy", "cấp cơ sở phải xong trước cữ nào"])
    def test_is_told(self, text: str) -> None:
        assert "20/7" in plain(ask(text))


class TestWhoSigned:
    @pytest.mark.parametrize("text", ["người đặt bút ký Nghị quyết 08 là ai", "vị nào đặt bút ký Nghị quyết 08"])
    def test_is_not_who_issued_it(self, text: str) -> None:
        assert ask(text).kind is Kind.UNKNOWN


class TestAnyLeft:
    @pytest.mark.parametrize("text", ["Còn chi bộ nào chưa đại hội không", "còn chi bộ mô chưa họp hông"])
    def test_is_a_yes(self, text: str) -> None:
        assert plain(ask(text)).startswith("Đúng")

    def test_is_a_no_where_all_are_done(self) -> None:
        done = FILES | {"counts": FILES["counts"].replace("value: 90\n  precision: nearly", "value: 300")}
        told = plain(Place(done, TODAY).ask("Có chi bộ trực thuộc nào chưa đại hội không?"))
        assert told.startswith("Không.")


class TestTheFirst:
    @pytest.mark.parametrize(
        "text",
        [
            "Nơi đại hội điểm trước hết thảy là nơi nào",
            "đơn vị nào khai mạc đại hội điểm sớm hơn cả",
            "ai làm điểm trước nhứt",
        ],
    )
    def test_is_one(self, text: str) -> None:
        assert set(ask(text).facts) == {"diem-khe-may"}


class TestTheTerm:
    @pytest.mark.parametrize(
        "text",
        [
            "Khóa tới kéo từ năm mấy sang năm mấy nhỉ",
            "nhiệm kỳ này từ năm nhiêu tới năm nhiêu",
            "khóa mới từ năm mô đến năm mô",
        ],
    )
    def test_is_told_by_its_years(self, text: str) -> None:
        assert "2020-2025" in plain(ask(text))


class TestWhen:
    @pytest.mark.parametrize(
        "text", ["Khe Mây đại hội vào cữ nào", "xã Khe Mây họp mấy tây vậy", "Khe Mây đại hội quãng nào rứa"]
    )
    def test_is_told_the_day(self, text: str) -> None:
        assert "10/4" in plain(ask(text))


class TestWhere:
    @pytest.mark.parametrize(
        "text", ["xã Khe Mây đại hội nơi mô hè", "Khe Mây tổ chức chỗ mô rứa", "Khe Mây họp chỗ nào nhỉ"]
    )
    def test_is_told_the_place(self, text: str) -> None:
        assert "Nhà văn hóa xã Khe Mây" in plain(ask(text))


class TestWhichPlace:
    def test_is_where_a_work_is(self) -> None:
        works = """
- id: nha
  name: Nhà văn hóa Đồng Trúc
  place: xã Khe Mây
  details: {quy mô: 40 camera}
  group: cong-trinh
"""
        place = Place(with_more(projects=works), TODAY)
        assert "xã Khe Mây" in plain(place.ask("Nhà văn hóa Đồng Trúc thuộc xã nào"))


class TestHowMany:
    @pytest.mark.parametrize(
        "text",
        [
            "nêu giúp ba đơn vị đi đầu làm điểm",
            "danh sách công trình có mấy mục",
            "Có nhiêu chỗ làm điểm?",
            "mấy đơn vị được chọn làm trước",
        ],
    )
    def test_all_of_a_list_are_counted(self, text: str) -> None:
        told = plain(ask(text))
        assert "sớm nhất" not in told
        assert "Hiện chưa có" not in told

    def test_three_that_are_all_are_named_and_none_of_three(self) -> None:
        assert len(ask("nêu giúp ba đơn vị đi đầu làm điểm").facts) == 3
        assert set(ask("trong ba đơn vị, nêu tên đơn vị làm điểm đầu tiên").facts) == {"diem-khe-may"}

    @pytest.mark.parametrize("text", ["số chi bộ đã xong là chừng nào", "quân số đảng viên của huyện được chừng nào"])
    def test_how_much_is_no_time(self, text: str) -> None:
        assert set(ask(text).facts) & {"da-xong", "dang-vien"}

    def test_pages_are_those_of_papers(self) -> None:
        assert ask("Nghị quyết 08 có mấy mục").kind is Kind.UNKNOWN

    def test_the_rest_is_asked_by_a_noun(self) -> None:
        assert "210" in plain(ask("90 chi bộ xong rồi, vậy phần còn lại là mấy?"))

    @pytest.mark.parametrize(
        "text", ["chi bộ cơ sở (không tính vào số đó) là mấy", "chi bộ cơ sở không kể số đó có mấy cái"]
    )
    def test_what_is_left_out_by_pointing_is_none_of_what_is_named(self, text: str) -> None:
        assert "12 chi bộ cơ sở" in plain(ask(text))


class TestShares:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Đảng bộ cơ sở tương đương bao nhiêu phần trăm tổng số tổ chức cơ sở Đảng", "70%"),
            ("gần 90 trên 300 quy ra nhiêu phần trăm", "30%"),
            ("Nữ đảng viên chiếm bao nhiêu phần trăm", "35%"),
            ("tỷ lệ nữ trong cấp ủy là bao nhiêu", "20%"),
        ],
    )
    def test_are_of_those_that_are_named(self, text: str, said: str) -> None:
        assert said in plain(MORE.ask(text))


class TestTheOthers:
    @pytest.mark.parametrize(
        ("text", "facts"),
        [
            ("Những công trình khác ngoài trường học?", {"cau"}),
            ("các công trình còn lại ngoài cầu Suối Trong", {"th-ben-ngoc", "thcs-khe-may", "thcs-da-trang"}),
            ("hai nơi còn lại làm điểm ngoài Khe Mây là đâu", {"diem-ben-ngoc", "diem-che"}),
            ("các tiểu ban khác ngoài tiểu ban Hậu cần", {"noi-dung"}),
        ],
    )
    def test_are_those_not_left_out(self, text: str, facts: set[str]) -> None:
        assert set(ask(text).facts) == facts


class TestWhichOfTwo:
    @pytest.mark.parametrize(
        "text", ["giữa Khe Mây và công ty chè thì bên nào họp trước", "giữa Khe Mây với Thanh Vân ai đại hội sau"]
    )
    def test_is_one_of_those_named_and_none_between(self, text: str) -> None:
        assert set(ask(text).facts) == {"diem-khe-may", "diem-che"}


class TestHowFarAWorkIs:
    def test_is_not_told_by_what_it_costs(self) -> None:
        assert "Tiến độ của Chợ Phiên chưa được nêu" in plain(MORE.ask("Chợ Phiên làm đến đâu rồi"))

    def test_how_far_meetings_are_is_told_by_their_number(self) -> None:
        assert "da-xong" in ask("đại hội chi bộ tới đâu rồi").facts


class TestPapersThatServe:
    def test_are_no_body_that_serves(self) -> None:
        extra = "- {id: phuc-vu, name: Tiểu ban Phục vụ đại hội, group: tieu-ban}\n"
        papers = "- {id: van-ban, name: văn bản của Huyện ủy, title: Các văn bản của Huyện ủy, complete: false}\n"
        listed = with_more(bodies=extra, groups=papers)
        listed["documents"] = listed["documents"].replace("  number:", "  group: van-ban\n  number:")
        told = Place(listed, TODAY).ask("Đề nghị cung cấp danh mục văn bản Huyện ủy đã ban hành phục vụ đại hội.")
        assert set(told.facts) == {"nghi-quyet-08", "ke-hoach-31"}


class TestWhy:
    @pytest.mark.parametrize(
        "text",
        [
            "Sao không làm đồng loạt mà lại làm điểm trước?",
            "cho vài nơi đại hội trước là nhằm mục đích gì",
            "Răng không họp luôn một lượt mà phải cho mấy nơi đại hội trước, mục đích là chi hè?",
        ],
    )
    def test_some_go_before_the_others(self, text: str) -> None:
        purpose = """
- id: muc-dich
  name: Mục đích làm điểm
  answer: Làm điểm để rút kinh nghiệm cho các xã.
  questions: [Làm điểm để làm gì?, Vì sao phải đại hội điểm?, Mục đích của đại hội điểm là gì?]
"""
        assert "muc-dich" in Place(FILES | {"topics": purpose}, TODAY).ask(text).facts


@pytest.mark.parametrize("text", ["Mấy nơi họp rồi?", "bao nhieu noi hop xong", "Mấy chỗ họp xong rồi?"])
def test_places_that_are_counted_are_those_who_meet(text: str) -> None:
    assert ask(text).facts[0] == "da-xong", plain(ask(text))


def test_the_place_where_they_meet_is_still_asked_for() -> None:
    assert "Nhà văn hóa" in plain(ask("Nơi họp của Khe Mây ở đâu?"))

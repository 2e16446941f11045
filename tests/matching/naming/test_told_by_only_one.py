"""What is asked without saying of whom, where one record alone tells it, through the one door."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

CONTESTS = """
- id: thi-que
  event: Cuộc thi “Quê tôi đổi mới”
  on: tháng 3/2020
  status: held
  group: cuoc-thi
  details: {giải nhất: trị giá 4 triệu đồng, hình thức chấm: chấm kín}
- id: thi-ve
  event: Nhận tranh Cuộc thi vẽ “Em yêu bản làng”
  on: đến 30/5/2020
  status: deadline
  group: cuoc-thi
- id: gop-y
  event: Hội nghị lấy ý kiến cán bộ hưu trí
  on: 9/3/2020
  status: held
  details: {số ý kiến: 17 ý kiến}
"""
NUMBERS = """
- {id: du-thi, of: lượt người dự thi cuộc thi “Quê tôi đổi mới”, value: 812}
- id: lan-dau
  of: thời gian công tác còn lại của người lần đầu tham gia cấp ủy
  value: 60
  unit: tháng
  precision: ít nhất
- {id: tai-cu, of: thời gian công tác còn lại của người tái cử, value: 48, unit: tháng, precision: ít nhất}
- {id: tuoi, of: tuổi của bí thư chi bộ thôn, value: 65, unit: tuổi, precision: không quá}
- {id: tre, of: cán bộ trẻ dưới 41 tuổi trong cấp ủy, value: 10, unit: '%', precision: ít nhất, status: phấn đấu}
- {id: tong-von, of: tổng vốn các công trình, value: 90, unit: tỷ đồng}
- {id: von-1, of: tổng vốn các công trình giai đoạn 1, value: 40, unit: tỷ đồng}
"""
LIST = """
- {id: cuoc-thi, name: cuộc thi, title: Các cuộc thi, complete: false}
"""
PLACE = Place(with_more(dates=CONTESTS, counts=NUMBERS, groups=LIST), TODAY)
OPENING = """
- id: cau-cai
  name: Cầu Suối Cái
  cost: 20 tỷ đồng
  details: {thông xe: dự kiến 30/4/2020}
  group: cong-trinh
"""
BRIDGE = Place(with_more(projects=OPENING), TODAY)


class TestDetails:
    @pytest.mark.parametrize("text", ["giải nhất bao nhiêu tiền", "giải nhất được mấy triệu", "giải nhất là gì"])
    def test_the_only_record_that_has_it_tells_it_and_whose_it_is(self, text: str) -> None:
        reply = PLACE.ask(text)
        assert "4 triệu đồng" in plain(reply)
        assert "Quê tôi đổi mới" in plain(reply)

    def test_of_another_of_its_kind_that_was_told_it_is_not(self) -> None:
        assert (
            PLACE.ask("cuộc thi vẽ Em yêu bản làng nhận tranh đến ngày nào", "giải nhất bao nhiêu tiền").kind
            is Kind.UNKNOWN
        )

    def test_a_number_goes_by_what_it_counts(self) -> None:
        assert "17" in PLACE.says("bao nhiêu ý kiến")

    def test_when_wants_a_time(self) -> None:
        assert "30/4/2020" in BRIDGE.says("khi nào thông xe")
        assert "chấm kín" not in PLACE.says("khi nào hình thức chấm")


class TestNumbers:
    def test_people_are_no_list_of_contests(self) -> None:
        assert "812" in PLACE.says("bao nhiêu người thi")

    @pytest.mark.parametrize("text", ["người lần đầu phải còn mấy tháng", "lần đầu còn bao nhiêu tháng"])
    def test_months_of_just_those(self, text: str) -> None:
        assert "60 tháng" in PLACE.says(text)

    def test_how_long_wants_a_number_of_months(self) -> None:
        assert "48 tháng" in PLACE.says("tái cử còn bao lâu")

    def test_an_age_stands_in_the_name(self) -> None:
        assert "41 tuổi" in PLACE.says("cán bộ trẻ là bao nhiêu tuổi")

    @pytest.mark.parametrize("text", ["tổng vốn bao nhiêu", "tổng kinh phí mấy tỷ"])
    def test_the_sum_of_all_is_meant(self, text: str) -> None:
        assert "90 tỷ" in PLACE.says(text)


class TestAllowed:
    @pytest.mark.parametrize("text", ["72 tuổi làm bí thư thôn được không", "bí thư thôn 66 tuổi có được không"])
    def test_beyond_the_limit_it_will_not_do(self, text: str) -> None:
        assert PLACE.says(text).startswith("Không.")

    def test_of_nobody_it_is_not_told(self) -> None:
        assert PLACE.ask("còn 50 tháng được không").kind is not Kind.ANSWER

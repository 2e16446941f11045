"""What is there, what is aimed at and the whole at once; states within states; counts that deny something."""

import pytest

from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- {id: to, of: tổ dân phố, value: 17}
- {id: to-nay, of: tổ dân phố, value: 9, out_of: to, state: có nhà văn hóa}
- {id: to-dich, of: tổ dân phố, value: 12, out_of: to, state: có nhà văn hóa, status: phấn đấu}
- {id: nha, of: nhà tạm phải xóa, value: 512}
- {id: nha-lam, of: nhà tạm phải xóa, value: 318, out_of: nha, state: đã khởi công, rest: chưa khởi công}
- {id: nha-xong, of: nhà tạm phải xóa, value: 207, out_of: nha-lam, state: đã hoàn thành, rest: đang làm}
- {id: dang-vien, of: đảng viên, value: 5400}
- {id: ket-nap-dich, of: đảng viên mới, value: 180, status: phấn đấu}
- id: ket-nap
  of: đảng viên mới
  value: 34
  out_of: ket-nap-dich
  state: đã kết nạp
  rest: còn phải kết nạp
- {id: phuong, of: phường, value: 15}
- id: phuong-la
  of: phường
  value: 9
  out_of: phuong
  state: có bí thư không phải là người địa phương
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Mấy tổ dân phố có nhà văn hóa?", "Có 9 trên tổng số 17 tổ dân phố có nhà văn hóa."),
        ("Phấn đấu mấy tổ dân phố có nhà văn hóa?", "Phấn đấu có 12 trên tổng số 17 tổ dân phố có nhà văn hóa."),
        (
            "Còn thiếu mấy tổ dân phố có nhà văn hóa so với chỉ tiêu?",
            "Số tổ dân phố có nhà văn hóa (9) còn thiếu 3 so với chỉ tiêu (12).",
        ),
        ("Đã có 12 tổ dân phố có nhà văn hóa phải không?", "Không. Có 9 "),
        (
            "Còn phải kết nạp thêm bao nhiêu đảng viên?",
            "Còn 146 đảng viên mới phải kết nạp (chỉ tiêu 180, 34 đã kết nạp).",
        ),
        ("Còn thiếu bao nhiêu đảng viên so với chỉ tiêu kết nạp?", "Còn 146 đảng viên mới phải kết nạp "),
        ("Kết nạp được bao nhiêu phần trăm chỉ tiêu?", "18,9% đảng viên mới đã kết nạp (34 trên chỉ tiêu 180)."),
        ("Bao nhiêu nhà tạm đã hoàn thành?", "Trong tổng số 318 nhà tạm phải xóa đã khởi công, có 207 đã hoàn thành."),
        (
            "Mấy nhà tạm đã khởi công mà chưa hoàn thành?",
            "Trong tổng số 318 nhà tạm phải xóa đã khởi công, còn 111 đang làm (207 đã hoàn thành).",
        ),
        ("Còn mấy nhà tạm chưa khởi công?", "Còn 194 nhà tạm phải xóa chưa khởi công "),
        (
            "Bao nhiêu phường có bí thư không phải người địa phương?",
            "Có 9 trên tổng số 15 phường có bí thư không phải là người địa phương.",
        ),
    ],
)
def test_each_is_told_as_what_it_is(question: str, opening: str) -> None:
    assert PLACE.says(question).startswith(opening)


RATES = Place(
    TOWN
    | {
        "counts": """
- {id: tat-ca, of: đồng chí được bầu vào cấp ủy, value: 200}
- id: nu
  of: đồng chí được bầu vào cấp ủy
  value: 70
  out_of: tat-ca
  state: là nữ
  also: [tỷ lệ nữ trong cấp ủy, tỷ lệ nữ]
- id: muc
  of: nữ trong cấp ủy theo hướng dẫn
  value: 15
  precision: ít nhất
  unit: "%"
  status: phấn đấu
  also: [chỉ tiêu nữ trong cấp ủy, chỉ tiêu tỷ lệ nữ]
- {id: dang-vien, of: đảng viên, value: 500}
- {id: tre, of: đảng viên, value: 90, out_of: dang-vien, state: dưới 30 tuổi, also: [tỷ lệ đảng viên trẻ]}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    "question", ["tỷ lệ nữ đạt chưa", "đạt tỷ lệ nữ chưa", "tỷ lệ nữ đạt yêu cầu chưa", "nữ có đạt chỉ tiêu không"]
)
def test_whether_a_rate_is_reached_is_judged_by_what_is_aimed_at(question: str) -> None:
    reply = RATES.says(question)
    assert reply.startswith("Đúng.")
    assert "35%" in reply
    assert "15%" in reply


def test_a_rate_that_nothing_is_aimed_at_is_not_said_to_be_unreached() -> None:
    assert not RATES.says("tỷ lệ đảng viên trẻ đạt chưa").startswith(("Không", "Chưa", "Đúng"))

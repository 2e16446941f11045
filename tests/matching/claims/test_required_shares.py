"""A share that is required and one that is reached: which of them is asked, also where the number is said."""

import pytest

from tests.invented import HOST, TODAY
from tests.place import Place


def _place(women: int) -> Place:
    counts = f"""
- {{id: cap-uy-vien, of: cấp ủy viên, value: 260, questions: [Đã bầu bao nhiêu cấp ủy viên?]}}
- id: cap-uy-nu
  of: cấp ủy viên
  value: {women}
  out_of: cap-uy-vien
  state: là nữ
  also: [tỷ lệ nữ trong cấp ủy]
  questions: [Cấp ủy mới có bao nhiêu nữ?]
- id: yeu-cau-nu
  of: cấp ủy viên
  value: 15
  unit: '%'
  precision: ít nhất
  status: phấn đấu
  out_of: cap-uy-vien
  state: là nữ
  questions: [Yêu cầu tỷ lệ nữ trong cấp ủy là bao nhiêu?]
"""
    return Place(HOST | {"counts": counts}, TODAY)


MANY, FEW = _place(81), _place(26)  # 31.2%, 10%


@pytest.mark.parametrize(
    "text",
    [
        "Nữ trong cấp ủy đạt yêu cầu 15% chưa?",
        "Tỷ lệ nữ trong cấp ủy mới đã đạt yêu cầu từ 15% trở lên phải không?",
        "Tỷ lệ nữ trong cấp ủy đạt trên 15% phải không?",
        "Nữ trong cấp ủy đạt yêu cầu chưa?",
    ],
)
def test_it_is_judged_by_what_was_reached(text: str) -> None:
    assert MANY.says(text).startswith("Đúng."), MANY.says(text)
    assert "31,2%" in MANY.says(text)
    assert not FEW.says(text).startswith(("Đúng", "Có")), FEW.says(text)


@pytest.mark.parametrize(
    "text", ["Yêu cầu nữ trong cấp ủy từ 15% trở lên phải không?", "Nữ trong cấp ủy phải đạt 15% à?"]
)
def test_the_requirement_itself_is_confirmed(text: str) -> None:
    assert FEW.says(text).startswith("Đúng."), FEW.says(text)

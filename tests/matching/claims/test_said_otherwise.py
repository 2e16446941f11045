"""A yes only to what the told text says: no other number, bound, day, order, part, holder, and not its contrary.

And no no to what the record says itself, nor to what nobody wrote.
"""

import datetime as dt

import pytest

from tests.place import Place
from tests.town import TOWN

FILES = TOWN | {
    "dates": """
- {id: dai-hoi, event: Đại hội đại biểu Đảng bộ thị xã Lam Khê, who: Đảng bộ thị xã Lam Khê, on: 12-13/8/2025}
- id: suoi-la
  event: Đại hội điểm
  who: Đảng bộ xã Suối Lá
  also: [xã Suối Lá, Suối Lá]
  on: 20-21/3/2025
  group: diem
  note: Trước đó, đại hội được định vào ngày 6/3/2025.
- {id: doi-cu, event: Đại hội điểm, who: Đảng bộ xã Đồi Cú, also: [xã Đồi Cú], on: 25/3/2025, group: diem}
- id: han
  event: Hoàn thành đại hội cấp cơ sở
  also: [hạn đại hội cấp cơ sở, hạn hoàn thành đại hội cấp cơ sở]
  on: trước 15/6/2025
  status: deadline
- {id: nop-a, event: Nộp đề án nhân sự, who: Đảng bộ xã Khe Sim, also: [xã Khe Sim], on: trước 20/4/2025,
   status: deadline, group: chua-trinh}
""",
    "groups": """
- {id: diem, name: nơi đại hội điểm, title: Nơi đại hội điểm, complete: true}
- {id: chua-trinh, name: xã chưa trình xong đề án nhân sự, title: Xã chưa trình xong đề án nhân sự, complete: true,
   note: Thị xã không phải nơi làm điểm của tỉnh.}
""",
    "counts": """
- {id: chi-uy, of: chi ủy viên, value: 171}
- {id: chi-uy-nu, of: chi ủy viên, value: 66, out_of: chi-uy, state: là nữ, rest: là nam, also: [chi ủy viên nữ]}
- id: to
  of: tổ công tác
  value: 7
  note: Mỗi tổ theo dõi hai xã.
""",
    "projects": """
- {id: truong, name: Trường THCS Gò Nổi, work: [xây mới], finished: trước 10/7/2025}
- {id: cau, name: Cầu Suối Lá, work: [xây mới], status: ongoing,
   details: {tiến độ: đã xong phần mố trụ}}
""",
    "topics": """
- id: doi-moi
  name: Mức đổi mới cấp ủy
  answer: Mỗi khóa đổi mới không dưới một phần ba số cấp ủy viên.
  questions: [Mỗi khóa đổi mới bao nhiêu cấp ủy viên?, Mức đổi mới cấp ủy là bao nhiêu?]
- id: tuoi-tre
  name: Tuổi của cán bộ trẻ
  answer: Trẻ ở cấp thị xã là dưới 40 tuổi, ở cấp xã là dưới 35 tuổi.
  questions: [Bao nhiêu tuổi thì được tính là cán bộ trẻ?, Tuổi của cán bộ trẻ là bao nhiêu?]
- id: bau-truc-tiep
  name: Việc bầu trực tiếp bí thư
  answer: Xã Suối Lá là nơi duy nhất được thí điểm bầu trực tiếp bí thư. Trong 117 đại biểu, 115 người bỏ phiếu thuận.
  also: [bầu trực tiếp bí thư, thí điểm bầu trực tiếp bí thư]
  questions: [Nơi nào thí điểm bầu trực tiếp bí thư?, Việc bầu trực tiếp bí thư làm ở đâu?]
- id: rut-kinh-nghiem
  name: Mục đích làm điểm
  answer: Làm điểm nhằm rút kinh nghiệm về cách điều hành trước khi làm đồng loạt.
  questions: [Làm điểm để làm gì?, Vì sao phải làm điểm?]
- id: nhap
  name: Việc nhập hai phường
  answer: Phường Gò Nổi được lập do nhập hai phường Bến Trăn và Gò Mây; thị xã nay có 9 phường và 6 xã.
  questions: [Phường Gò Nổi lập từ đâu?, Hai phường nào nhập lại thành phường Gò Nổi?]
""",
}
PLACE = Place(FILES, dt.date(2025, 3, 11))


@pytest.mark.parametrize(
    "text",
    [
        "Mỗi khóa đổi mới không dưới một phần tư số cấp ủy viên à?",
        "Mỗi khóa đổi mới không quá một phần ba số cấp ủy viên phải không?",
        "Có phải mỗi khóa không đổi mới một phần ba số cấp ủy viên không?",
        "Cán bộ trẻ cấp xã là dưới 40 tuổi phải không?",
        "Đại hội thị xã có thí điểm bầu trực tiếp bí thư không?",
        "Có phải xã Suối Lá không được thí điểm bầu trực tiếp bí thư không?",
        "Trong 117 đại biểu, 117 người bỏ phiếu thuận phải không?",
        "Có phải làm điểm nhằm rút kinh nghiệm về cách điều hành sau khi làm đồng loạt không?",
        "Thị xã nay có 6 phường và 6 xã à?",
        "Thị xã nay có 9 phường và 9 xã phải không?",
        "Phường Bến Trăn còn không?",
        "Trường THCS Gò Nổi hoàn thành ngày 10/7 à?",
        "Cấp cơ sở phải đại hội xong trước ngày 16/6/2025 phải không?",
        "Cầu Suối Lá tiến độ chưa xong phần mố trụ à?",
        "Có phải xã Khe Sim đã trình xong đề án nhân sự không?",
    ],
)
def test_no_yes_to_what_is_told_otherwise(text: str) -> None:
    assert not PLACE.says(text).startswith(("Đúng", "Có"))


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Mỗi khóa đổi mới không dưới một phần ba số cấp ủy viên à?", "Đúng."),
        ("Cán bộ trẻ cấp xã là dưới 35 tuổi phải không?", "Đúng."),
        ("Có phải xã Suối Lá được thí điểm bầu trực tiếp bí thư không?", "Đúng."),
        ("Thị xã nay có 9 phường và 6 xã phải không?", "Đúng."),
        ("Trường THCS Gò Nổi hoàn thành trước ngày 10/7 phải không?", "Đúng."),
        ("Trường THCS Gò Nổi hoàn thành ngày 10/7 à?", "Không."),
        ("Cấp cơ sở phải đại hội xong trước ngày 15/6/2025 phải không?", "Đúng."),
        ("Xã Khe Sim chưa trình xong đề án nhân sự phải không?", "Đúng."),
        ("Có 171 chi ủy viên nữ phải không?", "Không."),
    ],
)
def test_a_verdict_where_the_record_says_so(text: str, opening: str) -> None:
    assert PLACE.says(text).startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "Mỗi tổ theo dõi hai xã à?",
        "Đảng bộ xã Đồi Cú đông hơn năm ngoái phải không?",
        "Xã Đồi Cú có được báo Nhân Dân nhắc tới không?",
        "Thị ủy Lam Khê hết hạn rồi phải không?",
    ],
)
def test_no_no_to_what_nobody_wrote(text: str) -> None:
    assert not PLACE.says(text).startswith(("Không.", "Chưa."))

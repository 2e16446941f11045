"""A statement with a tag gets a yes or a no, or is said not to be known; never the bare fact. Of a district made up."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ huyện Cát Lâm
short: Đại hội Đảng bộ huyện
host: Đảng bộ huyện Cát Lâm
committee: Huyện ủy Cát Lâm
place: huyện Cát Lâm
ordinal: 9
term: 2025-2030
as_of: 10/3/2025
address: bạn
about: việc chuẩn bị đại hội ở huyện Cát Lâm
""",
    "dates": """
- id: diem-suoi-gam
  event: Đại hội điểm
  who: Đảng bộ xã Suối Gấm
  also: [Suối Gấm]
  on: 4-5/3/2025
  status: held
  group: diem
  details: {bí thư: ông Lục Văn Sính (tái cử)}
  questions: [Xã Suối Gấm đại hội điểm hôm nào?]
- id: diem-doi-che
  event: Đại hội điểm
  who: Đảng bộ xã Đồi Chè
  also: [Đồi Chè]
  on: 21/3/2025
  status: scheduled
  group: diem
  questions: [Xã Đồi Chè đại hội điểm hôm nào?]
- id: han-chi-bo
  event: Hoàn thành đại hội cấp chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 20/5/2025
  status: deadline
  also: [hạn đại hội chi bộ trực thuộc]
  questions: [Chi bộ trực thuộc phải đại hội xong trước ngày nào?]
- id: han-co-so
  event: Hoàn thành đại hội cấp cơ sở
  who: Các tổ chức cơ sở Đảng
  on: trước 20/6/2025
  status: deadline
  also: [hạn đại hội cấp cơ sở]
  questions: [Các tổ chức cơ sở Đảng phải đại hội xong trước ngày nào?]
- id: han-gop-y
  event: Nhận góp ý của nhân dân vào dự thảo
  on: đến hết 15/4/2025
  status: deadline
  place: Cổng thông tin huyện
  also: [hạn góp ý, góp ý của nhân dân]
  questions: [Nhân dân góp ý đến hết ngày nào?]
""",
    "counts": """
- id: chi-bo
  of: chi bộ trực thuộc
  value: 120
- id: chi-bo-xong
  of: chi bộ trực thuộc
  value: 100
  out_of: chi-bo
  state: đã đại hội xong
  rest: chưa đại hội xong
- id: thu-nhap
  of: thu nhập bình quân đến năm 2030
  value: 120
  unit: triệu đồng
  status: target
""",
    "projects": """
- id: cho-ben-da
  name: Chợ Bến Đá
  level: Chợ
  work: [cải tạo, xây mới]
  cost: 5,1 tỷ đồng
  group: cong-trinh
- id: tram-soi
  name: Trạm xử lý nước thải làng nghề đan lát Sôi Hạ
  level: Trạm
  also: [Sôi Hạ, trạm Sôi Hạ]
  cost: 40 tỷ đồng
  group: cong-trinh
  details: {công suất: 900 m³/ngày đêm}
""",
    "documents": """
- id: huong-dan-18
  name: Hướng dẫn số 18-HD/BTC
  type: hướng dẫn
  number: 18-HD/BTC
  issuer: Ban Tổ chức Huyện ủy
  about: công tác nhân sự
- id: chi-thi-7
  name: Chỉ thị số 7-CT/TW
  type: chỉ thị
  number: 7-CT/TW
  issuer: Bộ Chính trị
  about: học tập và làm theo gương Bác
""",
    "bodies": """
- {id: tb-van-kien, name: Tiểu ban Văn kiện, group: tieu-ban}
- {id: tb-nhan-su, name: Tiểu ban Nhân sự, group: tieu-ban}
- {id: tb-phuc-vu, name: Tiểu ban Tổ chức - Phục vụ, group: tieu-ban}
""",
    "groups": """
- {id: diem, name: đơn vị đại hội điểm, complete: true}
- {id: tieu-ban, name: tiểu ban, title: Các tiểu ban, complete: true}
- {id: cong-trinh, name: công trình chào mừng đại hội}
""",
    "topics": """
- id: vi-tri
  name: Vị trí của huyện Cát Lâm
  answer: Cát Lâm là huyện miền núi phía tây nam của tỉnh.
  questions: [Huyện Cát Lâm nằm ở đâu?, Cát Lâm ở phía nào của tỉnh?]
- id: nhan-su
  name: Chuẩn bị nhân sự
  answer: Nhân sự của các đại hội được chuẩn bị chặt chẽ, đúng quy trình.
  questions: [Nhân sự được chuẩn bị thế nào?, Khâu nhân sự chuẩn bị ra sao?]
- id: khong-dua-vao
  name: Những người không được vào cấp ủy
  answer: Kiên quyết không để lọt vào cấp ủy người có biểu hiện cục bộ, né tránh trách nhiệm.
  questions: [Những ai không được vào cấp ủy?, Cán bộ né tránh trách nhiệm có được giới thiệu không?]
- id: chua-dat
  name: Hai chỉ tiêu chưa đạt
  answer: Hai chỉ tiêu chưa đạt là tỷ lệ che phủ rừng và số trường đạt chuẩn.
  questions: [Chỉ tiêu nào chưa đạt?, Những chỉ tiêu nào không đạt?]
""",
}
PLACE = Place(FILES, dt.date(2025, 3, 12))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Suối Gấm họp gọn trong ngày 4/3 thôi à?", "Không"),
        ("Suối Gấm họp hai ngày 4 và 5/3 phỏng?", "Đúng"),
        ("Đồi Chè đh điểm 21/3 đk ạ", "Đúng"),
        ("Đồi Chè họp hôm 22/3 hén?", "Không"),
        ("Đại hội huyện là cho nhiệm kỳ 2025 sang 2030, có chắc vậy không?", "Đúng"),
        ("Nghe anh em trong tổ kể đại hội huyện lần này là nhiệm kỳ 2020-2025, có đúng thế không?", "Không"),
        ("Hết hạn góp ý rồi hả em?", "Không"),
        ("Hạn góp ý 15/4 qua rồi hén?", "Không"),
        ("Các chi bộ phải xong trước 20/5 đúng không?", "Đúng"),
        ("Các chi bộ phải xong trước 20/6 đúng không?", "Không"),
        ("Còn 20 chi bộ nữa phải không?", "Đúng"),
        ("con 30 chi bo nua phai khong", "Không"),
        ("Mục tiêu thu nhập 2030 là 120 triệu, đúng chưa?", "Đúng"),
        ("Chợ Bến Đá tốn hơn 5 tỷ, đúng chớ?", "Đúng"),
        ("Chợ Bến Đá ngoài cải tạo còn xây mới nữa, đúng không?", "Đúng"),
        ("Trạm Sôi Hạ công suất 900 m³ một ngày đêm phải không?", "Đúng"),
        ("3 tiểu ban là văn kiện, nhân sự, hậu cần đk ad", "Không"),
        ("Ba tiểu ban gồm văn kiện, nhân sự và phục vụ phải không?", "Đúng"),
        ("Huyện có 3 tiểu ban lo đại hội đúng không?", "Đúng"),
    ],
)
def test_what_fields_tell_is_judged_in_the_words_of_every_region(text: str, opens: str) -> None:
    assert PLACE.says(text).startswith(opens), PLACE.says(text)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Cát Lâm nằm ở phía đông bắc của tỉnh phải không?", "Không"),
        ("Cát Lâm ở phía tây nam của tỉnh hén?", "Đúng"),
        ("Hướng dẫn 18 do Ban Tổ chức Huyện ủy ra hả?", "Đúng"),
        ("Hướng dẫn 18 là của Ban Thường vụ ban hành à?", "Không"),
        ("Chỉ thị 7 là do Chính phủ ban hành phải không?", "Không"),
        ("Ông Sính tái cử bí thư Suối Gấm đúng không?", "Đúng"),
        ("ong sinh moi lam bi thu suoi gam lan dau a", "Không"),
        ("Cán bộ né tránh trách nhiệm thì không được vào cấp ủy, đúng không?", "Đúng"),
        ("Người né tránh trách nhiệm vẫn được vào cấp ủy hả?", "Không"),
        ("Tỷ lệ che phủ rừng là chỉ tiêu chưa đạt, phải hông?", "Đúng"),
    ],
)
def test_what_sentences_tell_is_judged_by_them(text: str, opens: str) -> None:
    assert PLACE.says(text).startswith(opens), PLACE.says(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sôi Hạ là làng nghề gốm sứ phải không hè?",
        "Nhân sự chuẩn bị sơ sài lắm phải không?",
        "Đại hội xã Suối Gấm có ca sĩ tới hát, đúng không?",
        "Hướng dẫn 18 là để cho nghỉ hưu trở lại phải không?",
    ],
)
def test_what_cannot_be_told_is_neither_confirmed_nor_told_as_an_answer(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)


def test_what_is_known_stands_beside_it() -> None:
    told = PLACE.says("Sôi Hạ là làng nghề gốm sứ phải không hè?")
    assert "chưa có đủ thông tin để nói điều bạn nêu là đúng hay không" in told
    assert "đan lát" in told


@pytest.mark.parametrize("text", ["Mấy chi bộ chưa đại hội nhỉ?", "Còn mấy chi bộ chưa đại hội hén?"])
def test_a_particle_that_only_wonders_asks_for_no_yes(text: str) -> None:
    assert PLACE.says(text).startswith("Còn 20 chi bộ"), PLACE.says(text)


def test_a_choice_with_a_tag_is_answered() -> None:
    assert PLACE.ask("Chợ Bến Đá là xây hay sửa hả chị?").kind is Kind.ANSWER

"""What the knowledge holds is told though it is asked in other words than the record's; of a made-up place."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        projects="""- id: cau-lieu
  name: Cầu Đá Liễu
  place: nối xã Khe Mây với thị trấn Bến Ngọc
  cost: vốn 20 tỷ đồng
  status: ongoing
  details: {chiều dài: 120 m, tiến độ: đã đạt 60% khối lượng, thông xe: dự kiến dịp 2/9/2020}
  group: cong-trinh
""",
        dates="""- id: han-co-so
  event: Hoàn thành đại hội cấp cơ sở theo kế hoạch của huyện
  on: trước 10/7/2020
  status: deadline
  note: Hạn này sớm hơn 10 ngày so với mốc mà Chỉ thị số 77-CT/TW quy định.
  also: [hạn của huyện]
- id: thi-ve
  event: Cuộc thi vẽ “Quê em”
  on: từ 1/3/2020 đến 30/5/2020
  details: {giải nhất: trị giá 3 triệu đồng, hình thức: vẽ tranh}
  also: [thi vẽ quê em]
- id: thon-ban-nga
  event: Đại hội chi bộ trực thuộc
  who: Chi bộ thôn Bản Ngà
  on: 3/3/2020
  status: held
  details: {trực thuộc: Đảng bộ xã Khe Mây}
- id: da-den
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ xã Đá Đen
  status: unannounced
  note: Nơi này chưa gửi kế hoạch đại hội.
  also: [Đá Đen, xã Đá Đen]
""",
        counts="""- id: tuoi-bi-thu
  of: tuổi của bí thư chi bộ thôn, bản
  value: 65
  unit: tuổi
  precision: không quá
- id: lan-dau
  of: thời gian công tác còn lại của người lần đầu tham gia cấp ủy
  value: 60
  unit: tháng
  precision: ít nhất
- id: thon-ban
  of: thôn, bản
  value: 70
  also: [thôn bản]
- id: to-cong-tac
  of: tổ công tác
  value: 5
  also: [tổ dự và duyệt đại hội cơ sở]
""",
        documents="""- id: chi-thi-77
  name: Chỉ thị số 77-CT/TW
  type: chỉ thị
  number: 77-CT/TW
  issuer: Bộ Chính trị
  issued: 3/5/2019
  about: đại hội đảng bộ các cấp
  also: [Chỉ thị 77]
  details: {số vòng lấy ý kiến: 3 vòng}
""",
        topics="""- id: xep-dot
  name: Xã Suối Cạn làm đợt nào
  answer: Đảng bộ xã Suối Cạn được xếp vào đợt 2 để có thêm thời gian sắp xếp cán bộ.
  questions: [Vì sao xã Suối Cạn làm đợt sau?, Suối Cạn được xếp vào đợt mấy?, Xã Suối Cạn đợi gì?]
- id: so-uy-vien
  name: Số ủy viên Đảng ủy xã
  answer: Đảng ủy xã có từ 11 đến 13 ủy viên.
  questions: [Đảng ủy xã có bao nhiêu ủy viên?, Mỗi xã bầu mấy ủy viên Đảng ủy?, Số ủy viên Đảng ủy xã là mấy?]
""",
    ),
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cầu Đá Liễu nối đâu với đâu?", "nối xã Khe Mây với thị trấn Bến Ngọc"),
        ("Cầu Đá Liễu hết nhiêu tỷ hè?", "20 tỷ đồng"),
        ("Hạn của huyện sớm hơn mốc của Chỉ thị 77 chừng mấy ngày?", "sớm hơn 10 ngày"),
        ("Giải nhất thi vẽ quê em bao nhiêu tiền?", "3 triệu đồng"),
        ("Chi bộ thôn Bản Ngà thuộc xã nào?", "trực thuộc Đảng bộ xã Khe Mây"),
        ("Chỉ thị 77 xin ý kiến mấy vòng?", "3 vòng"),
        ("Huyện làm theo chỉ thị nào của Trung ương về đại hội?", "77-CT/TW"),
        ("Độ tuổi tối đa của bí thư chi bộ thôn bản là bao nhiêu?", "không quá 65 tuổi"),
        ("Người lần đầu vào cấp ủy phải còn thời gian công tác tối thiểu bao nhiêu?", "ít nhất 60 tháng"),
        ("Cộng hết thôn, bản của huyện là bao nhiêu?", "70 thôn, bản"),
        ("Huyện lập mấy tổ công tác đi dự đại hội cơ sở?", "5 tổ công tác"),
        ("Đảng ủy xã được bầu từ mấy tới mấy ủy viên?", "từ 11 đến 13"),
        ("Mấy xã vậy cà, mấy thôn bản?", "70 thôn, bản"),
    ],
)
def test_it_is_told(text: str, told: str) -> None:
    assert told in PLACE.says(text)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Cầu Đá Liễu thông xe dịp 2/9 đúng không?", "Đúng."),
        ("Cầu Đá Liễu thông xe dịp 30/4 phải không?", "Không."),
        ("Cầu Đá Liễu hết 20 tỹ phải không?", "Đúng."),
        ("Xã Đá Đen đã gửi kế hoạch đại hội phải không?", "Không."),
        ("xa da den da gui ke hoach dai hoi roi phai khong", "Không."),
        ("Xã Đá Đen chưa gửi kế hoạch đại hội phải không?", "Đúng."),
        ("Xã Đá Đen gửi kế hoạch đại hội chưa?", "Chưa."),
        ("Xã Suối Cạn xếp vào đợt 1 phải không?", "Không."),
        ("Xã Suối Cạn xếp vào đợt 2 phải không?", "Đúng."),
        ("Huyện mình có phải đơn vị đại hội điểm không?", "Không."),
        ("Có phải Sơn Hạ là nơi làm điểm không?", "Không."),
    ],
)
def test_a_verdict_is_told(text: str, opening: str) -> None:
    assert PLACE.says(text).startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "Cầu Đá Liễu thông xe ngày 2/9 phải không?",  # "dịp 2/9" is no day
        "Chi bộ thôn Bản Ngà thuộc phường nào?",
        "Giải nhì thi vẽ quê em bao nhiêu tiền?",
        "Chỉ thị 77 sớm hơn Nghị quyết 08 mấy trang?",
        "Độ tuổi của đảng viên là bao nhiêu?",
    ],
)
def test_what_is_not_held_stays_unknown(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


def test_what_a_refusal_names_stays_in_view() -> None:
    assert PLACE.ask("Cầu Đá Liễu sơn mấy lớp chống gỉ?").kind is Kind.UNKNOWN
    assert "120 m" in PLACE.says("Cầu Đá Liễu có chim làm tổ không?", "dài mấy mét")
    assert "60% khối lượng" in PLACE.says("Cầu Đá Liễu dài mấy mét?", "khối lượng chừ mần tới mô rồi?")


def test_what_is_heard_is_asked_about_and_not_the_writer() -> None:
    told = PLACE.says(
        "Tôi làm ở phòng hành chính, thợ thuyền đi ca suốt, nghe bảo Cầu Đá Liễu sắp xong, cầu ấy dài mấy mét?"
    )
    assert "120 m" in told


UNDECIDED = Place(
    with_more(
        dates="""- id: hoi-thao
  event: Hội thao Sơn Hạ
  status: unannounced
  gaps: {chủ đề: Chủ đề của hội thao Sơn Hạ chưa được chốt.}
  details: {phương châm: “Khỏe để làm việc”}
""",
    ),
    TODAY,
)


@pytest.mark.parametrize("text", ["Chủ đề hội thao chốt rồi hen?", "Đã quyết xong chủ đề hội thao rồi cơ mà nhỉ?"])
def test_what_is_not_decided_is_no(text: str) -> None:
    assert UNDECIDED.says(text).startswith("Chưa.")


def test_what_is_told_by_another_name_is_not_undecided() -> None:
    assert not plain(UNDECIDED.ask("Phương châm hội thao chốt rồi hả?")).startswith("Chưa.")

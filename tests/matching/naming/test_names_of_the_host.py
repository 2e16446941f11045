"""Units that share the name of the host's place, as after a merger, and units told apart by numbers alone."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ phường Mộc Hà
host: Đảng bộ phường Mộc Hà
committee: Đảng ủy phường Mộc Hà
place: phường Mộc Hà
as_of: 18/7/2025
sources: [{id: bao, paper: Báo Thượng Kha, title: Mộc Hà trước đại hội}]
""",
    "dates": """
- {id: dai-hoi, event: Đại hội đại biểu Đảng bộ phường Mộc Hà, on: 20/8/2025}
- {id: chinh-thuc, event: Phiên chính thức, on: 20/8/2025, also: [họp chính thức]}
- {id: mh-2, event: Đại hội chi bộ, who: Chi bộ Khu phố Mộc Hà 2, on: 14/7/2025, status: held, group: diem}
- {id: sd-1, event: Đại hội chi bộ, who: Chi bộ Khu phố Sơn Định 1, on: 10/7/2025, status: held, group: diem}
- {id: sd-4, event: Đại hội chi bộ, who: Chi bộ Khu phố Sơn Định 4, on: 11/7/2025, status: held, group: diem}
""",
    "groups": """
- {id: diem, name: chi bộ đại hội điểm, title: Các chi bộ đại hội điểm, complete: true}
- {id: cong-trinh, name: công trình, title: Các công trình, complete: true}
""",
    "projects": """
- id: th-mh-2
  name: Trường Tiểu học Mộc Hà 2
  level: Tiểu học
  work: [xây mới]
  cost: 40 tỷ đồng
  status: ongoing
  finished: 25/8/2025
  group: cong-trinh
  details: {quy mô: 18 phòng học}
""",
    "bodies": """
- {id: cb-sd-1, name: Chi bộ Khu phố Sơn Định 1, head: 'bà Vũ Thị Lan, Bí thư Chi bộ'}
""",
    "counts": """
- {id: dang-vien, of: đảng viên, value: 900}
- {id: dang-vien-xa, of: đảng viên từ Đảng bộ xã Mộc Hà cũ, value: 310, part_of: dang-vien}
- {id: chi-bo, of: chi bộ khu phố, value: 4}
""",
}
CALLED = """
synonyms: {Trường Tiểu học Mộc Hà 2: [Trường Mộc Hà]}
"""
TODAY = dt.date(2025, 7, 22)
PLACE = Place(FILES, TODAY)
WITH_SYNONYMS = Place(FILES | {"words": CALLED}, TODAY)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Khu phố Mộc Hà 2 đại hội ngày nào?", ("mh-2",)),
        ("Chi bộ khu phố Mộc Hà 2 họp hôm nào rồi?", ("mh-2",)),
        ("khu pho moc ha 2 dai hoi ngay nao", ("mh-2",)),
        ("Khu phố Mộc Hà số 2 đại hội ngày nào?", ("mh-2",)),
        ("Khu phố Mộc Hà hai đại hội ngày nào?", ("mh-2",)),
        ("Chi bộ Mộc Hà 2 đại hội khi nào?", ("mh-2",)),
        ("Trường Tiểu học Mộc Hà 2 hết bao nhiêu tiền?", ("th-mh-2",)),
        ("Khu phố Sơn Định 4 đại hội ngày nào?", ("sd-4",)),
        ("Sơn Định 1 đại hội ngày nào?", ("sd-1",)),
        ("Sơn Định 1 và 4 đại hội ngày nào?", ("sd-1", "sd-4")),
        ("Khu phố Sơn Định đại hội ngày nào?", ("sd-1", "sd-4")),  # only numbers tell them apart
    ],
)
def test_a_unit_is_found_by_its_name_and_number(text: str, facts: tuple[str, ...]) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert reply.facts == facts


@pytest.mark.parametrize("text", ["Phường Mộc Hà đại hội ngày nào?", "Đảng bộ Mộc Hà đại hội hôm nào?"])
def test_the_host_is_still_the_host(text: str) -> None:
    assert PLACE.ask(text).facts[:1] == ("dai-hoi",)


def test_a_work_of_the_name_is_not_taken_for_something_else() -> None:
    assert PLACE.ask("Trường Mộc Hà 2 xong trước đại hội không?").facts in ((), ("th-mh-2",))


def test_a_commune_of_before_is_known_by_the_name_of_the_ward() -> None:
    assert "310" in PLACE.says("Xã Mộc Hà cũ có bao nhiêu đảng viên?")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Khu phố Mộc Hà 3 đại hội ngày nào?", "Khu phố Mộc Hà 3"),
        ("Khu phố Mộc Hà 3 đại hội chưa?", "Khu phố Mộc Hà 3"),
        ("Mộc Hà 3 đại hội ngày nào?", "Mộc Hà 3"),
        ("Khu phố Sơn Định 2 đại hội ngày nào?", "Khu phố Sơn Định 2"),
        ("Khu phố Sơn Định 2 họp ngày 10/7 phải không?", "Khu phố Sơn Định 2"),
        ("Sơn Định 2 đại hội chưa?", "Sơn Định 2"),
        ("Bí thư Chi bộ Khu phố Sơn Định 4 tên gì, còn Sơn Định 3 thì sao?", "Sơn Định"),
        ("Bí thư Chi bộ Khu phố Sơn Định 3 là ai?", "Khu phố Sơn Định 3"),
        ("Trường Tiểu học Mộc Hà 3 bao giờ xong?", "Trường Tiểu học Mộc Hà 3"),
        ("Trường Mầm non Mộc Hà 2 bao giờ xong?", "Trường Mầm non Mộc Hà 2"),
        ("Khu phố Mộc Hà 2 họp trước Khu phố Mộc Hà 1 phải không?", "Khu phố Mộc Hà 1"),
        ("Chợ Mộc Hà bao giờ xong?", "Chợ Mộc Hà"),
        ("Chi bộ Trường Tiểu học Mộc Hà 2 đại hội ngày nào?", "Chi bộ Trường Tiểu học Mộc Hà 2"),
    ],
)
def test_another_of_the_name_is_refused_by_its_full_name(text: str, name: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)
    assert name in plain(reply)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chi bộ Khu phố Mộc Hà 2 đại hội ngày 14/7 phải không?", "Đúng"),
        ("Khu phố Mộc Hà 2 đại hội cùng ngày 10/7 với Sơn Định 1 phải không?", "Không"),
        ("Khu phố Sơn Định 1 đại hội ngày 11/7 phải không?", "Không"),
        ("Trường Tiểu học Mộc Hà 2 có 18 phòng học phải không?", "Đúng"),
    ],
)
def test_claims_are_of_the_unit_of_that_number(text: str, said: str) -> None:
    assert PLACE.says(text).startswith(said)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trường Mộc Hà bao giờ xong?", Kind.ANSWER),
        ("Trường Mộc Hà 3 bao giờ xong?", Kind.UNKNOWN),
        ("Chi bộ Trường Mộc Hà đại hội ngày nào?", Kind.UNKNOWN),
        ("Phường Mộc Hà đại hội ngày nào?", Kind.ANSWER),
    ],
)
def test_a_synonym_of_such_a_name_is_none_of_the_host(text: str, kind: Kind) -> None:
    assert WITH_SYNONYMS.ask(text).kind is kind, WITH_SYNONYMS.says(text)

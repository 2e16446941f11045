"""What is told in two places and differs is found; what is told in both as it is gives no alarm."""

from collections.abc import Mapping

import pytest

from bot.knowledge.check import check
from bot.knowledge.load import load_texts
from bot.knowledge.problems import Problem, Severity
from tests.town import TOWN

PLACE = TOWN | {
    "dates": """
- id: han-chi-bo
  event: Hoàn thành đại hội chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: đến hết 14/4/2025
  target: trước 31/3/2025
  status: deadline
  note: Thị ủy phấn đấu xong trước ngày 31/3.
- id: diem-da-bac
  event: Đại hội điểm
  who: Đảng bộ xã Đá Bạc
  on: 12-13/2/2025
  status: held
  details: {bí thư: đồng chí Lâm Văn Đá}
  note: Đến ngày 15/2, biên bản đã gửi xong.
""",
    "counts": """
- {id: to-chuc, of: tổ chức cơ sở đảng, value: 44}
- id: von
  of: tổng vốn của ba công trình chào mừng
  value: 186
  unit: tỷ đồng
  precision: gần
""",
    "documents": """
- id: cong-van
  name: Công văn số 512-CV/ThU
  type: công văn
  number: 512-CV/ThU
  issued: 3/3/2025
  also: [Công văn 512]
""",
    "bodies": """
- id: thi-uy
  name: Thị ủy Lam Khê
  head: đồng chí Trần Thị Na, Bí thư Thị ủy Lam Khê
- id: van-kien
  name: Tiểu ban Văn kiện
  head: đồng chí Trần Thị Na, Bí thư Thị ủy, làm trưởng
  group: tieu-ban
- id: nhan-su
  name: Tiểu ban Nhân sự
  head: đồng chí Lê Văn Mít, Trưởng Ban Tổ chức Thị ủy, phụ trách
  group: tieu-ban
""",
    "projects": """
- {id: cau, name: Cầu Lam, cost: '100 tỷ đồng', group: cong-trinh}
- {id: duong, name: Đường ven sông, group: cong-trinh}
- {id: duong-1, name: Đường ven sông giai đoạn 1, phase: 1, part_of: duong, cost: vốn 40 tỷ đồng}
- {id: duong-2, name: Đường ven sông giai đoạn 2, phase: 2, part_of: duong, cost: '36,5 tỷ đồng'}
- {id: cho, name: Chợ Lam Khê, cost: '9 tỷ đồng', group: cong-trinh}
""",
    "groups": """
- {id: tieu-ban, name: tiểu ban, title: Hai tiểu ban của Thị ủy, complete: true}
- {id: cong-trinh, name: công trình chào mừng, title: 3 công trình chào mừng, complete: true}
""",
    "topics": """
- id: loi-dan
  name: Lời dặn về đại hội chi bộ
  answer: >-
    Đồng chí Lê Văn Mít, Trưởng Ban Tổ chức Thị ủy, dặn các chi bộ trực thuộc không nơi nào kéo qua ngày 14/4.
    Bí thư Đảng ủy là đồng chí Lâm Văn Đá, Bí thư Đảng ủy xã Đá Bạc, tái đắc cử.
  questions: [Ai dặn các chi bộ?, Dặn điều gì?, Kéo qua ngày nào?]
- id: vi-sao
  name: Lý do còn chi bộ chưa đại hội
  answer: >-
    Trong 17 chi bộ còn lại, 12 chi bộ chờ đảng viên về; 5 chi bộ kiện toàn cấp ủy. Công văn số 512-CV/ThU ngày 3/3 đã
    gửi tới 44 tổ chức cơ sở đảng.
  questions: [Vì sao còn chi bộ chưa đại hội?, Chờ ai về?, Chi bộ nào kiện toàn?]
""",
}


def problems(files: Mapping[str, str]) -> list[Problem]:
    loaded = load_texts({f"{name}.yaml": text for name, text in files.items()})
    assert loaded.knowledge is not None, [str(one) for one in loaded.problems]
    return [*loaded.problems, *check(loaded.knowledge, None, loaded.places, words=loaded.words)]


def test_nothing_is_said_where_all_agrees() -> None:
    assert problems(PLACE) == []


@pytest.mark.parametrize(
    ("file", "right", "wrong", "says"),
    [
        ("topics", "kéo qua ngày 14/4", "kéo qua ngày 14/5", "“đến hết ngày 14/4/2025”"),
        ("topics", "kéo qua ngày 14/4", "kéo qua ngày 15/4", "“đến hết ngày 14/4/2025”"),
        ("dates", "xong trước ngày 31/3", "xong trước ngày 30/3", "chính bản ghi này ghi “trước ngày 31/3/2025”"),
        ("topics", "512-CV/ThU ngày", "521-CV/ThU ngày", "“cong-van” là 512-CV/ThU"),
        ("topics", "ThU ngày 3/3", "ThU ngày 5/3", "còn “cong-van” ghi ngày 3/3/2025"),
        ("topics", "12 chi bộ chờ", "13 chi bộ chờ", "13 + 5 = 18"),
        ("topics", "44 tổ chức cơ sở", "45 tổ chức cơ sở", "“to-chuc” ghi 44"),
        ("bodies", "Na, Bí thư Thị ủy, làm", "Na, Phó Bí thư Thị ủy, làm", "ở “thi-uy” là “Bí thư Thị ủy Lam Khê”"),
        ("topics", "Mít, Trưởng Ban Tổ chức", "Mít, Trưởng Ban Dân vận", "“Trưởng Ban Dân vận Thị ủy”"),
        ("topics", "Đá, Bí thư Đảng ủy", "Đá, Phó Bí thư Đảng ủy", "“Phó Bí thư Đảng ủy xã Đá Bạc”"),
        ("projects", "36,5 tỷ", "63,5 tỷ", "cộng lại là 212,5 tỷ đồng, còn ở đây ghi 186"),
        ("groups", "title: Hai tiểu ban", "title: Bốn tiểu ban", "nói là 4, còn nhóm có 2 thành viên"),
        ("groups", "title: 3 công trình", "title: Năm công trình", "nói là 5, còn nhóm có 3 thành viên"),
        ("projects", "part_of: duong, cost: vốn", "part_of: duong, group: cong-trinh, cost: vốn", "bị đếm hai lần"),
    ],
)
def test_what_differs_is_found_where_it_stands(file: str, right: str, wrong: str, says: str) -> None:
    assert right in PLACE[file]
    changed = PLACE[file].replace(right, wrong, 1)
    found = [one for one in problems(PLACE | {file: changed}) if says in one.message]
    assert found
    assert all(one.line and one.fix and one.severity is Severity.WARNING for one in found)


@pytest.mark.parametrize(
    "title", ["Một số tiểu ban của Thị ủy", "Các tiểu ban của Thị ủy", "Tiểu ban của Thị ủy", "Năm 2025: các tiểu ban"]
)
def test_a_title_that_counts_nothing(title: str) -> None:
    groups = PLACE["groups"].replace("title: Hai tiểu ban của Thị ủy", f"title: '{title}'")
    assert problems(PLACE | {"groups": groups}) == []


def test_a_day_that_is_another_is_written_down_and_nothing_is_said() -> None:
    topics = PLACE["topics"].replace("qua ngày 14/4", "qua ngày 15/4")
    dates = PLACE["dates"] + "- {id: hop, event: Họp giao ban, on: 15/4/2025}\n"
    assert problems(PLACE | {"topics": topics, "dates": dates}) == []


def test_after_a_day_is_stated_by_that_day() -> None:
    dates = PLACE["dates"] + "- {id: so-ket, event: Họp sơ kết, on: sau 20/4/2025, status: planned}\n"
    topics = PLACE["topics"].replace("qua ngày 14/4", "sau ngày 14/4")
    assert problems(PLACE | {"topics": topics, "dates": dates}) == []


def test_the_name_of_a_detail_is_a_post_that_it_tells() -> None:
    bodies = """
- id: a
  name: Huyện ủy
  details: {Phó Bí thư: "đồng chí Hà Thị Lan, Phó Giám đốc"}
- {id: b, name: Tiểu ban Nhân sự, head: "đồng chí Hà Thị Lan, Phó Bí thư"}
"""
    assert load_texts({"congress.yaml": "name: Đại hội\n", "bodies.yaml": bodies}).problems == ()

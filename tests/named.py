"""Knowledge of which all records bear names of one sort, put together from parts at random, and questions on them.

Agencies and works are called by common words, communes by words that mean something else. Each question is on one
record, by its whole name or a part of it, with tones or without, and has one right answer.
"""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from bot.text.syllable import fold

TODAY = dt.date(2020, 4, 20)
FIRST_DAY = dt.date(2020, 5, 1)
SHIFT = 9  # records further on is the one whose day or sum is claimed of this one
CONGRESS = """
name: Đại hội đại biểu Đảng bộ huyện Bãi Sim
short: Đại hội Đảng bộ huyện
host: Đảng bộ huyện Bãi Sim
committee: Huyện ủy Bãi Sim
place: huyện Bãi Sim
ordinal: 15
term: 2020-2025
"""
FIELDS = (
    "Giáo dục và Đào tạo", "Y tế", "Tài chính", "Nông nghiệp và Môi trường", "Công thương", "Khoa học và Công nghệ",
    "Văn hóa và Thể thao", "Lao động và Xã hội", "Xây dựng", "Tư pháp", "Nội vụ", "Kinh tế và Hạ tầng", "Dân tộc",
)  # fmt: skip  # a table, kept in rows
AGENCIES = (
    *(f"Đảng bộ Sở {field}" for field in FIELDS),
    *(f"Chi bộ Phòng {field}" for field in FIELDS[:8]),
    *(f"Chi bộ Trung tâm {what}" for what in ("Dịch vụ việc làm", "Khuyến nông", "Kiểm định giống", "Chính trị")),
    *(f"Chi bộ Chi cục {what}" for what in ("Thuế", "Thống kê", "Thú y", "Kiểm lâm", "Hải quan")),
    *(f"Chi bộ Hội {who}" for who in ("Nông dân", "Phụ nữ", "Cựu chiến binh", "Người cao tuổi", "Chữ thập đỏ")),
    *(f"Chi bộ Ban {what}" for what in ("Dân vận", "Tuyên giáo", "Tổ chức", "Quản lý chợ", "Quản lý rừng")),
    *(f"Đảng bộ Công ty {what}" for what in ("Cấp nước", "Môi trường đô thị", "Thủy lợi", "May mặc", "Chế biến gỗ")),
    *(f"Chi bộ {what}" for what in ("Viện kiểm sát", "Tòa án", "Kho bạc Nhà nước", "Bưu điện", "Bảo hiểm xã hội")),
    *(f"Chi bộ Trường {what}" for what in ("Cao đẳng Nghề", "Dân tộc nội trú", "Mầm non Hoa Sen", "Tiểu học số 2")),
)
WORKS = tuple(
    f"{work} {where}"
    for work, where in product(
        ("Nhà văn hóa", "Cầu", "Đường liên xã", "Trạm Y tế", "Chợ", "Kè bờ sông", "Hồ chứa nước", "Sân vận động", "Đập",
         "Trường Mầm non", "Trụ sở xã", "Khu tái định cư", "Trạm bơm", "Nhà máy nước", "Bến xe", "Công viên",
         "Tượng đài", "Kênh mương"),
        ("Nà Lúa", "Khe Sim", "Đồng Chanh", "Suối Mận", "Bản Dẻ", "Gò Mít"),
    )
)  # fmt: skip  # a table, kept in rows
WORDS = (
    "Thành Công", "Đoàn Kết", "Thống Nhất", "Hòa Bình", "Quyết Thắng", "Đồng Tâm", "Tân Tiến", "Hạnh Phúc", "Tự Do",
    "Độc Lập", "Tiến Bộ", "Phấn Đấu", "Trung Thành", "Bình An", "Yên Vui", "Đổi Mới", "Hợp Tác", "Vinh Quang",
    "Kiên Cường", "Thắng Lợi", "Hội Nhập", "Ngày Mới", "Chính Nghĩa", "Kỳ Vọng", "Đại Đồng", "Số Một", "Bảy Mẫu",
    "Tháng Tám", "Chiến Thắng", "Hoàn Thành",
)  # fmt: skip  # a table, kept in rows


@dataclass(frozen=True)
class Asked:
    """A question on one record.

    Attributes:
        form: how it is asked.
        record: id of the record.
        holds: of a claim, whether it is so; None of an open question.
        told: what the answer must tell.
    """

    text: str
    form: str
    record: str
    holds: bool | None = None
    told: str = ""


def units(names: list[str]) -> tuple[dict[str, str], list[Asked]]:
    """Files of a base in which each of the names holds a congress on a day of its own, and questions on the days."""
    rows = [
        f"- {{id: u-{at}, event: Đại hội, who: {name}, on: {_day(at)}, status: scheduled}}"
        for at, name in enumerate(names)
    ]
    files = {"congress": CONGRESS, "dates": "\n".join(rows)}
    return files, [one for at, name in enumerate(names) for one in _of_unit(at, name, len(names))]


def works(names: list[str], pick: random.Random) -> tuple[dict[str, str], list[Asked]]:
    """Files of a base in which each of the names is a work of its own cost and state, and questions on these."""
    states = [pick.choice(("done", "ongoing", "planned")) for _ in names]
    rows = [
        f'- {{id: w-{at}, name: {name}, cost: "{_cost(at)} tỷ đồng", status: {state}, group: cong-trinh}}'
        for at, (name, state) in enumerate(zip(names, states, strict=True))
    ]
    title = "công trình chào mừng đại hội"
    group = f"- {{id: cong-trinh, name: {title}, title: Các {title}, complete: true}}"
    files = {"congress": CONGRESS, "projects": "\n".join(rows), "groups": group}
    return files, [one for at, name in enumerate(names) for one in _of_work(at, name, states[at], len(names))]


def _day(at: int) -> str:
    day = FIRST_DAY + dt.timedelta(days=at)
    return f"{day.day}/{day.month}/{day.year}"


def _cost(at: int) -> str:
    return f"{at + 3},5"


def _of_unit(at: int, name: str, count: int) -> Iterator[Asked]:
    bare = name.split(" ", 2)[2]
    day, other = _day(at), _day((at + SHIFT) % count)
    record = f"u-{at}"
    yield Asked(f"{name} đại hội ngày nào?", "whole", record, told=day)
    yield Asked(f"{bare} đại hội hôm nào vậy?", "bare", record, told=day)
    yield Asked(f"cho hỏi {name.lower()} tổ chức đại hội khi nào", "in small letters", record, told=day)
    yield Asked(fold(f"{name} dai hoi ngay nao"), "without tones", record, told=day)
    yield Asked(fold(f"{bare} bao gio dai hoi"), "bare, without tones", record, told=day)
    yield Asked(f"{name} đại hội vào ngày {day} phải không?", "true", record, holds=True)
    yield Asked(f"{name} đại hội vào ngày {other} phải không?", "false", record, holds=False)
    yield Asked(fold(f"{bare} dai hoi ngay {other} dung khong"), "false, without tones", record, holds=False)


def _of_work(at: int, name: str, state: str, count: int) -> Iterator[Asked]:
    cost, other = _cost(at), _cost((at + SHIFT) % count)
    record, done = f"w-{at}", state == "done"
    yield Asked(f"{name} kinh phí bao nhiêu?", "whole", record, told=cost)
    yield Asked(f"cho em hỏi {name.lower()} hết bao nhiêu tiền ạ", "in small letters", record, told=cost)
    yield Asked(fold(f"{name} het bao nhieu tien"), "without tones", record, told=cost)
    yield Asked(f"{name} xong chưa?", "state", record, holds=done)
    yield Asked(fold(f"{name} xong chua"), "state, without tones", record, holds=done)
    yield Asked(f"{name} có kinh phí {cost} tỷ đồng phải không?", "true", record, holds=True)
    yield Asked(f"{name} có kinh phí {other} tỷ đồng đúng không?", "false", record, holds=False)
    yield Asked(fold(f"{name} het {other} ty dong dung khong"), "false, without tones", record, holds=False)

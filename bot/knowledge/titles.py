"""Short Vietnamese names of types and fields, and values in words: for buttons, headers and lists of differences."""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Final

from pydantic import BaseModel

from bot.knowledge.model import AnyRecord, Congress, Count, Document, Event, Group, Topic
from bot.knowledge.scalars import ENUM_WORDS
from bot.text.dates import say_when
from bot.text.when import When

_NUMBER: Final = re.compile(r"\b\d{1,9}\b")
TYPES: Final[Mapping[str, str]] = {
    "congress": "thông tin chung",
    "dates": "mốc thời gian",
    "counts": "số liệu",
    "projects": "công trình",
    "documents": "văn bản",
    "bodies": "tổ chức",
    "topics": "chủ đề",
    "groups": "nhóm",
    "words": "từ riêng",
    "cases": "câu hỏi thử",
}

_FIELDS: Final[Mapping[str, str]] = {
    "id": "mã",
    "also": "tên gọi khác",
    "questions": "câu hỏi mẫu",
    "note": "ghi chú",
    "details": "chi tiết đã biết",
    "gaps": "điều chưa biết",
    "group": "nhóm",
    "source": "nguồn",
    "as_of": "thời điểm của thông tin",
    "event": "sự kiện",
    "who": "của đơn vị",
    "on": "thời gian",
    "status": "tình trạng",
    "place": "địa điểm",
    "ordinal": "lần thứ",
    "target": "mốc phấn đấu",
    "of": "đếm cái gì",
    "value": "con số",
    "up_to": "đến",
    "precision": "mức chính xác",
    "unit": "đơn vị tính",
    "out_of": "trong tổng thể",
    "part_of": "là một phần của",
    "state": "đã làm gì",
    "rest": "phần còn lại",
    "name": "tên",
    "level": "cấp, loại",
    "work": "loại việc",
    "phase": "giai đoạn",
    "cost": "kinh phí",
    "started": "khởi công",
    "finished": "hoàn thành",
    "ending": "nguồn gọi là",
    "type": "loại văn bản",
    "number": "số hiệu",
    "issuer": "nơi ban hành",
    "issued": "ngày ban hành",
    "about": "về việc",
    "text": "nội dung",
    "purpose": "nhiệm vụ",
    "members": "thành viên",
    "head": "người đứng đầu",
    "answer": "câu trả lời",
    "title": "tiêu đề",
    "complete": "danh sách đầy đủ",
    "total": "tổng số",
    "short": "tên ngắn",
    "host": "đảng bộ chủ trì",
    "committee": "cấp ủy",
    "term": "nhiệm kỳ",
    "address": "cách xưng hô",
    "greeting": "lời chào",
    "suggestions": "câu hỏi gợi ý",
    "sources": "các nguồn tin",
    "contact": "nơi liên hệ",
    "paper": "báo, cơ quan",
    "author": "tác giả",
    "published": "ngày đăng",
    "url": "địa chỉ trang",
    "office": "nơi giải đáp",
    "phone": "số điện thoại",
    "email": "thư điện tử",
    "hours": "giờ làm việc",
    "synonyms": "từ đồng nghĩa",
    "abbreviations": "chữ viết tắt",
    "names": "tên riêng",
    "ask": "câu hỏi",
    "expect": "phải trả lời từ",
    "says": "phải có chữ",
    "never": "không được có chữ",
    "opens": "mở đầu bằng",
}

_OF_TYPE: Final[Mapping[tuple[type[BaseModel], str], str]] = {
    (Congress, "place"): "địa phương",
    (Group, "name"): "tên một thành viên",
}


def field_title(model: type[BaseModel], name: str) -> str:
    """What people call a field of a type ("thời gian")."""
    return _OF_TYPE.get((model, name)) or _FIELDS[name]


def title(record: AnyRecord | Group) -> str:
    """What people call a record: "Đại hội điểm – Đảng bộ phường A", "đảng viên"."""
    match record:
        case Event():
            return f"{record.event} – {record.who}" if record.who else record.event
        case Count():
            return f"{record.of} {record.state}" if record.state else record.of
        case Group():
            return record.title or record.name
        case Topic():
            return record.title
        case _:
            return record.name


def say(value: object) -> str:
    """A field's value in words; "" for nothing."""
    match value:
        case None | () | "":
            return ""
        case bool():
            return "có" if value else "không"
        case StrEnum():
            return next((word for word, meant in ENUM_WORDS[type(value)].items() if meant is value), value.value)
        case When():
            return say_when(value)
        case Decimal() | int():
            return say_number(value)
        case BaseModel():
            given = value.model_dump(exclude_defaults=True)
            return ", ".join(say(getattr(value, name)) for name in given)
        case Mapping():
            return "; ".join(f"{name}: {say(inner)}" for name, inner in value.items())
        case (int() as first, int() as last):
            return f"{first}-{last}"
        case tuple():
            return "; ".join(say(item) for item in value)
        case _:
            return str(value)


def say_number(value: Decimal | int) -> str:
    """A number as Vietnamese writes it: "19.413", "5,1"."""
    return (
        f"{value:,f}".translate(str.maketrans(",.", ".,"))
        if isinstance(value, Decimal)
        else f"{value:,}".replace(",", ".")
    )


def short_name(paper: Document) -> str | None:
    """What people call a paper by: "công văn 31" for "Công văn số 31-CV/TU"; None for one without a number."""
    number = _NUMBER.search(paper.number or paper.name)
    return f"{paper.type} {number[0]}" if number else None

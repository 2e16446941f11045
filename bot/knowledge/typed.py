"""A value as people type it in a chat → what the files shall hold, with the words by which it was read."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from bot.knowledge.changes import Text
from bot.knowledge.problems import Problem


@dataclass(frozen=True, slots=True)
class Typed:
    """A value that was read.

    Attributes:
        fields: the fields it sets: mostly the one asked for; "gần 160" sets `value` and `precision`, "dự kiến tháng 3"
            sets `on` and `status`. Ready for `SetField` and `AddRecord`.
        said: how it was read, in Vietnamese ("thứ Bảy, ngày 22/2/2020 (năm 2020 theo thời điểm của dữ liệu)").
    """

    fields: Mapping[str, Text | None]
    said: str


def read_typed(type_name: str, field: str, text: str, *, as_of: dt.date | None, today: dt.date) -> Typed | Problem:
    """Read what an editor typed for a field.

    Args:
        type_name: type of record ("dates", "congress").
        field: name of the field ("on").
        text: as typed. Lists: one item a line, or separated by ";". Named texts: "tên: giá trị" lines.
        as_of: day that the facts describe (`Knowledge.today_hint`): a year left out is taken from it.
        today: for "hôm nay", "ngày mai"; and for years when there is no `as_of`.
    """
    raise NotImplementedError

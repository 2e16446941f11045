"""Dates that have passed while the record still awaits them."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from bot.knowledge.model import Event, EventStatus
from bot.knowledge.problems import Problem
from bot.knowledge.view import WARNING, View
from bot.text.when import Bound

GRACE: Final = dt.timedelta(days=30)  # how long after its day a planned event may still be called so
HELD: Final = "Nếu đã diễn ra thì sửa tình trạng (status) thành “đã diễn ra”, nếu dời thì sửa thời gian (on)."
RESULT: Final = "Biết kết quả thì ghi vào note (“Đến ngày … đã xong tất cả.”); chưa biết thì để nguyên."
MENDED: Final[Mapping[EventStatus, str]] = {
    EventStatus.PLANNED: HELD,
    EventStatus.SCHEDULED: HELD,
    EventStatus.DEADLINE: RESULT,
}
"""How to mend each status that has passed; the others cannot."""

OPEN: Final = {
    EventStatus.PLANNED: "dự kiến",
    EventStatus.SCHEDULED: "đã ấn định",
    EventStatus.DEADLINE: "thời hạn",
}


def passed(view: View) -> Iterator[tuple[dt.timedelta, Event]]:
    """Events whose day has passed and that say nothing of how they came out, each with how long ago."""
    for event in view.knowledge.dates:
        if view.today is not None and event.on and event.status in MENDED and not (told_how(event) or goes_on(event)):
            past = view.today - event.on.end
            if past > dt.timedelta():
                yield past, event


def goes_on(event: Event) -> bool:
    """Whether what is set for a time only begins then: congresses "từ 6/1" go on, and no end of them is told."""
    began = event.on is not None and event.on.bound is Bound.SINCE
    return began and event.status is EventStatus.SCHEDULED


def told_how(event: Event) -> bool:
    """Whether a deadline says what came of it: what was due is then told together with that."""
    return event.status is EventStatus.DEADLINE and event.note is not None


def not_long_past(view: View) -> Iterator[Problem]:
    """Rule 6: what is planned or set for a time is not long past. Rule 7: no deadline has passed."""
    for past, event in passed(view):
        if event.status is EventStatus.DEADLINE:
            message = f"Thời hạn này đã qua (hôm nay tính là {view.today:%d/%m/%Y})."
            yield view.at(event, "on", message, RESULT, WARNING)
        elif past > GRACE:
            told = OPEN[event.status]
            message = f"Mốc này đã qua lâu (hôm nay tính là {view.today:%d/%m/%Y}) mà vẫn ghi là “{told}”."
            name = "status" if event.status is EventStatus.PLANNED else "on"
            yield view.at(event, name, message, HELD, WARNING)

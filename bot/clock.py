"""Where "now" comes from. Only the system clock here reads the real time; everything else is handed a `Clock`."""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")

Clock = Callable[[], dt.datetime]


def system() -> dt.datetime:
    """The present moment in Vietnam."""
    return dt.datetime.now(ZONE)


def fixed(moment: dt.datetime | dt.date) -> Clock:
    """A clock that stands still: at the moment, or in the morning (8:00) of the day, in Vietnam."""
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time(8), ZONE)
    elif moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZONE)
    else:
        moment = moment.astimezone(ZONE)
    stopped = moment
    return lambda: stopped


def parse(text: str) -> Clock:
    """A fixed clock from "2020-02-15" or "2020-02-15T09:30".

    Raises:
        ValueError: the text is neither.
    """
    text = text.strip()
    return fixed(dt.date.fromisoformat(text) if len(text) == 10 else dt.datetime.fromisoformat(text))

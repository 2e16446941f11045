"""Reading times that count from today: near days, weeks, the days of a week, so many days on."""

import datetime as dt

from bot.text.dateparts import Label
from bot.text.datewords import Words
from bot.text.when import Grain, When

# A bare mai is also half of many names; at the start and before these it is tomorrow.
_AFTER_MAI = frozenset("có co là la họp hop thì thi này mấy may ai".split())

Read = tuple[When, int]  # a time and the token after it

MOST_LATER = 400  # days or weeks: "136 ngày nữa"
AROUND = dt.timedelta(days=3)  # of a day weeks away
_COMING = ("là", "la", "đến", "den", "tới", "toi", "thì", "thi")  # after "còn 7 ngày"
NEXT_ONE = ("này", "nay", "tới", "ni")  # after a day of the week
MOST_IN_ROWS = 3  # days of the week up to Thursday oftener are items of a row: "đơn vị thứ ba này"
RANKED = ("lần", "khóa", "kỳ", "cái", "người", "nơi", "câu", "số", "trường")  # before one that is no day
ON_WEEKDAY = ("vào", "họp", "hội", "trong", "mà", "hỏi")  # before one
_BEFORE_WEEKDAY = Label.DAY | Label.PART_OF_DAY | Label.BEFORE | Label.AFTER | Label.SINCE | Label.TO
SATURDAY = 5


class Near(Words):
    """What time that counts from today is stated at a place."""

    def relative(self, at: int) -> Read | None:
        """ "hôm nay", "ngày mai", "tuần này", "cuối tuần sau", "thứ bảy này", "7 ngày nữa"."""
        if self.has(at, Label.WEEK):
            return self._week(at)
        if self.has(at, Label.LATE) and self.has(at + 1, Label.WEEK):
            return self._week_end(at + 1)
        day_of_week = self.day_of_week(at)
        if day_of_week is not None:
            return self._day_of_week(at, *day_of_week)
        days, after = self._relative_day(at)
        if days is None:
            return self._later(at)
        return When.day(self.today + dt.timedelta(days=days)), after

    def _week(self, at: int) -> Read | None:
        """ "tuần này", "tuần sau", "tuần sau nữa"."""
        shift = self.shift(at + 1)
        if shift is None:
            return None
        shift, after = self.further(shift, at + 2)
        start = self.today - dt.timedelta(days=self.today.weekday() - 7 * shift)
        return When(start, start + dt.timedelta(days=6), Grain.WEEK), after

    def _week_end(self, at: int) -> Read | None:
        """ "cuối tuần này", "cuối tuần sau"; "cuối tuần" alone may be that of any week."""
        found = self._week(at)
        if found is None:
            return None
        saturday = found[0].start + dt.timedelta(days=SATURDAY)
        return When(saturday, saturday + dt.timedelta(days=1), Grain.WEEK), found[1]

    def _day_of_week(self, at: int, day: int, after: int) -> Read | None:
        """ "thứ hai tuần sau"; "thứ bảy này", "chủ nhật tới" come next, and "cái thứ hai này" is no day."""
        week = self._week(after) if self.has(after, Label.WEEK) else None
        if week is not None:
            return When.day(week[0].start + dt.timedelta(days=day)), week[1]
        coming = self.is_text(after, *NEXT_ONE)
        opens = at == 0 or self.has(at - 1, _BEFORE_WEEKDAY) or self.is_text(at - 1, *ON_WEEKDAY)
        if not coming or not (opens or (day > MOST_IN_ROWS and not self.is_text(at - 1, *RANKED))):
            return None
        return When.day(self.today + dt.timedelta(days=(day - self.today.weekday()) % 7)), after + 1

    def further(self, shift: int, at: int) -> tuple[int, int]:
        """ "tuần sau nữa" is the one after the next, "tháng trước nữa" the one before the last."""
        return (2 * shift, at + 1) if shift and self.is_text(at, "nữa") else (shift, at)

    def _later(self, at: int) -> Read | None:
        """ "7 ngày nữa", "còn 7 ngày là đến"; "hai tuần nữa" is some day of the week around that one."""
        count = self.small(at, MOST_LATER)
        if count is None:
            return None
        more = self.is_text(count[1] + 1, "nữa", "nua")
        if not more and not (self.is_text(at - 1, "còn", "con") and self.is_text(count[1] + 1, *_COMING)):
            return None
        end = count[1] + 1 + more
        if self.has(count[1], Label.WEEK):
            middle = self.today + dt.timedelta(weeks=count[0])
            return When(middle - AROUND, middle + AROUND, Grain.WEEK), end
        if not self.has(count[1], Label.DAY):
            return None
        return When.day(self.today + dt.timedelta(days=count[0])), end

    def _relative_day(self, at: int) -> tuple[int | None, int]:
        if self.has(at, Label.DAY) and self.is_text(at + 1, "hôm", "hom"):
            at += 1
        if self.has(at, Label.DAY | Label.PART_OF_DAY):
            if self.is_text(at + 1, "nay", "ni"):
                return 0, at + 2
            if self.is_text(at + 1, "qua") and not self.is_text(at, "ngày", "ngay"):
                return -1, at + 2
            if self.is_text(at + 1, "mai"):
                return 1, at + 2
            if self.is_text(at + 1, "kia"):
                return (-2 if self.is_text(at, "hôm", "hom", "bữa", "bua") else 2), at + 2
            if self.is_text(at + 1, "mốt"):
                return 2, at + 2
        elif at == 0 and self.tokens[at].text in ("mai", "Mai") and self.is_text(at + 1, *_AFTER_MAI):
            return 1, at + 1
        return None, at

"""Dates on a line of months: what is fixed, planned, held, and what is a limit."""

import datetime as dt
from collections.abc import Sequence

from bot.overview.charts import words
from bot.overview.charts.board import BLUE, GREEN, INK, MARGIN, ORANGE, PALE, RED, ROOM, SOFT, Board
from bot.overview.charts.captions import capital, event
from bot.overview.charts.measure import width
from bot.overview.model import Moment, Overview, Shape
from bot.overview.words import STATUS

MOST = 14
"""Rows; a picture of more could not be read on a telephone."""

_HIGH = 13.0
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)  # months between marks
_MOST_MARKS = 7
_COLOURS = {"scheduled": BLUE, "planned": ORANGE, "held": GREEN, "deadline": RED}
# What is told by colour is told by a sign too.
_SIGNS = {"scheduled": "●", "planned": "○", "held": "✔", "deadline": "▮"}


def draw(board: Board, overview: Overview, today: dt.date) -> None:
    """A row for every dated moment under its words, then those without a time."""
    dated = [moment for moment in overview.moments if moment.start and moment.end]
    rows = dated[:MOST]
    if rows:
        _dated(board, rows, today)
    if len(dated) > len(rows):
        board.text(words.MORE.format(count=len(dated) - len(rows)), 12, colour=SOFT)
    other = [moment for moment in overview.moments if not moment.start]
    if other:
        board.space(8)
        board.text(words.UNANNOUNCED, 13, bold=True)
        for moment in other[:MOST]:
            board.label("–", MARGIN, board.y + 12, 12, colour=SOFT)
            board.text(event(moment), 12, left=MARGIN + 14)
        if len(other) > MOST:
            board.text(words.MORE.format(count=len(other) - MOST), 12, colour=SOFT)


def _dated(board: Board, rows: Sequence[Moment], today: dt.date) -> None:
    axis = _Axis(min(m.start for m in rows if m.start), max(m.end for m in rows if m.end))
    statuses = list(dict.fromkeys(moment.status for moment in rows))
    board.keys([(STATUS[status], _COLOURS[status], _SIGNS[status]) for status in statuses])
    notes = [words.ROUGH] if any(moment.shape is Shape.ROUGH for moment in rows) else []
    within = axis.start <= today < axis.end
    if within:
        notes.append("┆ " + words.TODAY.format(day=_day(today)))
    if notes:
        board.text("; ".join(notes), 11, colour=SOFT)
    board.space(8)
    for x, label in axis.marks():
        board.label(label, x + 2, board.y + 11, 11, colour=SOFT)
    board.space(18)
    for moment in rows:
        _row(board, moment, axis, today if within else None)


def _row(board: Board, moment: Moment, axis: "_Axis", today: dt.date | None) -> None:
    assert moment.start is not None  # noqa: S101  # only such rows are drawn
    assert moment.end is not None  # noqa: S101  # the same
    colour = _COLOURS[moment.status]
    board.label(_SIGNS[moment.status], MARGIN, board.y + 12.5, 12, colour=colour)
    board.text(capital(moment.when), 12.5, bold=True, left=MARGIN + 16)
    board.text(event(moment), 12, left=MARGIN + 16)
    board.space(4)
    left, right = axis.x(moment.start), axis.x(moment.end + dt.timedelta(days=1))
    board.box(MARGIN, board.y + _HIGH / 2 - 0.5, ROOM, 1, PALE)
    # Lines stay within a row's strip: through the words they would cross out letters.
    for x, _ in axis.marks():
        board.line(x, board.y - 2, board.y + _HIGH + 2)
    if moment.shape in (Shape.UNTIL, Shape.SINCE):
        start, end = (MARGIN, left) if moment.shape is Shape.UNTIL else (left, MARGIN + ROOM)
        board.box(start, board.y + 3, max(1.0, end - start), _HIGH - 6, colour, alpha=0.3)
        board.box(min(left, MARGIN + ROOM - 4) - 2, board.y - 1, 5, _HIGH + 2, colour)
    else:
        wide = max(9.0, right - left)
        at = min(left, MARGIN + ROOM - wide)
        board.box(at, board.y, wide, _HIGH, colour, outlined=moment.shape is Shape.ROUGH, round_=3)
    if today is not None:
        board.line(axis.x(today), board.y - 4, board.y + _HIGH + 4, INK, dashed=True)
    board.space(_HIGH + 11)


class _Axis:
    """Whole months from the first day to the last, at some years in wider steps."""

    def __init__(self, first: dt.date, last: dt.date) -> None:
        self.start = first.replace(day=1)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        self._step = next((step for step in _STEPS if months / step <= _MOST_MARKS), max(_STEPS[-1], months // 7))
        self._months = -(-months // self._step) * self._step
        self.end = _on(self.start, self._months)

    def x(self, day: dt.date) -> float:
        """Where a day lies, in points."""
        return MARGIN + (day - self.start).days / max(1, (self.end - self.start).days) * ROOM

    def marks(self) -> list[tuple[float, str]]:
        """Where steps begin, and what they are called; the year only where it begins."""
        found = []
        for at in range(0, self._months, self._step):
            day = _on(self.start, at)
            whole = f"{day.month}/{day.year}" if at == 0 or day.month <= self._step else f"T{day.month}"
            label = str(day.year) if self._step >= 12 else whole
            if width(label, 11) < ROOM / (self._months / self._step):
                found.append((self.x(day), label))
        return found


def _on(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(min(year, 9998), month + 1, 1)


def _day(day: dt.date) -> str:
    return f"{day.day}/{day.month}/{day.year}"

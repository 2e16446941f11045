"""Charts as SVG. Colours come from the page's style; every chart has a name in words, and a table beside it."""

import datetime as dt
from collections.abc import Sequence

from bot.channels.web import words
from bot.channels.web.markup import Markup, el, join
from bot.overview.model import Moment, Shape, Share, Whole, Work

WIDTH = 320  # of the timeline, in units that are about a pixel on the narrowest screen
MOST_ROWS = 24
_LEFT, _RIGHT, _TOP, _ROW = 30, 308, 24, 26
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)  # months between marks
_MOST_MARKS = 8
_TILE, _GAP, _PER_ROW, _TILE_HEIGHT = 44, 4, 6, 26


def share_bar(share: Share) -> Markup:
    """A bar of how much of the whole is done; its end fades where the number is not exact."""
    name = words.PANEL["share"].format(done=share.done, whole=share.whole, of=share.of, state=share.state)
    done = share.fraction * 100
    fade = 0 if share.exact else min(3.0, done)
    # The fade is made of slices rather than a gradient, which would need an id that is unique in the page.
    slices = [
        el(
            "rect",
            x=_n(done - fade + fade * step / 6),
            y=0,
            width=_n(fade / 6 + 0.05),
            height=8,
            class_=f"fill-a fade-{step}",
        )
        for step in range(6 if fade else 0)
    ]
    return _svg(
        f"{name} ({share.percent})",
        el("rect", x=0, y=0, width=100, height=8, class_="fill-rest"),
        el("rect", x=0, y=0, width=_n(done - fade), height=8, class_="fill-a"),
        slices,
        viewBox="0 0 100 8",
        preserveAspectRatio="none",
        class_="bar",
    )


def whole_bar(whole: Whole) -> Markup:
    """The parts of a whole side by side."""
    parts, at = [], 0.0
    for number, part in enumerate(whole.parts):
        width = part.fraction * 100
        parts.append(
            el("rect", x=_n(at), y=0, width=_n(max(0.0, width - 0.6)), height=8, class_=f"fill-{'abcd'[number % 4]}")
        )
        at += width
    name = f"{whole.number} {whole.of}: " + ", ".join(f"{part.number} {part.of}" for part in whole.parts)
    return _svg(name, parts, viewBox="0 0 100 8", preserveAspectRatio="none", class_="bar")


def timeline(moments: Sequence[Moment], today: dt.date) -> Markup | None:
    """A row for every moment that has a time, numbered as in the list beside it."""
    rows = [moment for moment in moments if moment.start and moment.end][:MOST_ROWS]
    if not rows:
        return None
    first = min(moment.start for moment in rows if moment.start)
    last = max(moment.end for moment in rows if moment.end)
    axis = _Axis(first, last)
    height = _TOP + _ROW * len(rows) + 6
    name = words.PANEL["moments"].format(count=len(rows), first=_day(first), last=_day(last))
    marks = [
        join(
            el("line", x1=_n(x), x2=_n(x), y1=_TOP - 4, y2=height - 4, class_="grid"),
            el("text", label, x=_n(x + 2), y=14, class_="tick"),
        )
        for x, label in axis.marks()
    ]
    drawn = [_row(moment, number, axis) for number, moment in enumerate(rows, 1)]
    now = None
    if axis.start <= today <= axis.end:
        x = _n(axis.x(today))
        now = el("line", x1=x, x2=x, y1=_TOP - 4, y2=height - 4, class_="today")
    return _svg(name, marks, now, drawn, viewBox=f"0 0 {WIDTH} {height}", class_="timeline")


def key(moments: Sequence[Moment], today: dt.date) -> str:
    """What the marks of the timeline mean, as far as they are there."""
    rows = [moment for moment in moments if moment.start and moment.end][:MOST_ROWS]
    if not rows:
        return ""
    shapes = {moment.shape for moment in rows}
    axis = _Axis(min(m.start for m in rows if m.start), max(m.end for m in rows if m.end))
    said = [
        words.PANEL["rough"] if Shape.ROUGH in shapes else "",
        words.PANEL["until"] if shapes & {Shape.UNTIL, Shape.SINCE} else "",
        words.PANEL["today"].format(day=_day(today)) if axis.start <= today <= axis.end else "",
    ]
    text = "; ".join(filter(None, said))
    return f"{text[:1].upper()}{text[1:]}." if text else ""


class _Axis:
    """Whole months from the first to the last, at some years wider marks."""

    def __init__(self, first: dt.date, last: dt.date) -> None:
        self.start = first.replace(day=1)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        self.step = next((step for step in _STEPS if months / step <= _MOST_MARKS), max(_STEPS[-1], months // 8))
        self.months = -(-months // self.step) * self.step
        self.end = _months_on(self.start, self.months)

    def x(self, day: dt.date) -> float:
        """Where a day lies."""
        return _LEFT + (day - self.start).days / max(1, (self.end - self.start).days) * (_RIGHT - _LEFT)

    def marks(self) -> list[tuple[float, str]]:
        """Where months (or years) begin, and what they are called."""
        found = []
        for at in range(0, self.months, self.step):
            day = _months_on(self.start, at)
            new_year = at == 0 or day.month <= self.step
            label = str(day.year) if self.step >= 12 else f"{day.month}/{day.year}" if new_year else f"T{day.month}"
            found.append((self.x(day), label))
        return found


def _months_on(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(min(year, 9998), month + 1, 1)


def _row(moment: Moment, number: int, axis: _Axis) -> Markup:
    assert moment.start is not None  # noqa: S101  # only such rows are drawn
    assert moment.end is not None  # noqa: S101  # the same
    top = _TOP + _ROW * (number - 1)
    middle = top + _ROW / 2
    left, right = axis.x(moment.start), axis.x(moment.end + dt.timedelta(days=1))
    badge = join(
        el("circle", cx=12, cy=_n(middle), r=9.5, class_="badge"),
        el("text", number, x=12, y=_n(middle + 4), class_="badge-text"),
    )
    if moment.shape in (Shape.UNTIL, Shape.SINCE):
        limit = left
        start, end = (_LEFT, limit) if moment.shape is Shape.UNTIL else (limit, _RIGHT)
        shape = join(
            el("rect", x=_n(start), y=_n(middle - 3), width=_n(max(1, end - start)), height=6, class_="fill-soft"),
            el("rect", x=_n(limit - 2), y=_n(top + 4), width=4, height=_ROW - 8, class_="fill-b"),
        )
    else:
        width = max(8.0, right - left)
        rough = moment.shape is Shape.ROUGH
        shape = el(
            "rect",
            x=_n(left),
            y=_n(top + 5),
            width=_n(width),
            height=_ROW - 10,
            rx=4,
            class_="rough" if rough else "fill-a",
        )
    return join(badge, shape)


def tiles(level: str, works: Sequence[Work], *, phased: bool) -> Markup:
    """A tile for every work of one level, with its phase where phases are told of at all."""
    some, none = words.PANEL["phase"], words.PANEL["phase_none"]
    phases = [some.format(phase=work.phase) if work.phase else none for work in works]
    counted = ", ".join(f"{phase}: {phases.count(phase)}" for phase in sorted(set(phases), reverse=True))
    name = words.PANEL["works_level"].format(level=level, count=len(works))
    if phased:
        name += words.PANEL["works_phases"].format(phases=counted)
    drawn = []
    for number, work in enumerate(sorted(works, key=lambda work: work.phase or 99)):
        x, y = number % _PER_ROW * (_TILE + _GAP), number // _PER_ROW * (_TILE_HEIGHT + _GAP)
        label = words.PANEL["phase_tile"].format(phase=work.phase) if work.phase else "–" if phased else ""
        kind = f"tile-{(work.phase - 1) % 4 + 1}" if work.phase else "tile-0" if phased else "tile-1"
        drawn.append(
            el(
                "g",
                el("title", work.name),
                el("rect", x=x + 1, y=y + 1, width=_TILE - 2, height=_TILE_HEIGHT - 2, rx=5, class_=kind),
                el("text", label, x=x + _TILE // 2, y=y + _TILE_HEIGHT // 2 + 4, class_=f"tile-text {kind}-text")
                if label
                else None,
            )
        )
    columns, rows = min(len(works), _PER_ROW), -(-len(works) // _PER_ROW)
    width, height = columns * (_TILE + _GAP) - _GAP, rows * (_TILE_HEIGHT + _GAP) - _GAP
    return _svg(name, drawn, viewBox=f"0 0 {width} {height}", width=width, height=height, class_="tiles")


def _svg(name: str, *children: object, **attributes: object) -> Markup:
    return el("svg", *children, role="img", aria_label=name, focusable="false", **attributes)


def _n(value: float) -> str:
    """A number as short as it may be."""
    return f"{value:.1f}".removesuffix(".0")


def _day(day: dt.date) -> str:
    return f"{day.day}/{day.month}/{day.year}"

"""A board that is drawn on from top to bottom, as high as what stands on it; then it is a figure.

Everything is placed in points, text after it was measured. So nothing can overlap, however long the names are.
"""

import io
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.text import Text

from bot.overview.charts.measure import FONT, width, wrap

WIDTH = 390.0  # points; a telephone shows this at about one point a pixel
MARGIN = 20.0
ROOM = WIDTH - 2 * MARGIN
SCALE = 200  # dots an inch: 1083 pixels wide
FAMILY = [FONT, "sans-serif"]  # an SVG is shown with the fonts of whoever looks at it
LINE = 1.35  # height of a line, in sizes

# Okabe and Ito's colours, told apart with every kind of colour blindness; text on them keeps a contrast of 4.5.
INK, SOFT, PALE, PAPER = "#1b1b1b", "#555555", "#e4e4e4", "#ffffff"
BLUE, ORANGE, RED, GREEN, PURPLE, SKY = "#0072b2", "#e69f00", "#d55e00", "#00785a", "#8d4a75", "#56b4e9"
SERIES = (BLUE, ORANGE, GREEN, PURPLE)
ON_SERIES = (PAPER, INK, PAPER, PAPER)


class Board:
    """The board. `y` is how far down it is drawn on, in points from the top."""

    def __init__(self) -> None:
        self.y = MARGIN
        self._marks: list[Text | Line2D | Rectangle | FancyBboxPatch] = []

    def space(self, points: float) -> None:
        """Leave room."""
        self.y += points

    def text(  # how a text looks has that many sides
        self,
        text: str,
        size: float = 12,
        *,
        bold: bool = False,
        colour: str = INK,
        left: float = MARGIN,
        room: float | None = None,
    ) -> None:
        """A paragraph, broken into lines."""
        for line in wrap(text, size, room or WIDTH - MARGIN - left, bold=bold):
            self.label(line, left, self.y + size, size, bold=bold, colour=colour)
            self.y += size * LINE

    def label(  # the same
        self,
        text: str,
        x: float,
        base: float,
        size: float = 12,
        *,
        bold: bool = False,
        colour: str = INK,
        centred: bool = False,
    ) -> None:
        """One line with its base line at `base`; nothing moves on."""
        style: dict[str, Any] = {
            "family": FAMILY,
            "size": size,
            "weight": "bold" if bold else "normal",
            "color": colour,
        }
        # A dollar sign is a dollar sign, not the beginning of a formula.
        self._marks.append(
            Text(x, base, text, ha="center" if centred else "left", va="baseline", parse_math=False, **style)
        )

    def box(  # the same
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        colour: str,
        *,
        alpha: float = 1,
        outlined: bool = False,
        round_: float = 0,
    ) -> None:
        """A box; outlined ones have a dashed border and a pale inside."""
        looks: dict[str, Any] = {"facecolor": colour if not outlined else "none", "alpha": alpha}
        edge: dict[str, Any] = {"edgecolor": colour if outlined else "none", "linewidth": 1.6 if outlined else 0}
        dashes: dict[str, Any] = {"linestyle": (0, (3, 2))} if outlined else {}
        if outlined:
            self.box(x, y, wide, high, colour, alpha=0.16, round_=round_)
        if round_:
            style = f"round,pad=0,rounding_size={min(round_, wide / 2, high / 2)}"
            self._marks.append(FancyBboxPatch((x, y), wide, high, boxstyle=style, **looks, **edge, **dashes))
        else:
            self._marks.append(Rectangle((x, y), wide, high, **looks, **edge, **dashes))

    def line(self, x: float, top: float, bottom: float, colour: str = PALE, *, dashed: bool = False) -> None:
        """An upright line."""
        style: Any = (0, (3, 2)) if dashed else "-"
        self._marks.append(
            Line2D([x, x], [top, bottom], color=colour, linewidth=1.6 if dashed else 0.8, linestyle=style)
        )

    def title(self, place: str, title: str) -> None:
        """The heading."""
        self.text(place, 11.5, colour=SOFT)
        self.text(title, 18, bold=True)
        self.space(8)

    def keys(self, entries: Sequence[tuple[str, str, str]]) -> None:
        """What colours mean: label, colour, and the sign that is drawn instead of a square; as many a line as fit."""
        x, size, gap = MARGIN, 11.0, 14.0
        for label, colour, sign in entries:
            wide = 16 + width(label, size)
            if x > MARGIN and x + wide > WIDTH - MARGIN:
                x = MARGIN
                self.y += size * 1.6
            if sign:
                self.label(sign, x, self.y + size - 0.5, 12, colour=colour)
            else:
                self.box(x, self.y + 1, 11, 11, colour, round_=2)
            self.label(label, x + 16, self.y + size - 0.5, size, colour=SOFT)
            x += wide + gap
        if entries:
            self.y += size * 1.6

    def notes(self, lines: Sequence[str]) -> None:
        """Small print at the foot."""
        self.space(6)
        for line in lines:
            self.text(line, 10.5, colour=SOFT)
            self.space(2)

    def png(self) -> bytes:
        """As PNG."""
        figure = self._figure()
        file = io.BytesIO()
        FigureCanvasAgg(figure).print_figure(file, dpi=SCALE, format="png", metadata={"Software": None})
        return file.getvalue()

    def svg(self, name: str, alt: str) -> bytes:
        """As SVG whose letters stay letters, so that they can be read out, searched and copied.

        Args:
            name: the picture's title.
            alt: what it shows, in words.
        """
        figure = self._figure()
        file = io.StringIO()
        settings: Any = {"svg.fonttype": "none", "svg.hashsalt": "daihoi", "font.sans-serif": [FONT, "Arial"]}
        with mpl.rc_context(settings):
            FigureCanvasSVG(figure).print_figure(file, format="svg", metadata={"Date": None, "Title": name})
        described = f'<svg role="img" lang="vi" aria-label={quoteattr(alt)} '
        return file.getvalue().replace("<svg ", described, 1).encode()

    def _figure(self) -> Figure:
        high = self.y + MARGIN - 6
        figure = Figure(figsize=(WIDTH / 72, high / 72), facecolor=PAPER)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, WIDTH)
        axes.set_ylim(high, 0)
        axes.axis("off")
        for order, mark in enumerate(self._marks):
            mark.set_zorder(order + 1)
            axes.add_artist(mark)
        return figure

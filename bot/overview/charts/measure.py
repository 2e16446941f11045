"""How wide words are in the pictures' font, so that lines are broken before anything is drawn."""

from functools import cache, lru_cache
from itertools import takewhile

from matplotlib.font_manager import FontProperties, findfont
from matplotlib.ft2font import FT2Font, LoadFlags

FONT = "DejaVu Sans"
"""Comes with the drawing library and has every Vietnamese letter."""


@cache
def _font(bold: bool) -> FT2Font:
    path = findfont(FontProperties(family=FONT, weight="bold" if bold else "normal"), fallback_to_default=False)
    return FT2Font(path)


@lru_cache(maxsize=4096)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line, in points."""
    font = _font(bold)
    font.set_size(size, 72)
    font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0]) / 64


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines that fit; a word that is wider than a line is cut.

    Args:
        room: points.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while width(line, size, bold=bold) > room and len(line) > 1:
            widths = (width(line[:n], size, bold=bold) for n in range(2, len(line)))
            fits = 1 + sum(1 for _ in takewhile(lambda wide: wide <= room, widths))
            lines.append(line[:fits])
            line = line[fits:]
    return [*lines, line] if line else lines

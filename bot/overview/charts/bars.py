"""Numbers as lying bars, in sections. Imports the drawing library: import it late."""

from collections.abc import Sequence

from bot.overview.charts.board import BLUE, INK, MARGIN, PALE, ROOM, SOFT, Board
from bot.overview.charts.drawing import LOCK
from bot.overview.charts.measure import width

Section = tuple[str, Sequence[tuple[str, int]]]
"""A heading, and labels with their numbers."""

_SIZE = 11.0
_HIGH = 12.0
_GAP = 8.0
_LABELS = 150.0  # most points that labels take


def bars(above: str, heading: str, sections: Sequence[Section]) -> bytes:
    """The picture as PNG.

    Args:
        above: small print over the heading.
        sections: those without a number above zero are left out.
    """
    with LOCK:
        board = Board()
        board.title(above, heading)
        for name, rows in sections:
            if any(number for _, number in rows):
                _section(board, name, rows)
        return board.png()


def _section(board: Board, name: str, rows: Sequence[tuple[str, int]]) -> None:
    board.text(name, 13, bold=True)
    board.space(4)
    labels = min(_LABELS, max(width(label, _SIZE) for label, _ in rows))
    most = max(number for _, number in rows)
    left = MARGIN + labels + _GAP
    room = ROOM - labels - 2 * _GAP - width(f"{most}", _SIZE)
    for label, number in rows:
        board.label(_short(label, labels), MARGIN, board.y + _SIZE - 1, _SIZE, colour=SOFT)
        board.box(left, board.y, room, _HIGH, PALE, round_=2)
        if number:
            board.box(left, board.y, max(2.0, room * number / most), _HIGH, BLUE, round_=2)
        board.label(f"{number}", left + room + _GAP, board.y + _SIZE - 1, _SIZE, colour=INK)
        board.space(_HIGH + 4)
    board.space(10)


def _short(label: str, room: float) -> str:
    if width(label, _SIZE) <= room:
        return label
    while label and width(f"{label}…", _SIZE) > room:
        label = label[:-1]
    return f"{label.rstrip()}…"

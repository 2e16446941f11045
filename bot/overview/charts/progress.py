"""How much of a whole is done, and what a whole consists of."""

from bot.overview.charts import words
from bot.overview.charts.board import BLUE, MARGIN, PALE, ROOM, SERIES, SOFT, Board
from bot.overview.charts.captions import capital, share_aside, share_line
from bot.overview.model import Overview, Share, Whole

_HIGH = 22.0
_FADE = 0.03  # of the bar: where a number stated as "gần" ends is not known
_SLICES = 12


def draw(board: Board, overview: Overview) -> None:
    """All shares, then all wholes."""
    for share in overview.shares:
        _share(board, share)
    for whole in overview.wholes:
        _whole(board, whole)
    if any(not share.exact for share in overview.shares):
        board.notes([words.INEXACT])


def _share(board: Board, share: Share) -> None:
    board.text(share_line(share), 13, bold=True)
    board.space(3)
    board.box(MARGIN, board.y, ROOM, _HIGH, PALE, round_=4)
    done = share.fraction * ROOM
    fade = 0.0 if share.exact else min(done, _FADE * ROOM)
    board.box(MARGIN, board.y, done - fade, _HIGH, BLUE, round_=min(4.0, done - fade))
    for number in range(_SLICES if fade else 0):
        at = MARGIN + done - fade + fade * number / _SLICES
        board.box(at, board.y, fade / _SLICES, _HIGH, BLUE, alpha=1 - (number + 0.5) / _SLICES)
    board.space(_HIGH + 4)
    board.text(capital(share_aside(share)), 12, colour=SOFT)
    board.space(14)


def _whole(board: Board, whole: Whole) -> None:
    board.text(words.WHOLE.format(number=whole.number, of=whole.of), 13, bold=True)
    board.space(3)
    x = MARGIN
    for number, part in enumerate(whole.parts):
        wide = part.fraction * ROOM
        board.box(x, board.y, max(1.0, wide - 2), _HIGH, SERIES[number % len(SERIES)])
        x += wide
    board.space(_HIGH + 6)
    board.keys(
        [(f"{part.number} {part.of}", SERIES[number % len(SERIES)], "") for number, part in enumerate(whole.parts)]
    )
    board.space(14)

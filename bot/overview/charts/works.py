"""Works by level, each with its phase."""

from bot.overview.charts import words
from bot.overview.charts.board import INK, MARGIN, ON_SERIES, PALE, SERIES, SOFT, Board
from bot.overview.charts.captions import capital, is_phased, levels
from bot.overview.model import Overview, Work

MOST = 24
"""Works; a picture of more could not be read on a telephone."""

_WIDE, _HIGH = 46.0, 21.0


def draw(board: Board, overview: Overview) -> None:
    """A heading for every level, a tile with the phase and the name for every work."""
    phased = is_phased(overview)
    left = MARGIN + (_WIDE if phased else 12) + 10
    shown = overview.works[:MOST]
    for level, works in levels(overview).items():
        some = [work for work in works if work in shown]
        if not some:
            continue
        board.space(4)
        board.text(words.LEVEL.format(level=level, count=len(works)), 13, bold=True)
        board.space(3)
        for work in sorted(some, key=lambda work: work.phase or 99):
            top = board.y
            _tile(board, work, phased=phased)
            board.space(2)
            board.text(work.name, 12, left=left)
            if told := _told(work):
                board.text(told, 11, colour=SOFT, left=left)
            board.y = max(board.y, top + _HIGH) + 6
    if len(overview.works) > len(shown):
        board.text(words.MORE.format(count=len(overview.works) - len(shown)), 12, colour=SOFT)
    board.notes([*((words.KEY_PHASES,) if phased else ()), *overview.works_notes])


def _tile(board: Board, work: Work, *, phased: bool) -> None:
    if not phased:
        board.box(MARGIN, board.y + 4, 11, 11, SERIES[0], round_=2)
        return
    at = ((work.phase or 1) - 1) % len(SERIES)
    fill, ink = (SERIES[at], ON_SERIES[at]) if work.phase else (PALE, INK)
    board.box(MARGIN, board.y, _WIDE, _HIGH, fill, round_=4)
    label = words.PHASE_TILE.format(phase=work.phase) if work.phase else "–"
    board.label(label, MARGIN + _WIDE / 2, board.y + 15, 11.5, bold=True, colour=ink, centred=True)


def _told(work: Work) -> str:
    said = ", ".join(filter(None, (work.work, work.status)))
    return capital(said)

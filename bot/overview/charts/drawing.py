"""From an overview to a picture's bytes. Imports the drawing library: only `gallery` imports this, and late."""

import datetime as dt
import gc
import threading

from bot.overview.charts import progress, timeline, works
from bot.overview.charts.board import Board
from bot.overview.charts.captions import Name, alt, sources, title
from bot.overview.model import Overview

LOCK = threading.Lock()
"""Held while a picture is drawn: the library is not made for several threads."""


def drawn(name: Name, overview: Overview, place: str, today: dt.date) -> tuple[bytes, bytes]:
    """The picture as PNG and as SVG.

    Args:
        name: "progress", "timeline" or "works".
        place: whose congress, for the heading.
    """
    with LOCK:
        return _drawn(name, overview, place, today)


def _drawn(name: Name, overview: Overview, place: str, today: dt.date) -> tuple[bytes, bytes]:
    found = []
    for form in ("png", "svg"):
        board = Board()
        board.title(place, title(name, overview))
        match name:
            case "progress":
                progress.draw(board, overview)
            case "timeline":
                timeline.draw(board, overview, today)
            case _:
                works.draw(board, overview)
        board.notes(sources(overview))
        found.append(board.png() if form == "png" else board.svg(title(name, overview), alt(name, overview)))
        del board
    gc.collect(0)  # figures hang together in rings
    return found[0], found[1]

"""The progress panel: charts, each with its numbers in words and a table behind it."""

import datetime as dt
from collections.abc import Sequence

from bot.channels.web import charts, words
from bot.channels.web.markup import Markup, el, join
from bot.overview.model import Moment, Overview, Share, Whole, Work
from bot.overview.words import STATUS

_SAY = words.PANEL
_MOST_UNANNOUNCED = 12


def panel(overview: Overview, today: dt.date) -> Markup | None:
    """The whole panel; None when the knowledge has nothing to draw."""
    if not overview:
        return None
    sections = [
        _section(_SAY["share_heading"], _shares(overview.shares), el("p", _picture("progress")))
        if overview.shares
        else None,
        _section(_SAY["moments_heading"], _moments(overview.moments, today)) if overview.moments else None,
        _section(_works_heading(overview), _works(overview), el("p", _picture("works"))) if overview.works else None,
        _section(_SAY["wholes_heading"], _wholes(overview.wholes)) if overview.wholes else None,
    ]
    return join(sections)


def _section(heading: str, *children: object) -> Markup:
    return el("section", el("h3", heading), *children, class_="card")


def _table(what: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Markup:
    """A table that can be unfolded; the first cell of a row names it."""
    name = _SAY["table_of"].format(what=what)
    head = el("tr", [el("th", column, scope="col") for column in columns])
    body = [
        el("tr", [el("th", cell, scope="row") if at == 0 else el("td", cell) for at, cell in enumerate(row)])
        for row in rows
    ]
    table = el("table", el("caption", what), el("thead", head), el("tbody", body))
    # Wide tables scroll on narrow screens: whoever uses the keyboard has to reach them.
    scroll = el("div", table, class_="scroll", role="region", aria_label=name, tabindex=0)
    return el("details", el("summary", _SAY["table"], el("span", f": {what}", class_="away")), scroll)


def _asks(identity: str, label: object, said: str) -> Markup:
    """A link that asks about a record; the script sends it without leaving the page."""
    return el("a", label, href=f"?pick={identity}", data_pick=identity, data_said=said)


def _shares(shares: Sequence[Share]) -> Markup:
    return join([_share(share) for share in shares])


def _share(share: Share) -> Markup:
    line = _SAY["share"].format(done=share.done, whole=share.whole, of=share.of, state=share.state).strip()
    text = _SAY["share_all" if share.left == "0" else "share_aside"]
    aside = text.format(percent=share.percent, left=share.left, rest=share.rest, state=share.state)
    number = _asks(share.id, el("strong", share.done), line)
    return join(
        el("p", number, line.removeprefix(share.done), class_="lead"),
        charts.share_bar(share),
        el("p", _sentence(aside).strip(), class_="soft"),
        _table(
            f"{share.of} {share.state}".strip(),
            (_SAY["content"], _SAY["number"], _SAY["share_col"]),
            (
                (_sentence(share.state or share.of), share.done, share.percent),
                (_sentence(share.rest or _SAY["rest"]), share.left, "–"),
                (_sentence(share.of), share.whole, "100%"),
            ),
        ),
    )


def _wholes(wholes: Sequence[Whole]) -> Markup:
    return join([_whole(whole) for whole in wholes])


def _whole(whole: Whole) -> Markup:
    number = _asks(whole.id, el("strong", whole.number), f"{whole.number} {whole.of}")
    parts = [
        el("li", el("strong", part.number), f" {part.of}", class_=f"key key-{'abcd'[at % 4]}")
        for at, part in enumerate(whole.parts)
    ]
    rows = [(_sentence(part.of), part.number) for part in whole.parts]
    return join(
        el("p", number, f" {whole.of}", class_="lead"),
        charts.whole_bar(whole),
        el("ul", parts, class_="keys"),
        _table(whole.of, (_SAY["content"], _SAY["number"]), [*rows, (_sentence(whole.of), whole.number)]),
    )


def _moments(moments: Sequence[Moment], today: dt.date) -> Markup:
    timed = [moment for moment in moments if moment.start]
    other = [moment for moment in moments if not moment.start]
    shown = timed[: charts.MOST_ROWS]
    more = len(timed) > len(shown)
    rows = [(m.event, m.who or "–", _sentence(m.when) or "–", STATUS[m.status]) for m in moments]
    return join(
        charts.timeline(shown, today),
        el("p", key, class_="soft") if (key := charts.key(shown, today)) else None,
        el("ol", [el("li", _moment(moment), class_="moment") for moment in shown], class_="moments") if shown else None,
        el("p", _SAY["more"].format(shown=len(shown), count=len(timed)), class_="soft") if more else None,
        _unannounced(other) if other else None,
        _files() if timed else None,
        _table(_SAY["moments_heading"], (_SAY["event"], _SAY["who"], _SAY["when"], _SAY["status"]), rows),
    )


def _unannounced(moments: Sequence[Moment]) -> Markup:
    items = [el("li", _moment(moment)) for moment in moments[:_MOST_UNANNOUNCED]]
    return join(el("h4", _SAY["unannounced"]), el("ul", items, class_="moments"))


def _moment(moment: Moment) -> Markup:
    what = f"{moment.event} – {moment.who}" if moment.who else moment.event
    chip = moment.status in ("planned", "deadline", "held")
    return join(
        el("strong", _sentence(moment.when)) if moment.when else None,
        (" ", el("span", STATUS[moment.status], class_="chip")) if chip else None,
        el("br") if moment.when else None,
        _asks(moment.id, what, what),
        (" ", _to_calendar(moment, what)) if moment.start else None,
    )


def _to_calendar(moment: Moment, what: str) -> Markup:
    """Every link says of itself what it adds, for those who hear one without the others."""
    name = f"{_SAY['calendar']}: {what}"
    return el("a", _SAY["calendar"], href=f"calendar/{moment.id}.ics", aria_label=name, class_="file")


def _files() -> Markup:
    return el(
        "p",
        el("a", _SAY["calendar_all"], href="calendar.ics"),
        " · ",
        _picture("timeline"),
        class_="soft",
    )


def _picture(name: str) -> Markup:
    about = _SAY[{"progress": "share_heading", "timeline": "moments_heading", "works": "works_plain_heading"}[name]]
    return el("a", _SAY["picture"], href=f"charts/{name}.png", aria_label=f"{_SAY['picture']}: {about}")


def _phased(overview: Overview) -> bool:
    return any(work.phase for work in overview.works)


def _works_heading(overview: Overview) -> str:
    return _SAY["works_heading" if _phased(overview) else "works_plain_heading"]


def _works(overview: Overview) -> Markup:
    levels: dict[str, list[Work]] = {}
    for work in overview.works:
        levels.setdefault(work.level or _SAY["works_other"], []).append(work)
    rows = [
        el(
            "li",
            el("span", level, " ", el("strong", len(works)), class_="level"),
            charts.tiles(level, works, phased=_phased(overview)),
        )
        for level, works in levels.items()
    ]
    unknown = _SAY["unknown"]
    table = [
        (_asks(work.id, work.name, work.name), work.level or unknown, work.work or unknown, work.phase or unknown)
        for work in overview.works
    ]
    return join(
        el("p", overview.works_title) if overview.works_title else None,
        el("ul", rows, class_="levels"),
        el("p", _SAY["works_key"], class_="soft") if _phased(overview) else None,
        [el("p", note, class_="soft") for note in overview.works_notes],
        _table(
            overview.works_title or _works_heading(overview),
            (_SAY["project"], _SAY["level"], _SAY["work"], _SAY["phase_col"]),
            table,
        ),
    )


def _sentence(text: str) -> str:
    """The text with a capital letter to start with."""
    return text[:1].upper() + text[1:]

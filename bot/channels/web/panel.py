"""The progress panel: charts, each with its numbers in words and a table behind it."""

import datetime as dt
from collections.abc import Sequence

from bot.channels.web import charts, words
from bot.channels.web.markup import Markup, el, join
from bot.overview.model import Moment, Overview, Share, Whole, Work

_SAY = words.PANEL


def panel(overview: Overview, today: dt.date) -> Markup | None:
    """The whole panel; None when the knowledge has nothing to draw."""
    if not overview:
        return None
    sections = [
        _section(_SAY["share_heading"], _shares(overview.shares)) if overview.shares else None,
        _section(_SAY["moments_heading"], _moments(overview.moments, today)) if overview.moments else None,
        _section(_SAY["works_heading"], _works(overview)) if overview.works else None,
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
    return el("details", el("summary", _SAY["table"], el("span", f": {what}", class_="away")), el("div", table, class_="scroll", role="region", aria_label=name, tabindex=0))


def _asks(identity: str, label: object, said: str) -> Markup:
    """A link that asks about a record; the script sends it without leaving the page."""
    return el("a", label, href=f"?pick={identity}", data_pick=identity, data_said=said)


def _shares(shares: Sequence[Share]) -> Markup:
    return join(
        [
            (
                el("p", _asks(share.id, el("strong", share.done), _share_line(share)), _share_line(share).removeprefix(share.done), class_="lead"),
                charts.share_bar(share),
                el("p", _sentence(_SAY["share_aside"].format(percent=share.percent, left=share.left, rest=share.rest)), class_="soft"),
                _table(
                    f"{share.of} {share.state}".strip(),
                    (_SAY["content"], _SAY["number"], _SAY["share_col"]),
                    (
                        (_sentence(share.state or share.of), share.done, share.percent),
                        (_sentence(share.rest or "còn lại"), share.left, "–"),
                        (_sentence(share.of), share.whole, "100%"),
                    ),
                ),
            )
            for share in shares
        ]
    )


def _share_line(share: Share) -> str:
    return _SAY["share"].format(done=share.done, whole=share.whole, of=share.of, state=share.state).strip()


def _wholes(wholes: Sequence[Whole]) -> Markup:
    return join(
        [
            (
                el("p", _asks(whole.id, el("strong", whole.number), f"{whole.number} {whole.of}"), f" {whole.of}", class_="lead"),
                charts.whole_bar(whole),
                el("ul", [
                    el("li", el("strong", part.number), f" {part.of}", class_=f"key key-{'abcd'[number % 4]}")
                    for number, part in enumerate(whole.parts)
                ], class_="keys"),
                _table(whole.of, (_SAY["content"], _SAY["number"]), (
                    *((_sentence(part.of), part.number) for part in whole.parts), (_sentence(whole.of), whole.number),
                )),
            )
            for whole in wholes
        ]
    )  # fmt: skip


def _moments(moments: Sequence[Moment], today: dt.date) -> Markup:
    timed = [moment for moment in moments if moment.start]
    other = [moment for moment in moments if not moment.start]
    shown = timed[: charts.MOST_ROWS]
    return join(
        charts.timeline(shown, today),
        el("p", key, class_="soft") if (key := charts.key(shown, today)) else None,
        el("ol", [el("li", _moment(moment), class_="moment") for moment in shown], class_="moments") if shown else None,
        el("p", _SAY["more"].format(shown=len(shown), count=len(timed)), class_="soft") if len(timed) > len(shown) else None,
        (el("h4", _SAY["unannounced"]), el("ul", [el("li", _moment(moment)) for moment in other[:12]], class_="moments"))
        if other
        else None,
        _table(
            _SAY["moments_heading"],
            (_SAY["event"], _SAY["who"], _SAY["when"], _SAY["status"]),
            [(moment.event, moment.who or "–", _sentence(moment.when) or "–", words.STATUS[moment.status]) for moment in moments],
        ),
    )


def _moment(moment: Moment) -> Markup:
    what = f"{moment.event} – {moment.who}" if moment.who else moment.event
    chip = moment.status in ("planned", "deadline", "held")
    return join(
        el("strong", _sentence(moment.when)) if moment.when else None,
        (" ", el("span", words.STATUS[moment.status], class_="chip")) if chip else None,
        el("br") if moment.when else None,
        _asks(moment.id, what, what),
    )


def _works(overview: Overview) -> Markup:
    levels: dict[str, list[Work]] = {}
    for work in overview.works:
        levels.setdefault(work.level or _SAY["works_other"], []).append(work)
    rows = [
        el("li", el("span", level, " ", el("strong", len(works)), class_="level"), charts.tiles(level, works))
        for level, works in levels.items()
    ]
    unknown = _SAY["unknown"]
    return join(
        el("p", overview.works_title) if overview.works_title else None,
        el("ul", rows, class_="levels"),
        el("p", _SAY["works_key"], class_="soft"),
        [el("p", note, class_="soft") for note in overview.works_notes],
        _table(
            overview.works_title or _SAY["works_heading"],
            (_SAY["project"], _SAY["level"], _SAY["work"], _SAY["phase_col"]),
            [
                (_asks(work.id, work.name, work.name), work.level or unknown, work.work or unknown, work.phase or unknown)
                for work in overview.works
            ],
        ),
    )


def _sentence(text: str) -> str:
    """The text with a capital letter to start with."""
    return text[:1].upper() + text[1:]

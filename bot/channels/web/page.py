"""The page: everything that is needed to ask stands in one document, so that it works after a single round trip."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from bot.channels.web import assets, words
from bot.channels.web.config import WebConfig
from bot.channels.web.markup import Markup, el, join
from bot.channels.web.panel import panel
from bot.channels.web.schemas import LONGEST, OptionOut, ReplyOut
from bot.channels.web.security import page_policy
from bot.channels.web.shown import Shown
from bot.overview.model import Cited

STYLES = ("base.css", "chat.css", "panel.css", "modes.css")
SCRIPTS = ("start.js", "dom.js", "memory.js", "calls.js", "answer.js", "chat.js", "page.js")
Say = Callable[..., str]
_HEAD = Markup(
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no">'
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that came in the address, from a browser without script, and its answer."""

    question: str
    reply: ReplyOut


def style() -> str:
    """The page's style."""
    return assets.read(*STYLES)


def script() -> str:
    """The page's script: its files in one function, so that they share names with nobody."""
    return '(()=>{"use strict";\n' + assets.read(*SCRIPTS) + "\n})();"


def policy(parents: Sequence[str] = ()) -> str:
    """The policy of the page."""
    return page_policy([assets.digest(style())], [assets.digest(script())], parents)


def page(shown: Shown, today: dt.date, config: WebConfig, *, embedded: bool = False, turn: Turn | None = None) -> bytes:
    """The document."""

    def say(name: str, **values: object) -> str:
        return words.addressed(words.PAGE[name], shown.you, short=shown.short, about=shown.about, **values)

    progress = None if embedded else panel(shown.overview, today)
    body = [
        el("a", say("skip"), href="#field", class_="skip"),
        _icons(),
        _header(shown, say("nav"), say("to_chat"), say("to_progress") if progress else None),
        el("div", el("p", say("offline"), id="offline", role="status", class_="notice", hidden=True), id="notices"),
        el(
            "div",
            el(
                "main",
                el("h2", say("chat"), class_="away"),
                _log(shown, say, turn),
                _composer(say),
                id="chat",
            ),
            _aside(shown, progress) if progress else None,
            class_="columns" if progress else "columns single",
        ),
        None if embedded else _footer(shown, say, config),
        el("div", id="said", role="status", class_="away"),
        _data(shown, config),
        assets.script(script()),
    ]
    title = say("title")
    document = join(
        _HEAD,
        el("title", title),
        el("meta", name="description", content=say("description")),
        el("link", rel="icon", href="icon.svg", type="image/svg+xml"),
        assets.style(style()),
        Markup("</head>"),
        el("body", body, class_="embedded" if embedded else None),
        Markup("</html>"),
    )
    return document.encode()


def _header(shown: Shown, nav: str, to_chat: str, to_progress: str | None) -> Markup:
    links = el(
        "nav",
        el("a", to_chat, href="#chat"),
        el("a", to_progress, href="#progress") if to_progress else None,
        aria_label=nav,
    )
    return el(
        "header",
        el(
            "div",
            el("span", _icon("mark"), class_="mark"),
            el("div", el("h1", words.PAGE["title"].format(short=shown.short)), el("p", shown.full)),
            links if to_progress else None,
            class_="wide",
        ),
    )


def _aside(shown: Shown, progress: Markup) -> Markup:
    title = words.PANEL["title"]
    as_of = el("p", words.PAGE["as_of"].format(when=shown.as_of), class_="soft") if shown.as_of else None
    return el("aside", el("h2", title), as_of, progress, id="progress", aria_label=title)


def _log(shown: Shown, say: Say, turn: Turn | None) -> Markup:
    suggestions = [
        el("li", el("a", question, href=f"?q={_quoted(question)}", data_question=question, class_="choice"))
        for question in shown.suggestions
    ]
    opening = el(
        "div",
        el("p", shown.greeting, class_="greeting"),
        el("p", say("how")),
        (el("h3", say("start"), id="start"), el("ul", suggestions, class_="choices", aria_labelledby="start"))
        if suggestions
        else None,
        el("noscript", el("p", say("no_script"), class_="notice")),
        class_="card opening",
    )
    return el("div", opening, _turn(turn) if turn else None, id="log", aria_label=say("log"), role="log", tabindex="-1")


def _turn(turn: Turn) -> Markup:
    reply = turn.reply
    return join(
        el("div", el("h3", words.SCRIPT["asked"], class_="away"), el("p", turn.question), class_="question"),
        el(
            "div",
            el("h3", words.SCRIPT["answered"], class_="away"),
            el("div", Markup(reply.html), class_="reply"),
            _choices(words.SCRIPT["options"], reply.options),
            _choices(words.SCRIPT["related"], reply.related),
            class_="card answer",
        ),
    )


def _choices(heading: str, options: Sequence[OptionOut]) -> Markup | None:
    if not options:
        return None
    return join(
        el("p", heading, class_="soft"),
        el(
            "ul",
            [
                el("li", el("a", o.label, href=f"?pick={_quoted(o.pick)}", data_pick=o.pick, class_="choice"))
                for o in options
            ],
            class_="choices",
        ),
    )


def _composer(say: Say) -> Markup:
    return el(
        "form",
        el("label", say("field"), for_="field", class_="away"),
        el(
            "div",
            el(
                "textarea",
                id="field",
                name="q",
                rows=1,
                placeholder=say("placeholder"),
                autocomplete="off",
                enterkeyhint="send",
                aria_describedby="hint",
            ),
            el("button", _icon("send"), el("span", say("send")), type="submit", class_="send"),
            class_="entry",
        ),
        el(
            "div",
            el("p", say("hint"), id="hint", class_="soft"),
            el("p", id="count", class_="count", hidden=True),
            el(
                "div",
                el("button", say("new"), type="button", id="new", class_="plain", hidden=True),
                el("button", say("print"), type="button", id="print", class_="plain", hidden=True),
                class_="tools",
            ),
            class_="under",
        ),
        method="get",
        id="composer",
        role="search",
        aria_label=say("chat"),
    )


def _footer(shown: Shown, say: Say, config: WebConfig) -> Markup:
    sources = [
        el("li", el("a", said, href=source.url, rel="noopener noreferrer") if _web(source.url) else said)
        for source in shown.overview.sources
        for said in [_source(source)]
    ]
    contact = None
    if shown.contact:
        office, number = shown.contact
        phone = words.PAGE["contact_phone"].format(phone=number) if number else ""
        contact = el("p", say("contact", office=office, phone=phone))
    code = f'<iframe src="embed" title="{say("title")}" width="100%" height="640"></iframe>'
    embed = el(
        "details",
        el("summary", say("embed_title")),
        el("p", say("embed_text", parents=", ".join(config.parents)) if config.parents else say("embed_closed")),
        el("label", say("embed_code"), for_="code"),
        el("textarea", code, id="code", readonly=True, rows=3, spellcheck="false"),
        el("button", say("embed_copy"), type="button", id="copy-code", class_="plain", hidden=True),
    )
    return el(
        "footer",
        el(
            "div",
            el("h2", say("about_title")),
            el("p", say("about_text")),
            el("ul", sources, class_="sources") if sources else None,
            contact,
            el("p", say("privacy", minutes=int(config.memory_seconds // 60))),
            el("p", el("a", say("api"), href="docs")),
            embed,
            class_="wide",
        ),
    )


def _source(source: Cited) -> str:
    title = words.PAGE["source_title"].format(title=source.title) if source.title else ""
    author = words.PAGE["source_author"].format(author=source.author) if source.author else ""
    return source.text + (f"{title}{author}." if title or author else "")


def _web(url: str | None) -> bool:
    return url is not None and url.startswith(("http://", "https://"))


def _quoted(text: str) -> str:
    return quote(text, safe="")


def _data(shown: Shown, config: WebConfig) -> Markup:
    """What the script needs to know. It is data, not script: nothing in it can run, nor end the element."""
    said = {
        name: text.replace("{you}", shown.you).replace("{You}", shown.you[:1].upper() + shown.you[1:])
        for name, text in words.SCRIPT.items()
    }
    data = {"words": said, "longest": min(config.longest_question, LONGEST), "version": shown.version}
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        content = content.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(f'<script type="application/json" id="data">{content}</script>')


_ICONS = {
    "mark": "M4 4h16a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-7l-5 4v-4H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"
    "M12 6.2l1.2 2.7 2.9.3-2.2 1.9.7 2.9-2.6-1.5-2.6 1.5.7-2.9-2.2-1.9 2.9-.3z",
    "send": "M3 20.5v-7l8-1.5-8-1.5v-7L22 12z",
    "copy": "M8 3h11a1 1 0 0 1 1 1v13h-2V5H8z"
    "M5 7h9a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zm1 2v10h7V9z",
    "up": "M2 10h4v11H2zm6 0 4-8c1.7 0 3 1.3 3 3v4h5c1.2 0 2.2 1.1 2 2.3l-1.4 8A2 2 0 0 1 18.6 21H8z",
    "down": "M22 14h-4V3h4zm-6 0-4 8c-1.7 0-3-1.3-3-3v-4H4c-1.2 0-2.2-1.1-2-2.3l1.4-8A2 2 0 0 1 5.4 3H16z",
}


def _icons() -> Markup:
    """The icons, drawn once and used by name."""
    symbols = [
        el("symbol", el("path", d=path, fill_rule="evenodd"), id=f"i-{name}", viewBox="0 0 24 24")
        for name, path in _ICONS.items()
    ]
    return el("svg", symbols, class_="away", aria_hidden="true", focusable="false", width=0, height=0)


def _icon(name: str) -> Markup:
    return el("svg", el("use", href=f"#i-{name}"), class_="icon", aria_hidden="true", focusable="false")

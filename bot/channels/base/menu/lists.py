"""Pages of dates, documents and sources."""

from bot.answering.reply import Option, Reply, Span
from bot.channels.base.menu import words as say
from bot.channels.base.menu.seen import Seen
from bot.channels.base.menu.sheet import Item, option, page_of, pick, sentence, sheet, slug
from bot.overview.model import Cited, Moment, Paper


def dates(seen: Seen, argument: str) -> Reply:
    """Dates, the earliest first: all of them, or those of one status."""
    words, moments = seen.words, seen.overview.moments
    wanted, page = page_of(argument)
    given = {status for status in say.STATUS if any(moment.status == status for moment in moments)}
    status = next((name for name in given if slug(wanted) in (say.STATUS[name][0], slug(say.STATUS[name][1]))), None)
    shown = [_moment(seen, moment) for moment in moments if status in (None, moment.status)]
    word = say.STATUS[status][0] if status else None
    filters: list[Option] = []
    if len(given) > 1:
        filters = [option(say.ALL, pick("lich"), chosen=status is None)]
        filters += [option(label, pick("lich", key), chosen=key == word) for key, label in _ordered(given)]
    lead = "" if moments else words.no_dates()
    return sheet(words, words.calendar(), shown, here=pick("lich", word), page=page, filters=filters, lead=lead)


def _ordered(given: set[str]) -> list[tuple[str, str]]:
    return [entry for name, entry in say.STATUS.items() if name in given]


def _moment(seen: Seen, moment: Moment) -> Item:
    what = f"{moment.event} – {moment.who}" if moment.who else moment.event
    status = say.STATUS[moment.status][1]
    when = sentence(moment.when) or status
    # A day that is simply set needs no remark; every other says how sure it is.
    remark = f" ({status.lower()})" if moment.when and moment.status != "scheduled" else ""
    # On a button whose end is cut off, who it is tells more than what it is, which many share.
    label = f"{moment.who} – {moment.event}" if moment.who else moment.event
    return seen.item((Span(when, strong=True), Span(f"{remark}: {what}")), moment.id, label)


def papers(seen: Seen, argument: str) -> Reply:
    """Documents."""
    words = seen.words
    _, page = page_of(argument)
    items = [_paper(seen, paper) for paper in seen.overview.papers]
    lead = "" if items else words.no_papers()
    return sheet(words, words.papers(), items, here=pick("vanban"), page=page, lead=lead)


def _paper(seen: Seen, paper: Paper) -> Item:
    about = "" if paper.about.casefold() in paper.name.casefold() else paper.about
    issuer = "" if paper.issuer.casefold() in paper.name.casefold() else paper.issuer
    rest = seen.words.paper(issuer, paper.when, about)
    return seen.item((Span(paper.name, strong=True), Span(rest)), paper.id, paper.name)


def sources(seen: Seen, argument: str) -> Reply:
    """Where the facts come from."""
    words = seen.words
    _, page = page_of(argument)
    items = [_source(seen, source) for source in seen.overview.sources]
    ways = [Option(say.PAPERS, pick("vanban"))] if seen.overview.papers else []
    lead = "" if items else words.no_sources()
    notes = [words.as_of(seen.overview.as_of)] if items and seen.overview.as_of else []
    return sheet(words, words.sources(), items, here=pick("nguon"), page=page, filters=ways, lead=lead, notes=notes)


def _source(seen: Seen, source: Cited) -> Item:
    return Item(
        (Span(source.paper, strong=True, link=source.url), Span(seen.words.source(source.title, source.author)))
    )

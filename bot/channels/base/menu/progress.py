"""The page of progress: each count that is part of a whole, with what is left, and each whole with its parts."""

from bot.answering.reply import Block, Kind, Option, Paragraph, Reply, Span
from bot.channels.base.menu import words as say
from bot.channels.base.menu.seen import Seen
from bot.channels.base.menu.sheet import cite, pick, quoted, sentence
from bot.overview.model import Share, Whole

MOST = 6
"""Counts on the page."""
LENGTH = 10
"""Characters of a bar."""


def progress(seen: Seen, _argument: str) -> Reply:
    """How far things are."""
    words, overview = seen.words, seen.overview
    shares, wholes = overview.shares[:MOST], overview.wholes[:MOST]
    blocks: list[Block] = [Paragraph((Span(words.progress(), strong=True),))]
    blocks += [_share(seen, share) for share in shares]
    blocks += [_whole(seen, whole) for whole in wholes]
    if not shares and not wholes:
        blocks.append(Paragraph((Span(words.no_progress()),)))
    asked = [(share.id, f"{share.of} {share.state}".strip()) for share in shares]
    asked += [(whole.id, whole.of) for whole in wholes]
    cited = cite(overview.source_of.get(identity) for identity, _ in asked)
    blocks += quoted(cited)
    ways = [Option(say.CALENDAR, pick("lich"))] if overview.moments else []
    ways += [Option(say.WORKS, pick("congtrinh"))] if overview.works else []
    return Reply(
        Kind.SMALLTALK,
        tuple(blocks),
        options=tuple(ways),
        related=tuple(Option(sentence(label), seen.key(identity)) for identity, label in asked),
        citations=cited,
    )


def _share(seen: Seen, share: Share) -> Paragraph:
    words = seen.words
    text = words.share(share.whole, share.of, share.state, share.percent) + words.left(share.left, share.rest)
    return Paragraph((Span(sentence(share.done), strong=True), Span(f"{text}\n{_bar(share.fraction)}")))


def _whole(seen: Seen, whole: Whole) -> Paragraph:
    parts = [f"{part.number} {part.of}" for part in whole.parts]
    return Paragraph((Span(f"{whole.number} {whole.of}", strong=True), Span(seen.words.whole(parts))))


def _bar(fraction: float) -> str:
    """Full only when all is done, empty only when nothing is: between them at least one mark each."""
    full = round(fraction * LENGTH)
    if 0 < fraction < 1:
        full = min(max(1, full), LENGTH - 1)
    done, left = say.BAR
    return done * full + left * (LENGTH - full)

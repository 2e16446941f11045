"""A reply as the API's document, and as HTML."""

import re

from bot.answering.reply import Option, Paragraph, Reply, Span, plain
from bot.channels.web.markup import Markup, el, join
from bot.channels.web.schemas import ListOut, OptionOut, ParagraphOut, ReplyOut, SourceOut, SpanOut

_LINK = re.compile(r"https?://[^\s\"'<>]+")


def document(reply: Reply, *, conversation: str, trace_id: str, knowledge: str, as_of: str | None) -> ReplyOut:
    """The reply with the ids that belong to this answer."""
    return ReplyOut.model_construct(
        kind=reply.kind.value,
        text=plain(reply),
        html=html(reply),
        blocks=[
            ParagraphOut.model_construct(type="paragraph", spans=_spans(block.spans))
            if isinstance(block, Paragraph)
            else ListOut.model_construct(type="list", ordered=block.ordered, items=[_spans(i) for i in block.items])
            for block in reply.blocks
        ],
        options=_options(reply.options),
        related=_options(reply.related),
        facts=list(reply.facts),
        sources=[
            SourceOut.model_construct(id=citation.source, text=citation.text, url=_link(citation.url))
            for citation in reply.citations
        ],
        as_of=as_of,
        confidence=reply.confidence,
        conversation=conversation,
        trace_id=trace_id,
        knowledge=knowledge,
    )


def html(reply: Reply) -> Markup:
    """The blocks of the reply."""
    return join(
        [
            el("p", _inline(block.spans), class_="soft" if all(span.soft for span in block.spans) else None)
            if isinstance(block, Paragraph)
            else el("ol" if block.ordered else "ul", [el("li", _inline(item)) for item in block.items])
            for block in reply.blocks
        ]
    )


def _inline(spans: tuple[Span, ...]) -> Markup:
    return join([_span(span) for span in spans])


def _span(span: Span) -> Markup:
    inner: Markup = el("strong", span.text) if span.strong else join(span.text)
    link = _link(span.link)
    return el("a", inner, href=link, rel="noopener noreferrer") if link else inner


def _spans(spans: tuple[Span, ...]) -> list[SpanOut]:
    return [
        SpanOut.model_construct(text=span.text, strong=span.strong, soft=span.soft, link=_link(span.link))
        for span in spans
    ]


def _link(url: str | None) -> str | None:
    """Only what leads to a page: an official may put anything into a source's url."""
    return url if url is not None and _LINK.fullmatch(url) else None


def _options(options: tuple[Option, ...]) -> list[OptionOut]:
    return [OptionOut.model_construct(label=option.label, pick=option.pick) for option in options]

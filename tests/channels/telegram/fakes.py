"""A small assistant, menu and vote sink: what they say is told by the question."""

import asyncio
from dataclasses import dataclass, field

from bot.answering.reply import Block, Citation, Kind, Listing, Option, Paragraph, Reply, Span
from bot.assistant import Message
from bot.channels.base import Vote

SOURCE = Citation("ktdt", "Báo Kinh tế & Đô thị, tháng 2/2020", "https://example.org/bai?a=1&b=2")


@dataclass
class FakeAssistant:
    """Echoes with a citation; remembers in the context what was asked before."""

    asked: list[Message] = field(default_factory=list)

    def reply(self, message: Message, context: object | None) -> Reply:
        self.asked.append(message)
        before = context if isinstance(context, tuple) else ()
        said = message.pick or message.text
        after = (*before, said)[-5:]
        if "hỏng" in said:
            raise RuntimeError("the assistant broke at 123456:AAExampleExampleExampleExample00000")
        if said == "trống":
            return Reply(Kind.UNKNOWN, (), context=after)
        if said == "dài":
            parts = tuple(Paragraph((Span(f"Đoạn {n}: "), Span("chữ & số <" * 40, strong=True))) for n in range(30))
            return Reply(Kind.ANSWER, parts, facts=("dai",), context=after)
        if said == "mơ hồ":
            options = (Option("Đại hội điểm Lạc Hồng", "dai-hoi-diem"), Option("Đại hội quận", "dai-hoi-quan"))
            return Reply(Kind.CLARIFY, (Paragraph((Span("Đồng chí hỏi về"),)),), options=options, context=after)
        blocks: tuple[Block, ...] = (
            Paragraph((Span("Hỏi: "), Span(said, strong=True), Span(f" (trước: {', '.join(before) or 'không'})"))),
            Listing(((Span("một <1>"),), (Span("hai & 2"),))),
        )
        related = (Option("Còn mấy chi bộ?", "con-lai"),)
        return Reply(Kind.ANSWER, blocks, related=related, facts=("dang-vien",), citations=(SOURCE,), context=after)


@dataclass
class FakeMenu:
    """Pages with a button to the next; `gate` holds a page back."""

    shown: list[tuple[str, str, str]] = field(default_factory=list)
    gate: asyncio.Event | None = None

    async def show(self, name: str, argument: str, person: str) -> Reply:
        self.shown.append((name, argument, person))
        if self.gate is not None:
            await self.gate.wait()
        number = int(argument or 1)
        text = Paragraph((Span(f"Trang {number} của {name}", strong=True),))
        return Reply(Kind.ANSWER, (text,), options=(Option("Sau ›", f"/{name} {number + 1}"),))

    def ways(self) -> tuple[Option, ...]:
        return (Option("Lịch", "/lich"),)


@dataclass
class FakeVotes:
    """Keeps the votes."""

    votes: list[Vote] = field(default_factory=list)

    async def vote(self, vote: Vote) -> None:
        self.votes.append(vote)

"""`daihoi chat`: the chat in the terminal."""

import sys
from pathlib import Path

from bot.cli.opening import KnowledgeOption, NowOption


def chat(knowledge: KnowledgeOption = None, now: NowOption = None) -> None:
    """Trò chuyện ngay trong cửa sổ lệnh.

    Chatbot nhớ các câu trước, nên có thể hỏi tiếp "thế còn…", hoặc gõ số để chọn một gợi ý. Gõ "thoát" hoặc nhấn Ctrl-D
    để kết thúc.
    """
    talk_about(knowledge, now)


def talk_about(directory: Path | None, now: str | None) -> None:
    """Hold a conversation over the knowledge of the directory."""
    from rich.console import Console

    from bot.channels.console.talk import piped, talk, typed
    from bot.cli.opening import clock, knowledge, over, place

    moment = clock(now)
    facts = knowledge(place(directory))
    terminal = sys.stdin.isatty()
    talk(
        over(facts, moment),
        Console(soft_wrap=not sys.stdout.isatty(), highlight=False),
        typed() if terminal else piped(sys.stdin.buffer),
        about=facts.congress.about or facts.congress.short or facts.congress.name,
        you=facts.congress.address,
        greeting=facts.congress.greeting,
        suggestions=facts.congress.suggestions,
    )

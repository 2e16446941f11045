"""The loop: read a line, answer it, until the end of input or "thoát"."""

import contextlib
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from rich.console import Console
from rich.text import Text

from bot.answering.reply import Option
from bot.channels.console import words
from bot.channels.console.dialogue import Answers, Dialogue
from bot.channels.console.show import offer, show


def talk(
    assistant: Answers,
    console: Console,
    lines: Iterator[str | None],
    *,
    about: str,
    you: str,
    greeting: str | None = None,
    suggestions: Sequence[str] = (),
) -> None:
    """Hold one conversation.

    Args:
        lines: what is typed; None for a line that is no UTF-8.
        about: what can be asked, as a phrase.
        you: how people are addressed.
        greeting: the host's own first sentence, in place of ours.
        suggestions: questions to start with.
    """
    start = [Option(question, pick="") for question in suggestions]
    dialogue = Dialogue(assistant, letters=True, start=start)
    console.print(Text(greeting or words.WELCOME.format(about=about), "bold"))
    console.print(Text(words.USAGE.format(you=you), "dim"))
    offer(start, console, words.START)
    for line in lines:
        if line is None:
            console.print(words.INVALID)
            continue
        text = line.strip()
        if text.lower() in words.END:
            break
        if text:
            _answer(dialogue, text, console)
    console.print(Text(words.GOODBYE, "dim"))


def _answer(dialogue: Dialogue, text: str, console: Console) -> None:
    try:
        reply = dialogue.say(text)
    except Exception as error:  # noqa: BLE001  # a fault in one answer must not end the conversation
        console.print(words.FAULT)
        print(f"{type(error).__name__}: {error}", file=sys.stderr)  # noqa: T201  # for whoever looks after the bot
        return
    console.print()
    show(reply, console, related=True)
    console.print()


def typed(prompt: str = words.PROMPT) -> Iterator[str | None]:
    """Lines typed at a terminal, with editing and history where Python has readline."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401, PLC0415  # being loaded is what gives input() its editing

    while True:
        try:
            yield input(prompt)
        except UnicodeDecodeError:
            yield None
        except (EOFError, KeyboardInterrupt):
            print()  # noqa: T201  # leave the prompt's line
            return


def piped(source: BinaryIO) -> Iterator[str | None]:
    """Lines of a pipe or file."""
    for line in source:
        try:
            yield line.decode("utf-8-sig")
        except UnicodeDecodeError:
            yield None

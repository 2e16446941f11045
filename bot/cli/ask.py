"""`daihoi ask`: one question, or many as JSON lines."""

import sys
from typing import Annotated

import typer

from bot.cli import words
from bot.cli.opening import KnowledgeOption, NowOption, assistant, heard, stop


def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="CÂU HỎI", help="Câu hỏi, để trong ngoặc kép.", show_default=False)
    ] = None,
    *,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Đọc từng dòng {"id", "chat", "q"} từ đầu vào chuẩn, trả lời từng dòng.')
    ] = False,
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
) -> None:
    """Hỏi một câu, hoặc nhiều câu dạng JSON với --jsonl.

    Với --jsonl, mỗi dòng vào có một dòng ra {"id", "kind", "text", "facts", "confidence"} theo đúng thứ tự; kind là
    answer (trả lời), clarify (hỏi lại), unknown (không có thông tin) hoặc smalltalk (chào hỏi). Các dòng cùng "chat" là
    một cuộc trò chuyện.
    """
    if jsonl and question is not None:
        stop(words.ONE_OF_TWO)
    if jsonl:
        from bot.cli.batch import serve

        serve(assistant(knowledge, now), sys.stdin.buffer, sys.stdout.buffer, lambda text: typer.echo(text, err=True))
        return
    if question is None:
        stop(words.NO_TEXT)
    question = heard(question)
    from bot.channels.console.dialogue import Dialogue

    reply = Dialogue(assistant(knowledge, now)).say(question)
    if not sys.stdout.isatty():
        from bot.channels.console.piped import lines

        print(lines(reply))  # noqa: T201 - the answer
        return
    from rich.console import Console

    from bot.channels.console.show import show

    show(reply, Console())

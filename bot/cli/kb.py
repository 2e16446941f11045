"""`daihoi kb`: look after the knowledge base."""

import typer

from bot.cli import words
from bot.cli.opening import BROKEN, KnowledgeOption, lines, place, read
from bot.cli.vietnamese import Command, Group

app = typer.Typer(cls=Group, help="Kiểm tra và thử dữ liệu.", no_args_is_help=True)


@app.command("check", cls=Command)
def check(knowledge: KnowledgeOption = None) -> None:
    """Tìm lỗi trong các tệp dữ liệu và chỉ cách sửa.

    Mã kết thúc 0 là dùng được, 2 là có lỗi. Điểm cần xem lại không phải là lỗi.
    """
    directory = place(knowledge)
    loaded = read(directory)
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    warnings = [problem for problem in loaded.problems if problem.severity != "error"]
    if loaded.knowledge is None:
        typer.echo(words.KNOWLEDGE_BROKEN.format(directory=directory, count=len(errors)))
        typer.echo("\n".join(lines(errors)))
    if warnings:
        typer.echo(words.KNOWLEDGE_REVIEW.format(count=len(warnings)))
        typer.echo("\n".join(lines(warnings)))
    if loaded.knowledge is None:
        raise typer.Exit(BROKEN)
    count = sum(1 for _ in loaded.knowledge)
    typer.echo(words.KNOWLEDGE_FINE.format(directory=directory, count=count, version=loaded.knowledge.version))

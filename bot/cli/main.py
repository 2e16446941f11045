"""The tree of subcommands."""

from typing import Annotated

import typer

from bot import __version__
from bot.cli import ask, chat, db, desk, evaluate, explain, health, kb, run, zalo_oa
from bot.cli.vietnamese import Command, Group

app = typer.Typer(
    cls=Group,
    name="daihoi",
    help="Hỏi đáp về công tác chuẩn bị đại hội Đảng, trả lời đúng dữ liệu và có nguồn.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"daihoi {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="In số phiên bản rồi thoát.")
    ] = False,
) -> None:
    """Options that stand before the subcommand."""
    del version


app.command("ask", cls=Command)(ask.ask)
app.command("chat", cls=Command)(chat.chat)
app.command("explain", cls=Command)(explain.explain)
app.add_typer(kb.app, name="kb")
app.add_typer(db.app, name="db")
app.command("eval", cls=Command)(evaluate.evaluate)
app.command("stats", cls=Command)(desk.stats)
app.command("run", cls=Command)(run.run)
app.add_typer(zalo_oa.app, name="zalo-oa")
app.command("health", cls=Command)(health.health)

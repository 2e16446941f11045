"""`daihoi eval`: how well sets of questions are answered."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import words
from bot.cli.opening import KnowledgeOption, NowOption, assistant, stop

if TYPE_CHECKING:
    from rich.console import Console

    from bot.channels.console.dialogue import Answers
    from bot.cli.grading import Item, Outcome, Tally, Verdict

CONFUSIONS = 10


def evaluate(
    files: Annotated[
        list[Path], typer.Argument(metavar="TỆP…", help="Bộ câu hỏi, mỗi dòng một đối tượng JSON (xem README).")
    ],
    *,
    show: Annotated[
        str, typer.Option("--show", metavar="LOẠI", help="In cả các câu thuộc loại này: wrong,refused,clarified,right.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Chỉ in các con số, dạng JSON.")] = False,
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
) -> None:
    """Chấm điểm chatbot trên các bộ câu hỏi đã có đáp án.

    right là trả lời đúng, clarified là hỏi lại khi có thể trả lời, refused là từ chối điều có trong dữ liệu, wrong là
    sai.
    """
    from rich.console import Console

    from bot.cli.grading import Tally, read

    items: list[Item] = []
    problems: list[str] = []
    for path in files:
        found, wrong = read(path)
        items += found
        problems += wrong
    if problems:
        stop("\n".join([words.SET_BROKEN, *(f"  {problem}" for problem in problems)]))
    if not items:
        stop(words.SET_EMPTY)
    console = Console(soft_wrap=not sys.stdout.isatty(), highlight=False)
    tally = Tally()
    wanted = {word.strip() for word in show.split(",")}
    for verdict in run(items, assistant(knowledge, now)):
        tally.add(verdict)
        if verdict.outcome.value in wanted and not as_json:
            _print(verdict, console)
    if as_json:
        typer.echo(json.dumps(tally.summary()))
        return
    _tables(tally, console)


def run(items: "list[Item]", answers: "Answers") -> "list[Verdict]":
    """Ask every question, those of one chat as one conversation, and judge the replies."""
    from bot.channels.console.dialogue import Dialogue
    from bot.cli.grading import grade
    from bot.cli.progress import watched

    dialogues: dict[str, Dialogue] = {}
    verdicts = []
    for item in watched(items, words.ASKING):
        dialogue = Dialogue(answers) if item.chat is None else dialogues.setdefault(item.chat, Dialogue(answers))
        verdicts.append(grade(item, dialogue.say(item.q)))
    return verdicts


def _print(verdict: "Verdict", console: "Console") -> None:
    from bot.answering.reply import plain

    item = verdict.item
    console.print(f"{verdict.outcome.value:9} {item.id} [{item.kind.value}/{item.style}] {item.q}", markup=False)
    text = " ".join(plain(verdict.reply).split())[:160]
    console.print(f"          → {verdict.reply.kind.value}: {text} ({verdict.why})", markup=False)


def _tables(tally: "Tally", console: "Console") -> None:
    for heading, rows in ((words.BY_KIND, tally.by_kind), (words.BY_STYLE, tally.by_style)):
        console.print(_table(heading, rows))
    if tally.confusions:
        from rich.table import Table

        table = Table(words.WANTED, words.GIVEN, "n", title=words.CONFUSIONS, title_justify="left")
        for (wanted, given), count in tally.confusions.most_common(CONFUSIONS):
            table.add_row(wanted, given, str(count))
        console.print(table)
    console.print(json.dumps(tally.summary()), markup=False, soft_wrap=True)


def _table(heading: str, rows: "dict[str, Counter[Outcome]]") -> Any:
    from rich.table import Table

    from bot.cli.grading import Outcome

    table = Table(heading)
    for name in ("n", *(outcome.value for outcome in Outcome), "right %"):
        table.add_column(name, justify="right")
    for key, counted in sorted(rows.items(), key=lambda row: (-row[1].total(), row[0])):
        share = 100 * counted[Outcome.RIGHT] / counted.total()
        table.add_row(key, str(counted.total()), *(str(counted[outcome]) for outcome in Outcome), f"{share:.1f}")
    return table

"""`daihoi kb`: look after the knowledge base."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import desk, opening, starting, versions, words
from bot.cli.opening import BROKEN, KnowledgeOption, NowOption, lines, place, read
from bot.cli.trying import Failure, Heard, door, failing_cases, failing_example, only_word_for_word
from bot.cli.vietnamese import Command, Group

if TYPE_CHECKING:
    import datetime as dt

    from bot.assistant import Assistant
    from bot.knowledge.load import Loaded
    from bot.knowledge.model import Knowledge
    from bot.knowledge.problems import Problem
    from bot.knowledge.trials import Ask
    from bot.knowledge.trials import Heard as Replied

FAILED = 1
"""Exit code when the knowledge can be used but something asked for does not hold."""

app = typer.Typer(cls=Group, help="Kiểm tra, thử, sửa dữ liệu và xem lịch sử của nó.", no_args_is_help=True)
versions.register(app)
app.command("inbox", cls=Command)(desk.inbox)
app.command("new", cls=Command)(starting.new)


@app.command("check", cls=Command)
def check(knowledge: KnowledgeOption = None, now: NowOption = None) -> None:
    """Tìm lỗi trong các tệp dữ liệu và chỉ cách sửa.

    Với --now còn chỉ ra mốc nào đã qua mà chưa ghi kết quả, thông tin nào đã cũ tính đến ngày ấy. Mã kết thúc 0 là dùng
    được, 2 là có lỗi. Điểm cần xem lại không phải là lỗi.
    """
    from bot.knowledge.check import RULES
    from bot.knowledge.check import check as look
    from bot.knowledge.passing import not_long_past

    today = opening.clock(now)().date() if now is not None else None
    directory = place(knowledge)
    loaded = read(directory)
    problems = list(loaded.problems)
    if loaded.knowledge is not None:
        # Of a day that is named, every date that has passed is told, not only what is long past.
        rules = RULES if today is None else tuple(rule for rule in RULES if rule is not not_long_past)
        problems += look(loaded.knowledge, today, loaded.places, words=loaded.words, rules=rules)
        if today is not None:
            problems += _aged(loaded.knowledge, loaded, today)
    errors = [problem for problem in problems if problem.severity == "error"]
    warnings = [problem for problem in problems if problem.severity != "error"]
    if errors:
        typer.echo(words.KNOWLEDGE_BROKEN.format(directory=directory, count=len(errors)))
        typer.echo("\n".join(lines(errors)))
    if warnings:
        typer.echo(words.KNOWLEDGE_REVIEW.format(count=len(warnings)))
        typer.echo("\n".join(lines(warnings)))
    if errors or loaded.knowledge is None:
        raise typer.Exit(BROKEN)
    count = sum(1 for _ in loaded.knowledge)
    typer.echo(words.KNOWLEDGE_FINE.format(directory=directory, count=count, version=loaded.knowledge.version))


def _aged(facts: "Knowledge", loaded: "Loaded", today: "dt.date") -> "list[Problem]":
    """What has passed or grown old by a day."""
    from bot.knowledge.watching import Matter, watch

    findings = watch(facts, today, places=loaded.places)
    return [finding.problem for finding in findings if finding.matter is not Matter.DISAGREEING]


@app.command("test", cls=Command)
def try_out(
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
    *,
    whole: Annotated[bool, typer.Option("--full", help="In trọn câu trả lời, không cắt ngắn.")] = False,
) -> None:
    """Hỏi thử chatbot các câu trong cases.yaml và các câu hỏi mẫu của từng bản ghi.

    In những câu chưa đạt, rồi những câu hỏi mẫu chỉ đạt khi hỏi đúng nguyên văn; mỗi câu kèm câu trả lời nhận được, vì
    sao, và cách sửa đã thử là được. Ghi ra tệp thì mỗi câu vài dòng, không kẻ bảng. Mã kết thúc 0 là đạt hết, 1 là có
    câu chưa đạt, 2 là dữ liệu có lỗi.
    """
    from bot.cli.remedies import with_remedies

    moment = opening.clock(now)
    directory = place(knowledge)
    facts = opening.knowledge(directory)
    assistant = opening.over(facts, moment)
    heard: dict[str, Heard] = {}
    cases_tried, failures = _cases(directory / "cases.yaml", facts, assistant, heard, whole=whole)
    examples_tried, taken, by_heart = _examples(facts, assistant, heard, whole=whole)
    told = with_remedies([*failures, *taken, *by_heart], assistant, heard)
    failing = len(failures) + len(taken)
    _report(cases_tried + examples_tried, told[:failing], told[failing:], whole=whole)
    if failing:
        raise typer.Exit(FAILED)


def _cases(
    path: Path, facts: "Knowledge", assistant: "Assistant", heard: dict[str, Heard], *, whole: bool
) -> tuple[int, list[Failure]]:
    """How many cases there are and those that fail; what is replied to single questions is kept in `heard`."""
    from bot.cli.progress import watched
    from bot.knowledge.cases import load_cases
    from bot.knowledge.trials import run_cases

    if not path.exists():
        typer.echo(words.NO_CASES.format(path=path), err=True)
        return 0, []
    cases, problems = load_cases(path, facts)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        opening.stop("\n".join([words.CASES_BROKEN.format(count=len(errors)), *lines(errors)]))
    results = run_cases(watched(cases, words.TRYING_CASES), _kept(door(assistant, whole=whole), heard), facts)
    return len(cases), failing_cases(results, assistant)


def _examples(
    facts: "Knowledge", assistant: "Assistant", heard: dict[str, Heard], *, whole: bool
) -> tuple[int, list[Failure], list[Failure]]:
    """How many example questions there are, those that fail, those that are answered only word for word."""
    from bot.knowledge.trials import misses

    answered: dict[str, Heard] = {}
    failures = [
        failing_example(miss, assistant) for miss in misses(facts, _kept(door(assistant, whole=whole), answered))
    ]
    heard |= answered
    asked = sum(len(owner.questions) for owner in (*facts, *facts.groups))
    return asked, failures, only_word_for_word(facts, answered, assistant, whole=whole)


def _kept(ask: "Ask", heard: dict[str, Heard]) -> "Ask":
    """Asks, and keeps what is replied to single questions."""

    def listen(turns: Sequence[str]) -> "Sequence[Replied]":
        replies = ask(turns)
        if len(turns) == 1 and isinstance(replies[0], Heard):
            heard[turns[0]] = replies[0]
        return replies

    return listen


def _report(tried: int, failures: Sequence[Failure], by_heart: Sequence[Failure], *, whole: bool) -> None:
    show = _table if sys.stdout.isatty() else _plain
    if failures:
        show(failures)
    mended = [failure for failure in by_heart if failure.mended]
    others = [failure for failure in by_heart if not failure.mended]
    elsewhere = [failure for failure in others if failure.kind == "answer"]
    refused = [failure for failure in others if failure.kind != "answer"]
    for heading, some in ((words.BY_HEART_MENDED, mended), (words.BY_HEART_ELSEWHERE, elsewhere)):
        if some:
            typer.echo(heading.format(count=len(some)))
            show(some)
    if refused:
        typer.echo(words.BY_HEART_REFUSED.format(count=len(refused)))
        show(refused if whole else [replace(failure, why=()) for failure in refused])
    typer.echo(f"{words.TRIED} {tried}. {words.PASSED} {tried - len(failures)}. {words.FAILED} {len(failures)}.")


def _plain(failures: Sequence[Failure]) -> None:
    """A few lines each, which a file keeps and a search finds."""
    for failure in failures:
        line = f"{words.LINE} {failure.line}: " if failure.line else ""
        typer.echo("\n  ".join((f"- {line}{failure.question}", *failure.why)))


def _table(failures: Sequence[Failure]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(words.LINE, words.QUESTION, words.WHY, show_lines=True)
    for failure in failures:
        table.add_row(*(Text(part) for part in (failure.line, failure.question, "\n".join(failure.why))))
    Console(highlight=False).print(table)


@app.command("show", cls=Command)
def show(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[MÃ…]", help="Mã các bản ghi, nhóm; bỏ trống là tất cả.")
    ] = None,
    *,
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
) -> None:
    """Cho đọc trước những câu trợ lý sẽ nói về từng bản ghi.

    Mỗi dòng là một điều có thể hỏi và câu sẽ trả lời; dòng cuối là những mục còn trống, hỏi tới thì trợ lý nói chưa có
    thông tin.
    """
    from bot.cli.showing import shown
    from bot.matching.knowing.subjects import CONGRESS

    moment = opening.clock(now)
    facts = opening.knowledge(place(knowledge))
    assistant = opening.over(facts, moment)
    known = assistant.index.subjects
    main = facts.main
    wanted = [CONGRESS if main is not None and one == main.id else one for one in ids or known]
    unknown = [one for one in wanted if one not in known]
    if unknown:
        opening.stop(words.NO_SUCH_RECORD.format(ids=", ".join(unknown)))
    for line in shown(assistant, wanted, moment()):
        typer.echo(line)


@app.command("schema", cls=Command)
def schema(
    knowledge: KnowledgeOption = None,
    *,
    only_check: Annotated[bool, typer.Option("--check", help="Không ghi, chỉ cho biết tệp nào đã cũ.")] = False,
) -> None:
    """Ghi lược đồ JSON của các tệp dữ liệu vào thư mục schema.

    Trình soạn thảo (ví dụ VS Code có phần mở rộng YAML) dựa vào đó để gợi ý các mục và gạch chân chỗ sai.
    """
    import json

    from bot.knowledge.schema import schemas, write_schemas

    directory = place(knowledge) / "schema"
    if not only_check:
        try:
            changed = write_schemas(directory)
        except OSError as error:
            opening.stop(f"{directory}: {error.strerror}")
        typer.echo(words.SCHEMA_WRITTEN.format(count=len(changed), directory=directory))
        return
    old = []
    for name, wanted in schemas().items():
        path = directory / f"{name}.json"
        if not path.exists() or json.loads(path.read_text("utf-8")) != wanted:
            old.append(path.name)
    if old:
        typer.echo(words.SCHEMA_OLD.format(directory=directory, names=", ".join(old)))
        raise typer.Exit(FAILED)
    typer.echo(words.SCHEMA_CURRENT.format(directory=directory))

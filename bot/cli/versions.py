"""`daihoi kb history`, `diff`, `undo`, `export`, `import`: the knowledge base's versions, without a channel."""

import contextlib
import getpass
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.cli import opening, words
from bot.cli.opening import KnowledgeOption, NowOption
from bot.cli.vietnamese import Command

if TYPE_CHECKING:
    from bot.desk.proposal import Preview, Proposal, Refused
    from bot.desk.publishing import Publisher
    from bot.storage.versions import Entry

AuthorOption = Annotated[
    str | None, typer.Option("--author", metavar="TÊN", help="Người sửa, ghi vào lịch sử.", show_default=False)
]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Không hỏi lại trước khi công bố.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for name, command in (("history", history), ("diff", diff), ("undo", undo), ("export", export), ("import", take)):
        app.command(name, cls=Command)(command)


def history(
    knowledge: KnowledgeOption = None,
    *,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, metavar="SỐ", help="Số bản hiện ra.")] = 20,
) -> None:
    """Liệt kê các bản dữ liệu đã công bố: số, lúc nào, ai sửa, sửa gì; mới nhất ở trên."""

    async def show(publisher: "Publisher") -> None:
        entries = await publisher.history(limit)
        typer.echo("\n".join(map(_line, entries)) if entries else words.NO_HISTORY)

    _with(knowledge, None, show)


def diff(
    before: Annotated[int | None, typer.Argument(metavar="[BẢN CŨ]", show_default=False, help="Số của bản cũ.")] = None,
    after: Annotated[
        int | None, typer.Argument(metavar="[BẢN MỚI]", show_default=False, help="Số của bản mới.")
    ] = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """So hai bản dữ liệu, từng bản ghi một.

    Không ghi bản nào là so bản mới nhất với bản ngay trước; chỉ ghi bản cũ là so bản ấy với bản mới nhất.
    """

    async def show(publisher: "Publisher") -> None:
        from bot.desk.proposal import Refused
        from bot.knowledge.diffing import describe

        newest = after if after is not None else await publisher.versions.number()
        found = await publisher.differences(before if before is not None else newest - 1, newest)
        if isinstance(found, Refused):
            _refuse(found)
        typer.echo(describe(found, limit=1000) or words.NO_DIFFERENCE)

    _with(knowledge, None, show)


def undo(
    number: Annotated[
        int | None, typer.Argument(metavar="[BẢN]", show_default=False, help="Số của bản muốn quay về.")
    ] = None,
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
    author: AuthorOption = None,
    *,
    yes: YesOption = False,
) -> None:
    """Quay về một bản dữ liệu cũ sau khi xem trước; không ghi số là bản ngay trước bản đang dùng.

    Lịch sử không mất: việc quay về cũng là một bản mới.
    """

    async def go(publisher: "Publisher") -> None:
        await publisher.start()
        target = number if number is not None else publisher.live.number - 1
        await _publish(publisher, await publisher.propose_restore(target), author, yes)

    _with(knowledge, now, go)


def export(
    path: Annotated[
        Path, typer.Argument(metavar="TỆP", help="dates.yaml, du-lieu.zip hoặc du-lieu.xlsx.", show_default=False)
    ],
    knowledge: KnowledgeOption = None,
) -> None:
    """Ghi dữ liệu đang có ra một tệp: một tệp YAML, tất cả trong một tệp .zip, hoặc bảng tính .xlsx để điền."""
    from bot.desk import disk
    from bot.desk.packets import Packet, export_file, export_sheets, export_zip
    from bot.knowledge.problems import Problem

    files, _ = disk.read(opening.place(knowledge))
    match path.suffix.casefold():
        case ".zip":
            packet: Packet | Problem = export_zip(files, 0)
        case ".xlsx":
            packet = export_sheets(files, 0)
        case _:
            packet = export_file(files, path.stem)
    if isinstance(packet, Problem):
        opening.stop(f"{packet.message} {packet.fix}")
    try:
        path.write_bytes(packet.data)
    except OSError as error:
        opening.stop(f"{path}: {error.strerror}")
    typer.echo(words.EXPORTED.format(path=path))


def take(
    path: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp .yaml, .zip hoặc .xlsx.", show_default=False)],
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
    author: AuthorOption = None,
    *,
    yes: YesOption = False,
) -> None:
    """Nạp một tệp đã sửa: kiểm tra, cho xem trước những gì sẽ đổi, rồi mới công bố.

    Bảng tính: dòng bị xóa là bản ghi bị bỏ; trang tính không có thì giữ nguyên. Tệp .zip: tệp không có trong đó thì
    giữ nguyên.
    """
    from bot.desk.packets import MAX_PACKET, propose_packet

    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_PACKET + 1)
    except OSError as error:
        opening.stop(f"{path}: {error.strerror}")

    async def go(publisher: "Publisher") -> None:
        await publisher.start()
        await _publish(publisher, await propose_packet(publisher, path.name, data), author, yes)

    _with(knowledge, now, go)


async def _publish(publisher: "Publisher", proposal: "Proposal | Refused", author: str | None, yes: bool) -> None:
    from bot.desk.proposal import Conflict, Refused

    if isinstance(proposal, Refused):
        _refuse(proposal)
    typer.echo(_told(await publisher.preview(proposal)))
    if not yes and not typer.confirm(words.CONFIRM):
        typer.echo(words.NOT_PUBLISHED)
        return
    result = await publisher.publish(proposal, author or words.BY_HAND.format(user=getpass.getuser()))
    if isinstance(result, Refused):
        _refuse(result)
    if isinstance(result, Conflict):
        opening.stop(result.message)
    typer.echo(words.PUBLISHED.format(number=result.entry.number))


def _told(preview: "Preview") -> str:
    from bot.knowledge.diffing import describe

    parts = [describe(preview.differences, limit=100)]
    parts += [words.NEW_ANSWER.format(question=each.question, answer=each.after) for each in preview.answers]
    parts += [words.BROKEN_CASE.format(question=question, why=why) for question, why in preview.broken]
    parts += [words.WARNED.format(problem=problem) for problem in preview.warnings]
    return "\n".join(parts)


def _refuse(refused: "Refused") -> NoReturn:
    opening.stop("\n".join([words.REFUSED, *opening.lines(refused.problems)]))


def _line(entry: "Entry") -> str:
    from bot.clock import ZONE

    return f"{entry.number:>4}  {entry.at.astimezone(ZONE):%d/%m/%Y %H:%M}  {entry.author}  {entry.note}"


def _with(knowledge: Path | None, now: str | None, work: Callable[["Publisher"], Awaitable[None]]) -> None:
    """Do something with the publisher of the directory; faults of directory and database end the program."""
    import asyncio

    from bot.desk.following import Unusable
    from bot.storage.database import Unusable as NoDatabase

    async def run() -> None:
        async with _publisher(knowledge, now) as publisher:
            await work(publisher)

    try:
        asyncio.run(run())
    except NoDatabase as error:
        opening.stop(str(error))
    except Unusable as error:
        opening.stop("\n".join([words.REFUSED, *opening.lines(error.problems)]))
    except OSError as error:
        opening.stop(f"{error.filename or ''}: {error.strerror or error}")


@contextlib.asynccontextmanager
async def _publisher(knowledge: Path | None, now: str | None) -> AsyncIterator["Publisher"]:
    from bot.app.parts import database_url
    from bot.assistant import Assistant
    from bot.desk.live import Live
    from bot.desk.publishing import Publisher
    from bot.knowledge.model import Congress, Knowledge
    from bot.storage import address
    from bot.storage.database import Database
    from bot.storage.versions import Versions

    clock = opening.clock(now)
    settings = opening.settings()
    directory = knowledge if knowledge is not None else opening.in_use(settings)
    nobody = Assistant(Knowledge(Congress(name="-")), clock)  # until the publisher has started
    database = await Database.open(database_url(settings) or address.MEMORY)
    try:
        yield Publisher(directory, Versions(database, clock), Live(nobody))
    finally:
        await database.close()

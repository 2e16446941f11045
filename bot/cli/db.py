"""`daihoi db`: look after the database."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.cli import opening, words
from bot.cli.vietnamese import Command, Group

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.storage.database import Database

T = TypeVar("T")

PEOPLE = "people.key"

app = typer.Typer(cls=Group, help="Nâng cấp, kiểm tra, sao lưu và khôi phục cơ sở dữ liệu.", no_args_is_help=True)

FileArgument = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp sao lưu (.zip).")]


@app.command("upgrade", cls=Command)
def upgrade() -> None:
    """Đưa cấu trúc bảng lên bản mới nhất. Lệnh daihoi run cũng tự làm việc này khi khởi động."""
    from bot.storage import migrating

    async def name(database: "Database") -> str:
        return str(database)

    shown = _with_database(opening.settings(), name)
    typer.echo(words.DB_UPGRADED.format(database=shown, revision=migrating.newest()))


@app.command("check", cls=Command)
def check() -> None:
    """Kiểm tra cơ sở dữ liệu: kết nối được không, cấu trúc có đúng bản không, mỗi bảng có bao nhiêu dòng.

    Mã thoát là 0 nếu tốt, 1 nếu cần chạy daihoi db upgrade hoặc tệp bị hỏng, 2 nếu không mở được.
    """
    from bot.storage import backup, migrating

    async def look(database: "Database") -> tuple[str, str | None, list[str], dict[str, int]]:
        async with database.engine.connect() as connection:
            revision = await connection.run_sync(migrating.current)
        broken = await database.damage()
        return str(database), revision, broken, await backup.counts(database) if revision == migrating.newest() else {}

    shown, revision, broken, counts = _with_database(opening.settings(), look, migrate=False)
    typer.echo(words.DB_STATE.format(database=shown, revision=revision or words.DB_EMPTY, newest=migrating.newest()))
    for name, count in counts.items():
        typer.echo(f"  {name}: {count}")
    if broken:
        typer.echo("\n".join([words.DB_DAMAGED, *(f"  {line}" for line in broken)]), err=True)
    if revision != migrating.newest():
        typer.echo(words.DB_OLD, err=True)
    if broken or revision != migrating.newest():
        raise typer.Exit(1)


@app.command("backup", cls=Command)
def backup(file: FileArgument) -> None:
    """Sao lưu cơ sở dữ liệu, dữ liệu đại hội và khóa băm vào một tệp .zip, kể cả khi chatbot đang chạy.

    Tệp chứa câu hỏi của người dùng và khóa băm, nên hãy cất giữ cẩn thận; chỉ người tạo tệp đọc được.
    """
    from bot.clock import system
    from bot.storage.backup import write

    given = opening.settings()
    knowledge = opening.in_use(given)
    files = {f"knowledge/{path.relative_to(knowledge)}": path.read_bytes() for path in _files(knowledge)}
    if given.data is not None and (given.data / PEOPLE).exists():
        files[PEOPLE] = (given.data / PEOPLE).read_bytes()
    try:
        contents = _with_database(given, lambda database: write(database, file, files, system()))
    except OSError as error:
        opening.stop(words.DB_NO_FILE.format(file=file, reason=error.strerror or error))
    typer.echo(words.DB_SAVED.format(file=file, rows=sum(contents.counts.values()), files=len(contents.files)))


@app.command("restore", cls=Command)
def restore(file: FileArgument) -> None:
    """Khôi phục từ tệp sao lưu vào cơ sở dữ liệu còn trống và thư mục DAIHOI_DATA chưa có dữ liệu.

    Hãy dừng chatbot trước. Không ghi đè lên gì: nếu đã có dữ liệu thì lệnh dừng lại và không thay đổi gì.
    """
    from bot.storage import backup

    given = opening.settings()
    try:
        contents = backup.read(file)
        target = given.data
        if contents.files and target is None:
            opening.stop(words.DB_NO_DATA)
        taken = [name for name in contents.files if target is not None and (target / name).exists()]
        if taken:
            opening.stop(words.DB_FILES_THERE.format(directory=target, name=taken[0]))
        _with_database(given, lambda database: backup.restore(database, file))
        for name, content in contents.files.items():
            if target is not None:
                _write(target / name, content)
    except backup.CannotRestore as error:
        opening.stop(words.DB_CANNOT_RESTORE[str(error)].format(file=file))
    except OSError as error:
        opening.stop(words.DB_NO_FILE.format(file=file, reason=error.strerror or error))
    typer.echo(words.DB_RESTORED.format(rows=sum(contents.counts.values()), files=len(contents.files)))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600 if path.name == PEOPLE else 0o644)
    path.write_bytes(content)


def _files(directory: Path) -> list[Path]:
    found = (path for path in directory.rglob("*") if path.is_file())
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(directory).parts))


def _with_database(given: "Settings", work: "Callable[[Database], Awaitable[T]]", *, migrate: bool = True) -> T:
    """Do it with the settings' database, or say why that cannot be opened."""
    import asyncio

    from bot.app.parts import database_url
    from bot.storage.database import Database, Unusable

    url = database_url(given)
    if url is None:
        opening.stop(words.DB_NONE)

    async def run() -> T:
        database = await Database.open(url, migrate=migrate)
        try:
            return await work(database)
        finally:
            await database.close()

    try:
        return asyncio.run(run())
    except Unusable as error:
        opening.stop(str(error))

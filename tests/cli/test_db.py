"""`daihoi db`: whole processes of the command, with SQLite; the rows' way over both engines is in tests/storage."""

import asyncio
import datetime as dt
import shutil
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import app
from bot.storage import address, migrating
from bot.storage.database import Database
from bot.storage.versions import Versions

ROOT = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    use(monkeypatch, tmp_path / "data")
    monkeypatch.setenv("DAIHOI_KNOWLEDGE", str(ROOT / "knowledge"))
    return tmp_path / "data"


def use(monkeypatch: pytest.MonkeyPatch, directory: Path) -> None:
    monkeypatch.setenv("DAIHOI_DATA", str(directory))


def db(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["db", *arguments])


def publish(directory: Path) -> None:
    async def run() -> None:
        database = await Database.open(address.in_directory(directory))
        versions = Versions(database, lambda: dt.datetime(2020, 2, 15, tzinfo=dt.UTC))
        await versions.begin({"a.yaml": "á"}, author="Nguyễn An", note="Lần đầu", parent=None)
        await versions.finish(1)
        await database.close()

    asyncio.run(run())


def test_upgrade_and_check_say_where_the_tables_are(data: Path) -> None:
    result = db("upgrade")
    assert result.exit_code == 0
    assert migrating.newest() in result.stdout
    result = db("check")
    assert result.exit_code == 0
    assert "versions: 0" in result.stdout


def test_an_empty_database_needs_an_upgrade(data: Path) -> None:
    data.mkdir()
    result = db("check")
    assert result.exit_code == 1
    assert "daihoi db upgrade" in result.stderr


def test_a_damaged_file_is_noticed(data: Path) -> None:
    db("upgrade")
    path = data / address.FILE
    whole = bytearray(path.read_bytes())
    whole[4096 * 3 : 4096 * 5] = b"\xff" * 8192
    path.write_bytes(whole)
    for beside in data.glob("*-wal"):
        beside.unlink()
    assert db("check").exit_code in {1, 2}


def test_a_restored_backup_is_equal_byte_by_byte(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(data)
    (data / "people.key").write_text("00" * 32)
    saved = db("backup", "copy.zip")
    assert saved.exit_code == 0, saved.output
    assert (tmp_path / "copy.zip").stat().st_mode & 0o077 == 0
    again = tmp_path / "again"
    use(monkeypatch, again)
    restored = db("restore", "copy.zip")
    assert restored.exit_code == 0, restored.output
    for path in [*(data / "knowledge").rglob("*.yaml"), data / "people.key"]:
        assert (again / path.relative_to(data)).read_bytes() == path.read_bytes()
    shown = db("check").stdout
    use(monkeypatch, data)
    assert shown.splitlines()[1:] == db("check").stdout.splitlines()[1:]
    assert "versions: 1" in shown


def test_nothing_is_written_over(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(data)
    db("backup", "copy.zip")
    refused = db("restore", "copy.zip")
    assert refused.exit_code == 2
    assert "chưa có gì thay đổi" in refused.stderr
    again = tmp_path / "again"
    use(monkeypatch, again)
    publish(again)
    refused = db("restore", "copy.zip")
    assert refused.exit_code == 2
    assert "Cơ sở dữ liệu đã có dữ liệu" in refused.stderr
    assert not (again / "knowledge").exists()


def test_what_is_no_backup_is_refused(data: Path, tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("hello")
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("manifest.json", '{"revision": "1", "counts": {}, "files": ["../../evil"]}')
        archive.writestr("files/../../evil", "x")
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as archive:
        archive.writestr("manifest.json", '{"revision": "0000", "counts": {}, "files": []}')
    for name, says in (("text", "hỏng"), ("evil", "hỏng"), ("old", "bản daihoi khác"), ("none", "Không đọc")):
        refused = db("restore", f"{name}.zip")
        assert refused.exit_code == 2
        assert says in refused.stderr


def test_without_a_database_there_is_nothing_to_do(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DAIHOI_DATA")
    assert "DAIHOI_DATABASE_URL" in db("check").stderr


def test_a_backup_of_files_needs_a_directory(data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    db("backup", "copy.zip")
    shutil.rmtree(data)
    monkeypatch.delenv("DAIHOI_DATA")
    monkeypatch.setenv("DAIHOI_DATABASE_URL", f"sqlite:///{tmp_path}/other.sqlite3")
    assert "DAIHOI_DATA" in db("restore", "copy.zip").stderr
    assert db("backup", str(tmp_path / "none" / "copy.zip")).exit_code == 2

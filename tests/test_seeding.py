import multiprocessing
import os
from pathlib import Path

import pytest

from bot import seeding


@pytest.fixture
def source(tmp_path: Path) -> Path:
    base = tmp_path / "came-with"
    (base / "dates").mkdir(parents=True)
    (base / "congress.yaml").write_text("name: Đại hội\n", "utf-8")
    (base / "dates" / "one.yaml").write_text("[]\n", "utf-8")
    return base


def files(directory: Path) -> dict[str, str]:
    return {
        str(path.relative_to(directory)): path.read_text("utf-8") for path in directory.rglob("*") if path.is_file()
    }


def test_a_new_data_directory_gets_the_whole_knowledge(source: Path, tmp_path: Path) -> None:
    data = tmp_path / "not" / "yet"
    assert not seeding.there(data)
    assert seeding.seed(source, data)
    assert seeding.there(data)
    assert files(data / "knowledge") == files(source)


def test_what_is_there_is_never_written_over(source: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert seeding.seed(source, data)
    (data / "knowledge" / "congress.yaml").write_text("name: sửa rồi\n", "utf-8")
    (data / "knowledge" / "dates" / "one.yaml").unlink()
    assert not seeding.seed(source, data)
    assert files(data / "knowledge") == {"congress.yaml": "name: sửa rồi\n"}


def test_an_empty_folder_is_no_knowledge(source: Path, tmp_path: Path) -> None:
    (tmp_path / "data" / "knowledge").mkdir(parents=True)
    assert seeding.seed(source, tmp_path / "data")
    assert files(tmp_path / "data" / "knowledge") == files(source)


def test_what_a_killed_start_left_is_done_anew(source: Path, tmp_path: Path) -> None:
    left = tmp_path / "data" / ".seeding"
    left.mkdir(parents=True)
    (left / "congress.yaml").write_text("na", "utf-8")
    assert seeding.seed(source, tmp_path / "data")
    assert files(tmp_path / "data" / "knowledge") == files(source)
    assert not left.exists()


def test_a_copy_that_fails_leaves_no_knowledge(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        seeding.seed(source, tmp_path / "data")
    assert not seeding.there(tmp_path / "data")


def test_hidden_files_and_modes_stay_behind(source: Path, tmp_path: Path) -> None:
    (source / "..data").mkdir()
    (source / "congress.yaml").chmod(0o400)
    assert seeding.seed(source, tmp_path / "data")
    copy = tmp_path / "data" / "knowledge"
    assert {path.name for path in copy.iterdir()} == {"congress.yaml", "dates"}
    assert copy.joinpath("congress.yaml").stat().st_mode & 0o200


def test_of_several_that_start_at_once_one_copies(source: Path, tmp_path: Path) -> None:
    with multiprocessing.get_context("forkserver").Pool(4) as pool:
        copied = pool.starmap(seeding.seed, [(source, tmp_path / "data")] * 8)
    assert sorted(copied) == [False] * 7 + [True]
    assert files(tmp_path / "data" / "knowledge") == files(source)

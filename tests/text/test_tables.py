"""Tables stand ready-made beside their YAML, and are never believed without it."""

import sys
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from bot.text import tables


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with one table."""
    package = tmp_path / "invented_tables"
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "data" / "words.yaml").write_text("chào: [xin chào, kính chào]\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.delitem(sys.modules, "invented_tables", raising=False)
    return package / "data"


def say() -> object:
    return tables.table("invented_tables", "data", "words")


def ready(folder: Path) -> Path:
    return folder / "__pycache__" / "words.ready"


GREETINGS = {"chào": ["xin chào", "kính chào"]}


def test_what_was_put_by_says_the_same_and_no_yaml_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert say() == GREETINGS
    assert ready(folder).exists()
    monkeypatch.setattr(yaml, "load", lambda *_args, **_options: pytest.fail("read anew"))
    assert say() == GREETINGS


def test_an_edited_table_is_read_anew(folder: Path) -> None:
    say()
    (folder / "words.yaml").write_text("chào: [chào bác]\n", "utf-8")
    assert say() == {"chào": ["chào bác"]}


@pytest.mark.parametrize("change", [lambda held: held[:-3], lambda held: held.replace(b"xin", b"van"), lambda _: b""])
def test_what_was_cut_short_or_changed_is_not_believed(folder: Path, change: object) -> None:
    say()
    held = ready(folder).read_bytes()
    ready(folder).write_bytes(change(held))  # type: ignore[operator]  # a function of bytes
    assert say() == GREETINGS
    assert ready(folder).read_bytes() == held  # put by anew


def test_nothing_is_written_where_python_writes_no_bytecode(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert say() == GREETINGS
    assert not ready(folder).exists()


def test_a_place_that_cannot_be_written_is_no_fault(folder: Path) -> None:
    ready(folder).parent.touch()  # where the directory would be
    assert say() == GREETINGS


def test_a_key_that_json_has_not_is_refused_rather_than_changed(folder: Path) -> None:
    (folder / "words.yaml").write_text("1: [một]\n", "utf-8")
    with pytest.raises(ValueError, match="no text"):
        say()


def test_all_tables_of_the_package_are_made_ready() -> None:
    tables.make_ready()
    for package, folder in tables.PLACES:
        place = Path(str(files(package).joinpath(folder)))
        assert {path.stem for path in place.glob("*.yaml")} == {p.stem for p in (place / "__pycache__").glob("*.ready")}

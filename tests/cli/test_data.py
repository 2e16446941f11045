"""The commands over a data directory."""

from pathlib import Path

import pytest

from tests.cli.conftest import Daihoi


@pytest.fixture
def data(daihoi: Daihoi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAIHOI_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_the_first_command_fills_it_and_says_so(daihoi: Daihoi, data: Path) -> None:
    first, second = daihoi("kb", "check"), daihoi("kb", "check")
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert f"vào {data / 'knowledge'}" in first.stderr
    assert "Đã chép" not in second.stderr
    assert str(data / "knowledge") in second.stdout


def test_it_is_what_is_used_from_then_on(daihoi: Daihoi, data: Path, directory: Path) -> None:
    daihoi("kb", "check")
    (directory / "congress.yaml").write_text("- no congress\n", "utf-8")
    assert daihoi("kb", "check").exit_code == 0
    (data / "knowledge" / "congress.yaml").write_text("- no congress\n", "utf-8")
    assert daihoi("kb", "check").exit_code == 2


def test_the_option_goes_before_it(daihoi: Daihoi, data: Path, directory: Path) -> None:
    assert str(directory) in daihoi("kb", "check", "--knowledge", str(directory)).stdout
    assert not data.exists()


def test_knowledge_with_mistakes_is_not_copied(daihoi: Daihoi, data: Path, directory: Path) -> None:
    (directory / "congress.yaml").write_text("- no congress\n", "utf-8")
    result = daihoi("ask", "Khi nào?")
    assert result.exit_code == 2
    assert "congress.yaml" in result.stderr
    assert not data.exists()


def test_a_place_that_cannot_be_written_is_a_sentence(daihoi: Daihoi, data: Path) -> None:
    data.write_text("a file stands in the way", "utf-8")
    result = daihoi("ask", "Khi nào?")
    assert result.exit_code == 2
    assert "DAIHOI_DATA" in result.stderr

"""The page that leads officials from an article to answers: followed as it stands, it comes out as it says."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.main import app

PAGE = Path("docs/bat-dau.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml\n# (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
CONSOLE = "".join(re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
COMMANDS = re.findall(r"^\$ daihoi (.+)\n((?:(?!\$ ).*\n)*)", CONSOLE, re.MULTILINE)
VERSION = re.compile(r"phiên bản \w+")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: str) -> str:
    result = CliRunner().invoke(app, shlex.split(command))
    assert result.exit_code == 0, (command, result.output)
    return VERSION.sub("phiên bản …", result.stdout)


def test_every_step_prints_what_the_page_shows(here: Path) -> None:
    (made, _), *others = COMMANDS
    run(made)
    for name, text in BLOCKS:
        with (here / name).open("a", encoding="utf-8") as file:
            file.write(text)
    assert len(others) >= 5
    for command, printed in others:
        assert run(command).strip() == printed.strip(), command
    assert run("kb test --knowledge son-ha").endswith("Chưa đạt 0.\n")


def test_every_block_of_yaml_names_its_file() -> None:
    assert len(BLOCKS) == PAGE.count("```yaml") > 4


@pytest.mark.parametrize("anchor", re.findall(r"kien-thuc\.md#([^)]+)\)", PAGE))
def test_it_leads_to_headings_that_are_there(anchor: str) -> None:
    guide = Path("docs/kien-thuc.md").read_text("utf-8")
    headings = re.findall(r"^#+ (.+)$", guide, re.MULTILINE)
    assert anchor in {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}

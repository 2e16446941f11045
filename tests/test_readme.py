"""What the documents say is so."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.grading import Item, Want
from bot.cli.main import app
from bot.knowledge.files import gather, sort_out
from bot.settings import Settings, variable
from tests.rooms import parse

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), ROOT / "requirements" / "README.md"]
README = (ROOT / "README.md").read_text("utf-8")


def settings_table() -> str:
    lines = ["| Variable | Default | Meaning |", "|---|---|---|"]
    for name, info in Settings.model_fields.items():
        default = str(info.default).lower() if isinstance(info.default, bool) else info.default
        shown = "" if info.default_factory or default is None else f"`{default}`"
        lines.append(f"| `{variable(name)}` | {shown} | {info.description} |".replace("|  |", "| |"))
    return "\n".join(lines)


def test_the_table_of_settings_is_that_of_the_code() -> None:
    found = re.search(r"<!-- settings: begin -->\n(.*?)\n?<!-- settings: end -->", README, re.DOTALL)
    assert found is not None
    assert found[1] == settings_table(), f"put this between the two marks in README.md:\n\n{settings_table()}"


def test_the_transcript_is_what_the_command_prints() -> None:
    found = re.search(r"<!-- transcript: begin -->.*?```console\n(.*?)```", README, re.DOTALL)
    assert found is not None
    shown = re.findall(r"^\$ .venv/bin/daihoi (.+)\n((?:(?!\$ ).*\n)*)", found[1], re.MULTILINE)
    assert len(shown) >= 5
    for command, printed in shown:
        result = CliRunner().invoke(app, shlex.split(command))
        assert result.stdout.strip() == printed.strip()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_make_targets_that_are_named_exist(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^    |`|=\S+ )make ([a-z-]+)", path.read_text("utf-8"), re.MULTILINE))
    assert named <= targets


def test_every_make_target_is_in_the_readme() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {target for target in targets - {"help"} if f"make {target}" not in README} == set()


def test_commands_that_are_named_exist() -> None:
    named = set(re.findall(r"\bdaihoi ((?:kb |zalo-oa )?[a-z]+)\b(?!-)", README)) | {"ask --jsonl"}
    assert len(named) > 8
    for words in named:
        result = CliRunner().invoke(app, [*words.split(), "--help"])
        assert result.exit_code == 0, words


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_files_of_the_knowledge_base_are_all_named(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for kind in sort_out(gather(ROOT / "knowledge", []), []):
        assert f"`{kind}.yaml`" in text


def test_the_table_of_rooms_is_the_linters() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
    linted = parse(contract["rooms"])
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    described: dict[str, set[str]] = {}
    for names, allowed in re.findall(r"^\| (`bot/[^|]+) \|[^|]*\| ([^|]+) \|$", text, re.MULTILINE):
        may = {"*"} if allowed == "anything" else {f"bot.{name}" for name in re.findall(r"`([\w.]+)`", allowed)}
        for room in re.findall(r"`bot/(\w+)", names):
            described[f"bot.{room}"] = may
    assert len(described) > 10
    assert described == {room: set(linted[room]) for room in described}
    unnamed = {room for room in linted if room not in described}
    assert unnamed == {"bot.__main__", *(room for room in linted if room.startswith("bot.channels."))}
    for channel in unnamed - {"bot.__main__", "bot.channels.base"}:
        assert set(linted[channel]) == described["bot.channels"] | {"bot.channels.base"}


def test_the_example_of_a_set_of_questions_can_be_read() -> None:
    (example,) = re.findall(r"```json\n(.*?)\n```", README, re.DOTALL)
    assert Item.model_validate_json(example).kind is Want.ANSWER


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_locks_have_hashes_and_name_no_index(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"https?://|file:|index.url|find.links|@ ", text)
    pinned = re.findall(r"^[a-z0-9-]+==\S+(?: ;[^\\]*)? \\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE)) > 20


def test_the_development_lock_holds_the_same_versions_as_the_running_one() -> None:
    run, dev = (
        set(re.findall(r"^[a-z0-9-]+==[^ ]+", (ROOT / "requirements" / name).read_text("utf-8"), re.MULTILINE))
        for name in ("run.txt", "dev.txt")
    )
    assert run < dev


def test_every_silenced_rule_of_ruff_has_its_reason() -> None:
    section = (ROOT / "pyproject.toml").read_text("utf-8").split("[tool.ruff.lint]")[1].split("[tool.mypy]")[0]
    rules = re.findall(r'^    "([A-Z]+\d*)",(.*)$', section, re.MULTILINE)
    assert len(rules) > 20
    assert [rule for rule, reason in rules if not re.match(r" +# .{8,}", reason)] == []

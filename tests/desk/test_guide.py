"""The guide for officials: its transcripts are what happens."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import bot.desk.building  # noqa: F401 - with the real assistant, whatever other tests put in its place later
from tests.desk.conftest import FILES, NOW, put

GUIDE = Path("docs/quan-tri.md").read_text("utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
STEPS = [step for block in BLOCKS for step in re.split(r"^\$ ", block, flags=re.MULTILINE) if step]


def test_transcripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command, one after the other, with what it prints."""
    from bot.cli.main import app

    assert len(STEPS) >= 9
    monkeypatch.setenv("DAIHOI_KNOWLEDGE", str(put(tmp_path / "kb", FILES)))
    monkeypatch.setenv("DAIHOI_DATA", str(tmp_path / "data"))
    monkeypatch.setattr("bot.clock.system", NOW)
    monkeypatch.chdir(tmp_path)
    for step in STEPS:
        command, _, printed = step.partition("\n")
        edit = re.fullmatch(r"sửa (\S+): (.+) → (.+)", command)
        if edit:
            path = Path(edit[1])
            text = path.read_text("utf-8")
            assert edit[2] in text
            path.write_text(text.replace(edit[2], edit[3]), "utf-8")
            continue
        words = [quoted or plain for quoted, plain in re.findall(r'"([^"]*)"|(\S+)', command)]
        assert words[0] == "daihoi"
        result = CliRunner().invoke(app, words[1:], input="y\n", prog_name="daihoi")
        shown = "\n".join(line for line in result.output.splitlines() if "Đã chép dữ liệu ban đầu" not in line)
        assert shown.strip().startswith(printed.strip()) if "check" in words else shown.strip() == printed.strip(), (
            command
        )

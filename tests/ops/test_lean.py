"""What is not needed is not loaded."""

import subprocess
import sys

import pytest

from bot.ops.lean import without


def test_a_library_is_not_there_meanwhile_and_is_there_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with without("colorsys"), pytest.raises(ImportError):
        import colorsys
    import colorsys

    assert colorsys.rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)


def test_one_that_is_loaded_already_stays() -> None:
    with without("json"):
        import json
    assert json.loads("1") == 1


def test_a_library_that_is_never_needed_stays_away() -> None:
    # In a process of its own: it stays away for good.
    code = "from bot.ops.lean import never; never('colorsys'); import colorsys"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert "ModuleNotFoundError: import of colorsys halted" in done.stderr


def test_logging_loads_nothing_that_draws_on_terminals() -> None:
    code = "import bot.ops.log, sys; sys.exit(bool({'rich', 'pygments'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

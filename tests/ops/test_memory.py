import gc
import subprocess
import sys

from bot.ops import memory


def test_settle_sets_aside_what_is_loaded() -> None:
    # In a process of its own: it changes the interpreter for good.
    code = "import gc; from bot.ops.memory import settle; settle(); print(gc.get_freeze_count() > 1000, gc.isenabled())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]
    assert gc.isenabled()
    assert memory.settle.__doc__

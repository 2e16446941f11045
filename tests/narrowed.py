"""Those counted or listed, narrowed by what no record says: it must be said that this is not known.

`python -m tests.narrowed` prints the table, with `--failures` what was told; `tests/test_narrowed.py` holds it. What
narrows stands in `narrowed.yaml`; it is asked of what the records of `knowledge/` and `examples/` count and list, with
its tones and without.
"""

from functools import cache
from pathlib import Path

from tests.of_records import Sayings, Trial, failures, table, tried
from tests.printing import show
from tests.unheld import Told, told

SAYINGS = Sayings.read(Path(__file__).with_name("narrowed.yaml"), step=4)


def counted(said: str) -> str:
    """The noun as it is counted: "bao nhiêu đảng viên", not "bao nhiêu số đảng viên"."""
    return said.replace("bao nhiêu số ", "bao nhiêu ")


@cache
def all_trials() -> tuple[Trial, ...]:
    """All questions, with their tones and without."""
    return tuple(tried(SAYINGS, told, counted))


if __name__ == "__main__":
    show(__doc__, lambda: table(all_trials(), Told), lambda: failures(all_trials(), Told.FACT))

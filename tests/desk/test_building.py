"""Building: an assistant is made anew only where the files say something else."""

from bot.clock import fixed
from bot.desk.building import build
from bot.desk.built import Built
from tests.invented import FILES, TODAY

TEXTS = {f"{name}.yaml": text for name, text in FILES.items()}


def built() -> Built:
    found = build(TEXTS, fixed(TODAY))
    assert isinstance(found, Built)
    return found


def test_what_is_ready_is_taken_where_only_a_comment_differs() -> None:
    ready = built().assistant
    same = build({**TEXTS, "counts.yaml": "# looked at today\n" + TEXTS["counts.yaml"]}, fixed(TODAY), ready)
    assert isinstance(same, Built)
    assert same.assistant is ready


def test_what_is_ready_is_not_taken_where_a_number_differs() -> None:
    ready = built().assistant
    other = build({**TEXTS, "counts.yaml": TEXTS["counts.yaml"].replace("5230", "5231")}, fixed(TODAY), ready)
    assert isinstance(other, Built)
    assert other.assistant is not ready

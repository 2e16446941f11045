"""The language data as data."""

from collections import Counter
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
import yaml

FILES = sorted(
    (file for file in resources.files("bot.matching").joinpath("language").iterdir() if file.name.endswith(".yaml")),
    key=lambda file: file.name,
)


def lists(found: Any, name: str) -> Iterator[tuple[str, list[Any]]]:
    """Every list in a file, with where it stands."""
    if isinstance(found, list):
        yield name, found
    elif isinstance(found, dict):
        for key, value in found.items():
            yield from lists(value, f"{name}.{key}")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_list_holds_a_phrase_twice(file: Any) -> None:
    whole = yaml.safe_load(file.read_text("utf-8"))
    twice = [
        (name, one) for name, ones in lists(whole, file.name) for one, n in Counter(map(str, ones)).items() if n > 1
    ]
    assert not twice


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_list_is_named_twice(file: Any) -> None:
    named = [line.split(":")[0] for line in file.read_text("utf-8").splitlines() if line[:1].isalpha() and ":" in line]
    assert [name for name, n in Counter(named).items() if n > 1] == []

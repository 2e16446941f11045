from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bot.knowledge.load import Loaded, load

Load = Callable[..., Loaded]

CONGRESS = "name: Đại hội thử\nas_of: 1/6/2020\nsources:\n  - {id: bao, paper: Báo thử}\n"


def put(directory: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a directory, with a plain congress.yaml unless one is given."""
    for name, content in {"congress.yaml": CONGRESS, **files}.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return directory


@pytest.fixture
def load_files(tmp_path: Path) -> Load:
    """Loads a directory that holds the given files: load_files(dates="- id: …")."""

    def run(files: Mapping[str, str | bytes] | None = None, **named: str) -> Loaded:
        return load(put(tmp_path, {**(files or {}), **{f"{name}.yaml": text for name, text in named.items()}}))

    return run

"""A knowledge base for a place that has none yet: each file says what belongs there, with samples to write over.

The samples are comments, so that a base that was just made says nothing that nobody has written.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from importlib.resources import files as resources
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from bot.knowledge.blocks import written
from bot.knowledge.files import KNOWN
from bot.knowledge.kinds import slots
from bot.knowledge.labels import FIELDS, FILES
from bot.knowledge.load import TYPES
from bot.knowledge.model import Congress, Words
from bot.knowledge.schema import write_schemas

COMMITTEES: Final[Mapping[str, str]] = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}
"""What the committee of a place is called, by the place's level; that of any other body is a "Đảng ủy"."""
SAMPLES: Final = resources("bot.knowledge.samples")
_HEADER: Final = "# yaml-language-server: $schema=schema/{name}.json\n# {title}."
_FIELDS: Final = "# Các mục ghi được:"
_SAMPLES: Final = (
    "# Mẫu: bỏ dấu # và dấu cách đầu dòng, thay bằng điều nguồn tin nêu; mục nào nguồn tin không nêu thì xóa."
)
_MUST: Final = " (bắt buộc)"


@dataclass(frozen=True)
class Place:
    """Whose congress a new base is about.

    Attributes:
        name: level and name ("huyện An Bình"), or a body's name ("Bệnh viện Sao Mai").
        term: "2025-2030"; None when that is not known yet.
        ordinal: which congress of the place it is, "XXI" or "21"; None when that is not known yet.
    """

    name: str
    term: str | None = None
    ordinal: str | None = None

    @property
    def host(self) -> str:
        """The Party organisation whose congress it is."""
        return f"Đảng bộ {self.name}"

    @property
    def congress(self) -> str:
        """The congress's name, without ordinal and term."""
        return f"Đại hội đại biểu {self.host}"

    @property
    def committee(self) -> str:
        """The Party committee: "Huyện ủy An Bình", "Đảng ủy Bệnh viện Sao Mai"."""
        for level, committee in COMMITTEES.items():
            if self.name.casefold().startswith(f"{level} "):
                return f"{committee} {self.name[len(level) :].strip()}"
        return f"Đảng ủy {self.name}"


def start(directory: Path, place: Place) -> list[Path]:
    """Write the files of a new knowledge base, and their schemas for editors.

    Args:
        directory: made when missing.

    Returns:
        the files that are to be filled, in the order in which people read them.

    Raises:
        FileExistsError: the directory holds a file of a knowledge base already; nothing is written then.
        OSError: it cannot be written.
    """
    for name in KNOWN:
        if (directory / f"{name}.yaml").exists() or (directory / name).exists():
            raise FileExistsError(name)
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for name in KNOWN:
        path = directory / f"{name}.yaml"
        path.write_text(text_of(name, place), "utf-8")
        written.append(path)
    write_schemas(directory / "schema")
    return written


def text_of(name: str, place: Place) -> str:
    """What a file of a new base holds.

    Args:
        name: the file's name without ending: "dates".
    """
    header = _HEADER.format(name=name, title=FILES[name])
    samples = (_SAMPLES, *map(_comment, sample(name, place).splitlines()))
    if name == "congress":
        known = _known(place)
        body = ("", "".join(written(field, value) for field, value in known.items()))
        return "\n".join((header, *body, _FIELDS, *_described(Congress, known), "", *samples)) + "\n"
    model: type[BaseModel] | None = Words if name == "words" else TYPES.get(name)
    fields = ("#", _FIELDS, *_described(model)) if model is not None else ()
    return "\n".join((header, *fields, "", *samples)) + "\n"


def sample(name: str, place: Place) -> str:
    """What a file could hold, as YAML: a few records; of congress.yaml what is not known from the place itself."""
    text = (SAMPLES / f"{name}.yaml").read_text("utf-8")
    return text.replace("{congress}", place.congress).replace("{committee}", place.committee)


def _known(place: Place) -> dict[str, str]:
    """What congress.yaml says from the start."""
    fields = {
        "name": place.congress,
        "host": place.host,
        "committee": place.committee,
        "place": place.name,
        "ordinal": place.ordinal,
        "term": place.term,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _described(model: type[BaseModel], but: Container[str] = ()) -> list[str]:
    return [
        f"#   {name}: {FIELDS[model][name]}{_MUST if slot.required else ''}"
        for name, slot in slots(model).items()
        if name not in but
    ]


def _comment(line: str) -> str:
    return f"# {line}".rstrip()

"""The shape of the code: rooms, sizes, and that it knows no place."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest
from importlinter.domain.contract import ContractCheck

from bot.knowledge.model import Knowledge
from tests.asking import KNOWLEDGE, knowledge_of
from tests.rooms import RoomsContract, inside, parse, room_of

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "bot").rglob("*.py"))
LONGEST = 400
# Words that open a capitalised name without being part of a place's own name.
GENERAL = {
    "trường",
    "trung",
    "công",
    "quận",
    "huyện",
    "đảng",
    "đại",
    "đầu",
    "chi",
    "ban",
    "bộ",
    "nghị",
    "chỉ",
    "hồ",
    "chí",
}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowledge_of(KNOWLEDGE)


def contract(rooms: list[str], libraries: list[str]) -> RoomsContract:
    options = {"rooms": rooms, "libraries": libraries}
    return RoomsContract(name="rooms", session_options={"root_packages": ["bot"]}, contract_options=options)


def check(graph: grimp.ImportGraph, rooms: list[str], libraries: list[str] | None = None) -> ContractCheck:
    return contract(rooms, libraries or []).check(graph, verbose=False)


def graph_of(*imports: tuple[str, str]) -> grimp.ImportGraph:
    graph = grimp.ImportGraph()
    for importer, imported in imports:
        for module in (importer, imported):
            if module not in graph.modules:
                graph.add_module(module, is_squashed=not module.startswith("bot"))
        graph.add_import(importer=importer, imported=imported, line_number=3, line_contents="import")
    return graph


def test_the_import_linter_sees_every_module() -> None:
    seen = {module for module in grimp.build_graph("bot", cache_dir=None).modules if inside(module, "bot")}
    there = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in SOURCES}
    assert seen == there
    assert len(seen) > 30


@pytest.mark.parametrize(
    ("importer", "imported", "kept"),
    [
        ("bot.text.fold", "bot.text.tables", True),
        ("bot.text.fold", "bot", True),
        ("bot.text.fold", "bot.knowledge.model", False),
        ("bot.answering.say", "bot.matching.question", True),
        ("bot.answering.say", "bot.matching.deciding.guard", False),
        ("bot.channels.web", "bot.channels.base", True),
        ("bot.channels.web", "bot.channels.telegram.app", False),
        ("bot.channels.telegram.app", "bot.channels.telegram.words", True),
        ("bot.cellar", "bot.text", False),
        ("bot.matching.knowing.index", "rapidfuzz", True),
        ("bot.text.fold", "rapidfuzz", False),
        ("bot.text.fold", "json", True),
    ],
)
def test_the_contract_refuses_what_the_table_does_not_allow(importer: str, imported: str, kept: bool) -> None:
    rooms = [
        "bot.text:",
        "bot.knowledge: bot.text",
        "bot.matching: bot.text",
        "bot.answering: bot.matching.question",
        "bot.channels.base:",
        "bot.channels.web: bot.channels.base",
        "bot.channels.telegram: bot.channels.base",
    ]
    result = check(graph_of((importer, imported)), rooms, ["rapidfuzz: bot.matching"])
    assert result.kept is kept
    assert kept or importer in result.metadata["problems"][0]


def test_the_innermost_room_counts() -> None:
    rooms = parse(["bot.channels: *", "bot.channels.web: bot.text , bot.knowledge"])
    assert room_of("bot.channels.web.page", rooms) == "bot.channels.web"
    assert room_of("bot.channels.website", rooms) == "bot.channels"
    assert rooms["bot.channels.web"] == ("bot.text", "bot.knowledge")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_are_of_a_size_to_read(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def test_each_room_has_its_folder_of_tests_and_no_folder_stands_for_nothing() -> None:
    rooms = {path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")}
    folders = {path.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").glob("*/**/test_*.py")}
    assert folders == rooms


def test_the_table_of_matching_is_that_of_its_folders_in_the_order_of_their_layers() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text()
    rows = re.findall(r"^\| `([a-z]+)` \| (.+?) \|", text.partition("## Inside matching")[2], re.MULTILINE)
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in settings if one["id"] == "matching")
    assert [room for room, _ in rows] == [one for one in reversed(layers) if one not in ("question", "interpreter")]
    rooms = ROOT / "bot" / "matching"
    assert {room for room, _ in rows} == {one.parent.name for one in rooms.glob("*/__init__.py")}
    for room, modules in rows:
        for module in re.findall(r"`([a-z_]+)`", modules):
            assert (rooms / room / f"{module}.py").exists(), f"{room}.{module}"


def test_only_the_clock_reads_the_time() -> None:
    wanted = re.compile(r"\b(?:datetime\.now|datetime\.utcnow|date\.today|time\.time)\(")
    found = {path.name for path in SOURCES if wanted.search(path.read_text("utf-8"))}
    assert found == {"clock.py"}


def test_the_code_knows_no_place(knowledge: Knowledge) -> None:
    names = {*place_names(knowledge)}
    assert len(names) > 20
    bare = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(names))})(?!\w)")
    files = [path for path in (ROOT / "bot").rglob("*") if path.suffix in {".py", ".yaml", ".json", ".html", ".js"}]
    found = [f"{path.relative_to(ROOT)}: {name}" for path in files for name in names_in(path.read_text("utf-8"), bare)]
    assert not found, "words of one place belong into knowledge/: " + "; ".join(found)


def names_in(text: str, names: re.Pattern[str]) -> list[str]:
    return sorted({*names.findall(unicodedata.normalize("NFC", text).lower())})


def place_names(knowledge: Knowledge) -> Iterator[str]:
    """Proper names of the knowledge base, lower-case: "kim giang" of "Trường THCS Kim Giang"."""
    sayings = [knowledge.congress.place or "", *knowledge.words.names]
    for record in knowledge:
        sayings += [getattr(record, "name", None) or "", getattr(record, "who", None) or "", *record.also]
    for saying in sayings:
        run: list[str] = []
        for word in [*re.sub(r"[^\w ]", " ", unicodedata.normalize("NFC", saying)).split(), ""]:
            if word[:1].isupper() and not word.isupper() and word.lower() not in GENERAL:
                run.append(word.lower())
                continue
            if len(run) > 1:
                yield " ".join(run)
            run = []


def test_the_schema_hints_of_knowledge_files_lead_somewhere() -> None:
    for path in sorted((ROOT / "knowledge").glob("*.yaml")):
        hint = re.match(r"# yaml-language-server: \$schema=(\S+)", path.read_text("utf-8"))
        if hint is not None:
            json.loads((path.parent / hint[1]).read_text("utf-8"))

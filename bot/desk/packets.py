"""The knowledge as files that people send: one YAML file, a zip of all, an .xlsx; and what they send back.

What comes in is not trusted: sizes are looked at before anything is unpacked, and only names that a knowledge directory
can have are taken from a zip.
"""

import asyncio
import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from bot.desk import packet_words as words
from bot.desk.proposal import Proposal, Refused
from bot.desk.publishing import Publisher
from bot.knowledge import files as names
from bot.knowledge.changes import AddCase, AddName, AddPhrasing, AddRecord, Change, RetireRecord, SetField
from bot.knowledge.files import Files
from bot.knowledge.problems import Problem

MAX_PACKET: Final = 2_000_000
"""Bytes of one file that is sent in, packed as it is."""
MAX_UNPACKED: Final = 40_000_000
MAX_MEMBERS: Final = 500
MAX_RATIO: Final = 200  # texts pack to a tenth at best; a bomb to a thousandth
_XML_HEAD: Final = 100_000

_CHANGES: Final = (AddCase, AddName, AddPhrasing, AddRecord, RetireRecord, SetField)


@dataclass(frozen=True, slots=True)
class Packet:
    """A file to send.

    Attributes:
        name: file name.
        data: content.
    """

    name: str
    data: bytes


def export_zip(files: Files, number: int) -> Packet:
    """All files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(files):
            archive.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), files[path], zipfile.ZIP_DEFLATED)
    return Packet(f"du-lieu-ban-{number}.zip", stream.getvalue())


def export_file(files: Files, path: str) -> Packet | Problem:
    """One file ("dates.yaml", or "dates" for short)."""
    for name in (path, f"{path}.yaml", f"{path}.yml"):
        if name in files:
            return Packet(_flat(name), files[name].encode())
    return Problem(
        path, None, "", words.NO_FILE.format(path=path), words.NO_FILE_FIX.format(names=", ".join(sorted(files)))
    )


def _flat(path: str) -> str:
    """The name of a file by itself: "dates/2.yaml" is sent as "dates-2.yaml"."""
    return path.replace("/", "-")


def export_sheets(files: Files, number: int) -> Packet:
    """An .xlsx of all records."""
    from bot.desk.sheets import write_sheets  # noqa: PLC0415  # loads openpyxl, 25 MB that most processes never need

    return Packet(f"du-lieu-ban-{number}.xlsx", write_sheets(files))


async def propose_packet(
    publisher: Publisher, name: str, data: bytes, *, base: int | None = None
) -> Proposal | Refused:
    """Take what somebody sent.

    Args:
        publisher: of the knowledge base.
        name: its file name; which file of the knowledge it is, its name says: "dates.yaml", also "dates (1).yaml".
        data: its content.
        base: the version that it was made from, when known.
    """
    note = f"{words.IMPORTED} {name}"[:100]
    read = await asyncio.to_thread(unpack, name, data, publisher.files())
    if isinstance(read, dict):
        return await publisher.propose_files(read, base=base, note=note)
    if all(isinstance(item, _CHANGES) for item in read):
        changes = [item for item in read if isinstance(item, _CHANGES)]
        return await publisher.propose(changes, base=base, note=note)
    return Refused(tuple(item for item in read if isinstance(item, Problem)))


def unpack(name: str, data: bytes, files: Files) -> dict[str, str] | tuple[Change, ...] | tuple[Problem, ...]:
    """What a file that somebody sent holds.

    Args:
        name: its file name.
        data: its content.
        files: the files of the newest version.

    Returns:
        whole files, changes (of a sheet), or what is wrong.
    """
    suffix = PurePosixPath(name.strip()).suffix.casefold()
    if len(data) > MAX_PACKET:
        return _bad(name, words.TOO_BIG.format(megabytes=MAX_PACKET // 1_000_000), words.TOO_BIG_FIX)
    if not data.strip():
        return _bad(name, words.EMPTY, words.EMPTY_FIX)
    if suffix in names.SUFFIXES:
        return _yaml(name, data, files)
    if suffix not in (".zip", ".xlsx"):
        return _bad(name, words.WRONG_KIND.format(name=name), words.WRONG_KIND_FIX)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wrong = _bomb(name, archive)
            if wrong is not None:
                return (wrong,)
            if suffix == ".xlsx":
                from bot.desk.sheets import read_sheets  # noqa: PLC0415  # the same

                return read_sheets(data, files)
            return _members(name, archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return _bad(name, words.BROKEN_ZIP, words.BROKEN_ZIP_FIX)  # RuntimeError: it is encrypted


def _bad(name: str, message: str, fix: str) -> tuple[Problem, ...]:
    return (Problem(name, None, "", message, fix),)


def _yaml(name: str, data: bytes, files: Files) -> dict[str, str] | tuple[Problem, ...]:
    """One file: its name is that of a file of the knowledge, or nearly ("dates (1).yaml", "dates-2.yml")."""
    stem = PurePosixPath(name.strip().replace("\\", "/")).stem.casefold()
    known = next(
        (kind for kind in names.KNOWN if stem == kind or (stem.startswith(kind) and not stem[len(kind)].isalpha())),
        None,
    )
    if known is None:
        return _bad(
            name, words.STRANGE_NAME.format(name=name), words.STRANGE_NAME_FIX.format(names=", ".join(names.KNOWN))
        )
    found = names.sort_out(files, []).get(known, ())
    named = [path for path in found if stem.startswith(_flat(path).rpartition(".")[0])]
    target = max(named, key=len, default=found[0] if found else f"{known}.yaml")
    return _decoded({target: data})


def _bomb(name: str, archive: zipfile.ZipFile) -> Problem | None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED or unpacked > max(packed, 10_000) * MAX_RATIO:
        return Problem(name, None, "", words.BOMB, words.BOMB_FIX)
    for member in members:
        if member.filename.endswith((".xml", ".rels")):  # parts of an .xlsx need no document type; bombs do
            with archive.open(member) as stream:
                if b"<!DOCTYPE" in stream.read(_XML_HEAD).upper():
                    return Problem(name, None, "", words.BOMB, words.BOMB_FIX)
    return None


def _members(name: str, archive: zipfile.ZipFile) -> dict[str, str] | tuple[Problem, ...]:
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    room = MAX_UNPACKED
    for member in archive.infolist():
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if (
            member.is_dir()
            or path.name.startswith(".")
            or "__MACOSX" in path.parts
            or path.suffix not in names.SUFFIXES
        ):
            continue
        if path.is_absolute() or ".." in path.parts or ":" in member.filename:
            problems.append(Problem(name, None, "", words.OUTSIDE.format(path=member.filename), words.OUTSIDE_FIX))
            continue
        with archive.open(member) as stream:
            data = stream.read(room + 1)  # what a member says of its size may be a lie
        room -= len(data)
        if room < 0:
            return _bad(name, words.BOMB, words.BOMB_FIX)
        found[path.as_posix()] = data
    if problems:
        return tuple(problems)
    inner = _rooted(found)
    strange: list[Problem] = []
    known = {path for some in names.sort_out(inner, strange).values() for path in some}
    if strange or not known:
        return tuple(strange) or _bad(name, words.NOTHING_INSIDE, words.NOTHING_INSIDE_FIX)
    return _decoded({path: data for path, data in inner.items() if path in known})


def _rooted(found: dict[str, bytes]) -> dict[str, bytes]:
    """Paths from the folder that holds congress.yaml, or that everything is in: people zip the folder itself."""
    tops = {PurePosixPath(path).parts[0] for path in found if "/" in path}
    if len(tops) == 1 and all("/" in path for path in found) and not tops & set(names.LISTS):
        return {path.partition("/")[2]: data for path, data in found.items()}
    return found


def _decoded(found: dict[str, bytes]) -> dict[str, str] | tuple[Problem, ...]:
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for path, data in found.items():
        text, wrong = names.decode(data, path)
        problems += wrong
        if text is not None:
            texts[path] = text
    return tuple(problems) or texts

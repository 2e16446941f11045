"""Which files a knowledge directory has, and their text. Trusts neither their size nor their bytes."""

import re
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from bot.knowledge.problems import Problem, Severity, did_you_mean

Files = Mapping[str, str]
"""The files of a knowledge directory: path inside it ("dates.yaml", "dates/2.yaml") → text."""

MAX_FILE: Final = 20_000_000
MAX_TOTAL: Final = 200_000_000
MAX_FILES: Final = 5_000

LISTS: Final = ("dates", "counts", "projects", "documents", "bodies", "topics", "groups")
MAPPINGS: Final = ("congress", "words")
OTHERS: Final = ("cases",)
KNOWN: Final = (*MAPPINGS, *LISTS, *OTHERS)
SUFFIXES: Final = (".yaml", ".yml")

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


def sort_out(names: Iterable[str], problems: list[Problem]) -> Mapping[str, list[str]]:
    """The files of each type, in the order of their names: `dates.yaml`, then `dates/*.yaml`.

    Args:
        names: paths inside the knowledge directory, with "/"; what is no knowledge is left out.
        problems: gets what is wrong with the names.

    Returns:
        type ("dates") → names; a type without files is left out.
    """
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        path = PurePosixPath(name)
        if path.suffix not in SUFFIXES or any(part.startswith(".") for part in path.parts):
            continue
        if len(path.parts) == 2 and path.parts[0] in LISTS:
            found.setdefault(path.parts[0], []).append(name)
        elif len(path.parts) == 1 and path.stem in KNOWN:
            found.setdefault(path.stem, []).insert(0, name)
        elif len(path.parts) == 1:
            problems.append(_strange(name))
    for name in MAPPINGS:
        problems += [
            Problem(extra, None, "", f"Có hai tệp cùng là “{name}”.", "Giữ lại một tệp.")
            for extra in found.get(name, [])[1:]
        ]
    if sum(map(len, found.values())) > MAX_FILES:
        problems.append(Problem("", None, "", f"Thư mục có quá {MAX_FILES} tệp.", "Gộp bớt các tệp lại."))
        return {}
    return found


def gather(directory: Path, problems: list[Problem]) -> Mapping[str, str | None]:
    """The text of every knowledge file of a directory, by its path inside; None for a file that cannot be used.

    Args:
        directory: the knowledge directory.
        problems: gets what is wrong with the files; names are looked at by `sort_out`.
    """
    try:
        names = _names(directory)
    except OSError:
        fix = "Kiểm tra đường dẫn và quyền đọc."
        problems.append(Problem("", None, "", f"Không mở được thư mục “{directory.name}”.", fix))
        return {}
    known = {name for some in sort_out(names, []).values() for name in some}
    texts: dict[str, str | None] = {}
    room = MAX_TOTAL
    for name in names:
        if name not in known:
            texts[name] = None  # only its name is looked at
            continue
        text, size, wrong = read(directory / name, directory, room)
        room -= size
        problems += wrong
        texts[name] = text
    return texts


def _names(directory: Path) -> list[str]:
    """Names of what may be knowledge; which of it is, `sort_out` says."""
    names: list[str] = []
    for entry in sorted(directory.iterdir()):
        if entry.is_dir():
            if entry.name in LISTS:
                names += [f"{entry.name}/{inner.name}" for inner in entry.iterdir() if inner.suffix in SUFFIXES]
        elif entry.suffix in SUFFIXES:
            names.append(entry.name)
    return sorted(names)


def _strange(name: str) -> Problem:
    known = [f"{stem}.yaml" for stem in KNOWN]
    fix = did_you_mean(name, known) or f"Các tên được dùng: {', '.join(known)}."
    return Problem(name, None, "", "Tệp có tên lạ nên không được đọc.", fix, Severity.WARNING)


def name_of(path: Path, directory: Path) -> str:
    """How problems call the file: its path inside the directory, with "/" on every system."""
    return path.relative_to(directory).as_posix()


class _RefusedError(Exception):
    """The file cannot be used."""

    def __init__(self, message: str, fix: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message, self.fix, self.line = message, fix, line


def read(path: Path, directory: Path, room: int) -> tuple[str | None, int, list[Problem]]:
    """Text of one file.

    Args:
        path: the file, inside `directory`; a symbolic link may not lead out of it.
        room: bytes that may still be read of the whole directory.

    Returns:
        its text without byte-order mark (None when it cannot be used), its size in bytes, what is wrong.
    """
    try:
        data = _bytes(path, directory, room)
        return _text(data), len(data), []
    except _RefusedError as refused:
        problem = Problem(name_of(path, directory), refused.line, "", refused.message, refused.fix)
        return None, 0, [problem]


def decode(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """Text of a file that came from elsewhere.

    Args:
        data: its bytes.
        name: what problems call it.

    Returns:
        its text without byte-order mark (None when it cannot be used), and what is wrong.
    """
    try:
        return _text(data), []
    except _RefusedError as refused:
        return None, [Problem(name, refused.line, "", refused.message, refused.fix)]


def _bytes(path: Path, directory: Path, room: int) -> bytes:
    try:
        target = path.resolve(strict=True)
        if not target.is_relative_to(directory.resolve()):
            raise _RefusedError("Tệp là liên kết trỏ ra ngoài thư mục dữ liệu.", "Chép hẳn tệp vào thư mục dữ liệu.")
        if not stat.S_ISREG(target.stat().st_mode):
            raise _RefusedError("Đây không phải là một tệp thường.", "Thay bằng một tệp văn bản.")
        with target.open("rb") as stream:
            data = stream.read(min(MAX_FILE, max(room, 0)) + 1)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that go round
        raise _RefusedError("Không mở được tệp.", "Kiểm tra tệp còn đó và có quyền đọc.") from error
    if len(data) > MAX_FILE:
        raise _RefusedError(f"Tệp lớn quá {MAX_FILE // 1_000_000} MB.", "Chia tệp ra: dates/1.yaml, dates/2.yaml…")
    if len(data) > room:
        raise _RefusedError(f"Các tệp cộng lại lớn quá {MAX_TOTAL // 1_000_000} MB.", "Bỏ bớt dữ liệu không dùng.")
    return data


def _text(data: bytes) -> str:
    fix = "Mở tệp, chọn “Lưu thành…” (Save as) với bảng mã UTF-8."
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _RefusedError("Tệp được lưu ở bảng mã UTF-16.", fix, 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _RefusedError("Dòng này có chữ không ở bảng mã UTF-8.", fix, line) from error
    control = _CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        code = f"U+{ord(control.group()):04X}"
        raise _RefusedError(f"Dòng này có ký tự ẩn không hợp lệ ({code}).", "Xóa ký tự ấy rồi gõ lại dòng này.", line)
    return text

"""Which files a knowledge directory has, and their text. Trusts neither their size nor their bytes."""

import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.knowledge.problems import Problem, Severity, did_you_mean

MAX_FILE: Final = 20_000_000
MAX_TOTAL: Final = 200_000_000
MAX_FILES: Final = 5_000

LISTS: Final = ("dates", "counts", "projects", "documents", "bodies", "topics", "groups")
MAPPINGS: Final = ("congress", "words")
OTHERS: Final = ("cases",)
SUFFIXES: Final = (".yaml", ".yml")

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


def find(directory: Path, problems: list[Problem]) -> Mapping[str, list[Path]]:
    """The files of each type, in the order of their names: `dates.yaml`, then `dates/*.yaml`.

    Args:
        directory: the knowledge directory.
        problems: gets what is wrong with the names.

    Returns:
        type ("dates") → files; a type without files is left out.
    """
    found: dict[str, list[Path]] = {}
    try:
        entries = sorted(directory.iterdir())
    except OSError:
        problems.append(Problem("", None, "", f"Không mở được thư mục “{directory.name}”.",
                                "Kiểm tra đường dẫn và quyền đọc."))
        return found
    known = (*MAPPINGS, *LISTS, *OTHERS)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if entry.name in LISTS:
                inside = (path for path in sorted(entry.iterdir()) if not path.name.startswith("."))
                found.setdefault(entry.name, []).extend(p for p in inside if p.suffix in SUFFIXES)
            continue
        if entry.suffix not in SUFFIXES:
            continue
        if entry.stem in known:
            found.setdefault(entry.stem, []).insert(0, entry)
            continue
        names = ", ".join(f"{name}.yaml" for name in known)
        problems.append(Problem(
            entry.name, None, "", "Tệp có tên lạ nên không được đọc.",
            did_you_mean(entry.name, [f"{name}.yaml" for name in known]) or f"Các tên được dùng: {names}.",
            Severity.WARNING,
        ))
    for name in MAPPINGS:
        for extra in found.get(name, [])[1:]:
            problems.append(Problem(extra.name, None, "", f"Có hai tệp cùng là “{name}”.", "Giữ lại một tệp."))
    if sum(map(len, found.values())) > MAX_FILES:
        problems.append(Problem("", None, "", f"Thư mục có quá {MAX_FILES} tệp.", "Gộp bớt các tệp lại."))
        return {}
    return found


def name_of(path: Path, directory: Path) -> str:
    """How problems call the file: its path inside the directory, with "/" on every system."""
    return path.relative_to(directory).as_posix()


def read(path: Path, directory: Path, room: int) -> tuple[str | None, int, list[Problem]]:
    """Text of one file.

    Args:
        path: the file, inside `directory`; a symbolic link may not lead out of it.
        room: bytes that may still be read of the whole directory.

    Returns:
        its text without byte-order mark (None when it cannot be used), its size in bytes, what is wrong.
    """
    name = name_of(path, directory)

    def refuse(message: str, fix: str, line: int | None = None) -> tuple[None, int, list[Problem]]:
        return None, 0, [Problem(name, line, "", message, fix)]

    try:
        target = path.resolve(strict=True)
        if not target.is_relative_to(directory.resolve()):
            return refuse("Tệp là liên kết trỏ ra ngoài thư mục dữ liệu.", "Chép hẳn tệp vào thư mục dữ liệu.")
        if not stat.S_ISREG(target.stat().st_mode):
            return refuse("Đây không phải là một tệp thường.", "Thay bằng một tệp văn bản.")
        with target.open("rb") as stream:
            data = stream.read(min(MAX_FILE, max(room, 0)) + 1)
    except (OSError, RuntimeError):
        return refuse("Không mở được tệp.", "Kiểm tra tệp còn đó và có quyền đọc.")
    if len(data) > MAX_FILE:
        return refuse(f"Tệp lớn quá {MAX_FILE // 1_000_000} MB.", "Chia tệp ra: dates/1.yaml, dates/2.yaml, …")
    if len(data) > room:
        return refuse(f"Các tệp cộng lại lớn quá {MAX_TOTAL // 1_000_000} MB.", "Bỏ bớt dữ liệu không dùng.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return refuse("Tệp được lưu ở dạng UTF-16.", "Mở tệp, chọn “Lưu thành…” với bảng mã UTF-8.", 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return refuse("Dòng này có chữ không ở bảng mã UTF-8.", "Mở tệp, chọn “Lưu thành…” với bảng mã UTF-8.", line)
    control = _CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        code = f"U+{ord(control.group()):04X}"
        return refuse(f"Dòng này có ký tự ẩn không hợp lệ ({code}).", "Xóa ký tự ấy rồi gõ lại dòng này.", line)
    return text, len(data), []

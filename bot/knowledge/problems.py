"""What is wrong with the files, said so that the person who wrote them can mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether the knowledge can still be used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, in Vietnamese.

    Attributes:
        file: path inside the knowledge directory; "" for the directory itself.
        line: from 1; None when it concerns the whole file.
        field: name of the field, "" when none.
        message: what is wrong.
        fix: how to mend it.
    """

    file: str
    line: int | None
    field: str
    message: str
    fix: str
    severity: Severity = Severity.ERROR

    @property
    def place(self) -> str:
        """Where to look: "dates.yaml, dòng 12"."""
        if not self.file:
            return "thư mục dữ liệu"
        return self.file if self.line is None else f"{self.file}, dòng {self.line}"

    def __str__(self) -> str:
        mark = "Lỗi" if self.severity is Severity.ERROR else "Lưu ý"
        return f"{mark} – {self.place}: {self.message} {self.fix}".rstrip()


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A Vietnamese sentence that offers the known name nearest to `word`, or "" when none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Có phải ý là “{near[0]}”?" if near else ""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors first, then by file and line, each once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.severity is not Severity.ERROR, p.file, p.line or 0)))

"""What a source says of the end of a work without naming a day: "hoàn thành trước năm học mới", among the details."""

import re
from typing import Final

from bot.knowledge.model import Project

_LABEL: Final = re.compile(
    r"(?:(?:thời (?:gian|hạn|điểm)|ngày|mốc|lễ) )?(hoàn thành|khánh thành|gắn biển|bàn giao|thông xe|đưa vào sử dụng)",
    re.IGNORECASE,
)


def ending_in_words(work: Project) -> tuple[str, str] | None:
    """How the end of a work is called, and when it is, in words; None where the details tell nothing of the kind."""
    for name, value in work.details.items():
        label = _LABEL.fullmatch(str(name).strip())
        if label is not None:
            return label[1].lower(), str(value)
    return None

"""The YAML library's syntax errors as Vietnamese sentences, with the usual slip behind each."""

import re
from typing import Final

import yaml

QUOTE: Final = "Nếu câu có dấu hai chấm, ngoặc kép, #, [ hay { thì đặt cả câu trong dấu nháy đơn '…'."
_SENTENCES: Final = (
    (
        r"mapping values are not allowed",
        "Dòng này có dấu hai chấm “: ” ở chỗ không hợp lệ, hoặc thụt vào quá sâu.",
        "Để các mục của một bản ghi thẳng hàng. " + QUOTE,
    ),
    (
        r"cannot start any token",
        "Dòng này mở đầu bằng dấu không được phép (dấu Tab, @, %, `…).",
        "Thay dấu Tab bằng dấu cách; nếu là chữ thì đặt trong dấu nháy đơn '…'.",
    ),
    (
        r"found a tab|tab character|violate indentation",
        "Dòng này thụt đầu dòng bằng dấu Tab.",
        "Thay mỗi dấu Tab bằng hai dấu cách.",
    ),
    (
        r"unexpected end of stream|while scanning a quoted",
        "Thiếu dấu ngoặc kép đóng câu.",
        "Thêm dấu ngoặc kép ở cuối câu mở tại dòng này.",
    ),
    (
        r"could not find expected ':'",
        "Dòng này thiếu dấu hai chấm sau tên mục.",
        "Viết theo mẫu “tên mục: giá trị”, sau dấu hai chấm có một dấu cách.",
    ),
    (
        r"did not find expected ',' or|parsing a flow",
        "Danh sách trong ngoặc vuông hoặc ngoặc nhọn chưa đóng, hoặc thiếu dấu phẩy.",
        "Kiểm tra dấu phẩy giữa các phần và dấu đóng ngoặc.",
    ),
    (
        r"undefined alias|expected alphabetic|scanning an? (alias|anchor)",
        "Câu mở đầu bằng dấu * hoặc & nên bị hiểu là tham chiếu.",
        "Đặt cả câu trong dấu nháy đơn '…'.",
    ),
    (
        r"undefined tag|scanning a tag|parsing a tag",
        "Câu mở đầu bằng dấu “!” nên bị hiểu sai.",
        "Đặt cả câu trong dấu nháy đơn '…'.",
    ),
    (r"escape", "Trong ngoặc kép có dấu “\\” không hợp lệ.", "Dùng nháy đơn '…' thay cho ngoặc kép."),
    (r"directive", "Dòng mở đầu bằng dấu “%” nên bị hiểu sai.", "Đặt cả câu trong dấu nháy đơn '…'."),
    (
        r"did not find expected|block (end|entry|sequence|mapping)",
        "Dòng này thụt đầu dòng không khớp với các dòng trên.",
        "Các mục của cùng một bản ghi phải thẳng hàng; dấu “-” đứng trước mục đầu tiên. " + QUOTE,
    ),
)


def translate(error: yaml.YAMLError, text: str) -> tuple[int | None, str, str]:
    """Line, message and fix of a syntax error that the YAML library found in `text`."""
    opened = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or opened
    if mark is None:
        return None, "Tệp không đúng cách viết YAML.", QUOTE
    rows = text.rstrip().split("\n")
    line = min(mark.line, len(rows) - 1) + 1
    if rows[line - 1].lstrip(" ").startswith("\t"):
        return line, "Dòng này thụt đầu dòng bằng dấu Tab.", "Thay mỗi dấu Tab bằng hai dấu cách."
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    for pattern, message, fix in _SENTENCES:
        if re.search(pattern, said):
            if opened is not None and message.startswith(("Thiếu dấu ngoặc", "Danh sách trong ngoặc")):
                line = min(opened.line, len(rows) - 1) + 1
            return line, message, fix
    return line, "Dòng này không đúng cách viết YAML.", QUOTE

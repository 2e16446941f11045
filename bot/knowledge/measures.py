"""What is measured rather than counted: its number is told as what it is, "tỷ lệ … là 15%", and is no "số tỷ lệ"."""

from typing import Final

MEASURES: Final = (
    "số ",
    "tỷ lệ",
    "tỉ lệ",
    "tốc độ",
    "mức",
    "sản lượng",
    "doanh thu",
    "lợi nhuận",
    "thu nhập",
    "giá trị",
    "vốn",
    "kinh phí",
    "thu ngân sách",
    "chi ngân sách",
    "nguồn thu",
    "thời gian",
    "thời hạn",
    "tuổi",
    "độ tuổi",
    "diện tích",
    "chiều dài",
    "năng suất",
    "quy mô",
    "tổng",
)
"""How the name of a number that is measured begins."""


def number_of(of: str) -> str:
    """How the number of something is named: "số đảng viên", but "tỷ lệ hộ nghèo"."""
    return of if of.lower().startswith(MEASURES) else f"số {of}"

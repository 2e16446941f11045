"""How surely a number is known, as its source states it."""

from enum import StrEnum


class Precision(StrEnum):
    """How a number was stated."""

    EXACT = "exact"
    NEARLY = "nearly"  # gần
    ABOUT = "about"  # khoảng
    OVER = "over"  # hơn, trên
    UNDER = "under"  # dưới, chưa tới
    AT_MOST = "at_most"  # không quá: a limit, as of a rule
    AT_LEAST = "at_least"  # ít nhất, từ … trở lên

"""A town that does not exist, of which only its congress is known: for modules that give it their own records."""

import datetime as dt

TODAY = dt.date(2025, 3, 11)

TOWN = {
    "congress": """
name: Đại hội đại biểu Đảng bộ thị xã Lam Khê
host: Đảng bộ thị xã Lam Khê
committee: Thị ủy Lam Khê
place: thị xã Lam Khê
as_of: 10/3/2025
sources: [{id: bao, paper: Báo Lam Khê}]
""",
}
"""Its files, to which a module adds its own: `Place(TOWN | {"dates": …}, TODAY)`."""


def town_of(as_of: str, **files: str) -> dict[str, str]:
    """The same on another day of the facts ("10/6/2025"), with the files that a module adds."""
    return {"congress": TOWN["congress"].replace("10/3/2025", as_of), **files}

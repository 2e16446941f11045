"""What every picture, panel and menu of the overview calls the same things."""

from collections.abc import Mapping

STATUS: Mapping[str, str] = {
    "scheduled": "đã ấn định",
    "planned": "dự kiến",
    "held": "đã diễn ra",
    "deadline": "thời hạn",
    "unannounced": "chưa công bố",
}
"""How sure a time is, by the status of a moment."""

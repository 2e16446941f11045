"""What the pictures say in words, on them and beside them."""

from collections.abc import Mapping

TITLES: Mapping[str, str] = {
    "progress": "Tiến độ",
    "timeline": "Các mốc thời gian",
    "works": "Công trình theo cấp và giai đoạn",
    "works_plain": "Công trình theo cấp, loại",
}
SHARE = "{done} trên tổng số {whole} {of} {state}"
SHARE_ASIDE = "{percent}; còn {left} {rest}"
SHARE_ALL = "{percent}: tất cả {state}"
REST = "còn lại"
INEXACT = "Đoạn mờ ở cuối thanh: số liệu chưa chính xác đến từng đơn vị."
WHOLE = "{number} {of}"
ROUGH = "nét đứt: chưa nêu ngày cụ thể"
TODAY = "hôm nay, {day}"
UNANNOUNCED = "Chưa công bố thời gian"
MORE = "… và {count} mục khác."
LEVEL = "{level}: {count} công trình"
OTHER = "Khác"
PHASE = "giai đoạn {phase}"
PHASE_TILE = "GĐ {phase}"
NO_PHASE = "chưa nêu giai đoạn"
KEY_PHASES = "GĐ: giai đoạn. Dấu “–”: nguồn tin chưa nêu giai đoạn."
EVENT_OF = "{event} – {who}"

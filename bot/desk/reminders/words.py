"""What reminders and announcements say, and the pages where they are asked for."""

from collections.abc import Mapping

# --- What is sent
DATE = "Nhắc lịch: {event}.\nThời gian: {when}{status}."
LIMIT = "Nhắc thời hạn: {event}.\nThời hạn: {when}{status}."
ROUGH = " Nguồn tin chưa nêu ngày cụ thể."
STATUS: Mapping[str, str] = {"planned": " (dự kiến)", "held": " (đã diễn ra)"}
WEEKLY = "Tiến độ hằng tuần\n\n{progress}"
MOVED = "Thay đổi lịch: {event}.\nTrước đây: {before}.\nNay: {now}."
ANNOUNCED = "Đã có thời gian: {event}.\nThời gian: {now}."
WITHDRAWN = "Thay đổi lịch: {event}.\nTrước đây: {before}.\nHiện chưa công bố thời gian."
REMOVED = "Thay đổi lịch: một mốc thời gian ({before}) không còn trong dữ liệu."
UNANNOUNCED = "chưa công bố"
NEWS = "Thông báo\n\n{text}"

# --- /nhacnho
TITLE = "Nhắc lịch"
INTRO = (
    "{You} bấm để bật hoặc tắt từng mục. Tôi chỉ nhắn khi {you} đã bật: trước ngày diễn ra một ngày và đúng ngày; "
    "với thời hạn thì trước bảy ngày và một ngày; khi lịch thay đổi thì báo ngay."
)
ON = "Đang bật ({count} mục), nhắc lúc {hour} giờ:"
NONE = "Hiện chưa bật mục nào."
TARGETS: Mapping[str, str] = {
    "dates": "Mọi mốc thời gian",
    "weekly": "Tiến độ, thứ Hai hằng tuần",
    "news": "Thông báo của ban tổ chức",
}
GROUP = "Nhóm: {name}"
TURNED_ON = "✓ {name}"
CHOOSE = "Chọn từng mốc ›"
HOUR = "Đổi giờ nhắc ({hour} giờ) ›"
HOUR_BUTTON = "{hour} giờ"
HOUR_TITLE = "Chọn giờ nhắc (giờ Việt Nam)."
DATES_TITLE = "Chọn mốc thời gian cần nhắc."
NO_DATES = "Hiện chưa có mốc thời gian nào sắp tới để nhắc."
BACK = "‹ Quay lại"
STOP_ALL = "Tắt tất cả"
STOP = "Thôi nhắc mục này"

# --- /thongbao
NOT_EDITOR = "Tôi không có lệnh này. {You} gõ /help để xem các lệnh."
NEWS_HOW = (
    "Viết nội dung sau lệnh, ví dụ: /thongbao Sáng mai họp lúc 8 giờ tại hội trường. "
    "Người nhận là {count} người đã bật mục thông báo trong /nhacnho."
)
NEWS_PREVIEW = "Xem trước. Chưa gửi cho ai; sẽ gửi cho {count} người đã bật mục thông báo."
NEWS_LONG = "Thông báo dài {length} ký tự; xin rút ngắn còn tối đa {most} ký tự."
NEWS_NOBODY = "Chưa ai bật mục thông báo, nên chưa thể gửi."
NEWS_SEND = "Gửi cho {count} người"
NEWS_DROP = "Hủy"
NEWS_DROPPED = "Đã hủy, không gửi cho ai."
NEWS_GONE = "Không có thông báo này."
NEWS_PAUSE = "Tạm dừng"
NEWS_RESUME = "Gửi tiếp"
NEWS_LOOK = "Cập nhật tiến độ"
NEWS_STATE: Mapping[str, str] = {
    "draft": "Chưa gửi",
    "sending": "Đang gửi",
    "paused": "Đang tạm dừng",
    "done": "Đã gửi xong",
    "dropped": "Đã hủy",
}
NEWS_TALLY = "{state}. Đã gửi {sent}/{all} người."
NEWS_UNDELIVERABLE = " {count} người không nhận được (đã chặn hoặc đã rời đi)."
NEWS_UNCERTAIN = (
    " {count} người không rõ đã nhận hay chưa vì mất kết nối giữa chừng; không gửi lại để tránh gửi hai lần."
)
REPORT = "Báo cáo thông báo số {number}: {tally}"


def addressed(text: str, you: str) -> str:
    """The text with how people are addressed; nothing else in it is touched."""
    return text.replace("{you}", you).replace("{You}", you[:1].upper() + you[1:])

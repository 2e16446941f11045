"""Every sentence that the web channel itself says. What the facts say comes from the assistant and the overview."""

from collections.abc import Mapping

# --- The page. `you` is how people are addressed, `You` the same at the start of a sentence.
PAGE: Mapping[str, str] = {
    "title": "Hỏi đáp {short}",
    "description": "Hỏi đáp về {about}, có nguồn cho từng thông tin.",
    "skip": "Tới ô nhập câu hỏi",
    "nav": "Các phần của trang",
    "to_chat": "Hỏi đáp",
    "to_progress": "Tiến độ",
    "chat": "Hỏi đáp",
    "log": "Nội dung trò chuyện",
    "greeting": "Kính chào {you}. Tôi là trợ lý tự động, trả lời câu hỏi về {about}, kèm nguồn của từng thông tin.",
    "how": "{You} cứ viết như nói chuyện bình thường, có dấu hay không dấu đều được.",
    "start": "Có thể bắt đầu bằng",
    "field": "Câu hỏi",
    "placeholder": "Nhập câu hỏi…",
    "hint": "Nhấn Enter để gửi, Shift + Enter để xuống dòng.",
    "send": "Gửi",
    "new": "Cuộc trò chuyện mới",
    "print": "In",
    "no_script": "Trình duyệt đang tắt JavaScript: mỗi câu hỏi được trả lời riêng, {you} cần viết đủ ý trong từng câu.",
    "offline": "Mất kết nối mạng. Câu hỏi chưa gửi được sẽ ở lại đây để {you} gửi lại.",
    "about_title": "Về trang này",
    "about_text": "Trả lời tự động từ dữ liệu có nguồn, không dùng trí tuệ nhân tạo tạo sinh. Điều nguồn tin chưa nêu "
    "thì trang nói rõ là chưa có thông tin.",
    "source_title": " Bài “{title}”",
    "source_author": ", tác giả {author}",
    "privacy": "Nội dung trò chuyện chỉ nằm trong thẻ trình duyệt này và mất khi đóng thẻ; máy chủ giữ tạm ngữ cảnh "
    "câu hỏi trước để hiểu câu hỏi nối tiếp, tối đa {minutes} phút.",
    "as_of": "Thông tin tính đến {when}.",
    "contact": "Cần hỏi thêm, {you} liên hệ {office}{phone}.",
    "contact_phone": ", điện thoại {phone}",
    "api": "API cho phần mềm khác",
    "embed_title": "Nhúng vào trang web khác",
    "embed_text": "Chép đoạn mã sau vào trang cần nhúng. Nơi được phép nhúng: {parents}.",
    "embed_closed": "Hiện chưa trang nào được phép nhúng. Người quản trị đặt DAIHOI_HTTP_EMBED thành địa chỉ các trang "
    "được phép, ví dụ https://trang.example, rồi chép đoạn mã sau vào trang đó.",
    "embed_code": "Mã nhúng",
    "embed_copy": "Chép mã nhúng",
}

# --- What the script says
SCRIPT: Mapping[str, str] = {
    "asked": "Câu hỏi",
    "answered": "Trả lời",
    "waiting": "Đang tìm câu trả lời…",
    "options": "Chọn một nội dung",
    "related": "Có thể hỏi tiếp",
    "copy": "Sao chép",
    "copied": "Đã sao chép câu trả lời.",
    "code_copied": "Đã sao chép mã nhúng.",
    "not_copied": "Trình duyệt không cho sao chép. Xin bôi đen rồi chép bằng bàn phím.",
    "good": "Câu trả lời đúng, có ích",
    "bad": "Câu trả lời chưa đúng hoặc chưa đủ",
    "voted": "Cảm ơn {you} đã góp ý.",
    "resend": "Gửi lại",
    "unsent": "Chưa gửi được câu hỏi vì không nối được tới máy chủ.",
    "slow": "Máy chủ trả lời quá lâu. Xin gửi lại.",
    "fault": "Máy chủ gặp lỗi khi trả lời. Xin gửi lại sau ít phút.",
    "empty": "{You} chưa nhập câu hỏi.",
    "long": "Câu hỏi dài quá {most} ký tự (đang có {count}). Xin rút gọn.",
    "back_online": "Đã có mạng trở lại.",
    "new_done": "Đã bắt đầu cuộc trò chuyện mới.",
    "history": "Đã mở lại nội dung trò chuyện trước đó trong thẻ này.",
}

# --- The progress panel
PANEL: Mapping[str, str] = {
    "title": "Tiến độ",
    "share": "{done} trên tổng số {whole} {of} {state}",
    "share_aside": "{percent}; còn {left} {rest}",
    "share_all": "{percent}: tất cả {state}",
    "share_heading": "Kết quả đến nay",
    "wholes_heading": "Cơ cấu",
    "whole": "{number} {of}",
    "moments_heading": "Các mốc thời gian",
    "moments": "Biểu đồ {count} mốc thời gian, từ {first} đến {last}",
    "today": "vạch đứng: hôm nay, {day}",
    "rough": "khung nét đứt: chưa nêu ngày cụ thể",
    "until": "dải dài: thời hạn hoặc mốc bắt đầu",
    "unannounced": "Chưa công bố thời gian",
    "calendar": "Thêm vào lịch",
    "calendar_all": "Thêm mọi mốc vào lịch",
    "picture": "Ảnh để chia sẻ",
    "works_heading": "Công trình theo cấp và giai đoạn",
    "works_level": "{level}: {count} công trình",
    "works_phases": " ({phases})",
    "works_plain_heading": "Công trình theo cấp, loại",
    "works_other": "Khác",
    "phase": "giai đoạn {phase}",
    "phase_tile": "GĐ {phase}",
    "phase_none": "chưa nêu giai đoạn",
    "works_key": "GĐ: giai đoạn. Dấu “–”: nguồn tin chưa nêu giai đoạn.",
    "rest": "còn lại",
    "table": "Xem bảng số liệu",
    "table_of": "Bảng số liệu: {what}",
    "unknown": "chưa nêu",
    "number": "Số lượng",
    "content": "Nội dung",
    "share_col": "Tỷ lệ",
    "event": "Nội dung",
    "who": "Đơn vị",
    "when": "Thời gian",
    "status": "Tình trạng",
    "project": "Công trình",
    "level": "Cấp",
    "work": "Loại việc",
    "phase_col": "Giai đoạn",
    "more": "Biểu đồ vẽ {shown} mốc đầu; bảng dưới đây có đủ {count} mốc.",
}

# --- The gate of a members-only page
YOU = "đồng chí"  # while no knowledge says how people are addressed
GATE: Mapping[str, str] = {
    "title": "Dành cho đảng viên được mời",
    "text": "Trang này chỉ phục vụ đảng viên được mời. Xin {you} nhập mã mời do văn phòng cấp ủy cấp.",
    "field": "Mã mời",
    "send": "Vào trang",
    "wrong": "Mã mời chưa đúng. Xin {you} kiểm tra rồi nhập lại, hoặc liên hệ văn phòng cấp ủy.",
    "too_many": "{You} đã thử quá nhiều lần. Xin chờ một phút rồi nhập lại.",
}

# --- Problems (RFC 9457): title and detail by kind
PROBLEMS: Mapping[str, tuple[str, str]] = {
    "bad-request": ("Yêu cầu không đọc được", "Nội dung gửi lên phải là JSON hợp lệ, mã hóa UTF-8."),
    "not-found": ("Không tìm thấy", "Địa chỉ này không có. Danh sách địa chỉ nằm ở /docs."),
    "members-only": (
        "Chỉ dành cho người được mời",
        "Cần mã mời, gửi trong tiêu đề Authorization: Bearer <mã>.",
    ),
    "no-fact": ("Không có thông tin này", "Không có bản ghi nào mang mã “{what}”. Danh sách mã nằm ở /api/v1/facts."),
    "no-answer": (
        "Không còn câu trả lời này",
        "Câu trả lời này không thuộc cuộc trò chuyện, hoặc đã quá lâu nên không còn nhận góp ý.",
    ),
    "method-not-allowed": ("Phương thức không dùng được", "Địa chỉ này không nhận phương thức {what}."),
    "timeout": ("Gửi quá chậm", "Nội dung không gửi xong trong thời gian cho phép. Xin gửi lại."),
    "too-large": ("Nội dung quá lớn", "Nội dung gửi lên được dài tối đa {what} byte."),
    "unsupported-media-type": ("Kiểu nội dung không dùng được", "Nội dung phải có kiểu application/json."),
    "invalid": ("Dữ liệu chưa hợp lệ", "Có trường chưa đúng; xem danh sách lỗi kèm theo."),
    "rate-limited": ("Gửi quá nhanh", "Xin chờ {what} giây rồi gửi lại."),
    "fault": ("Lỗi của máy chủ", "Máy chủ gặp lỗi ngoài dự tính. Xin thử lại sau ít phút."),
    "not-ready": ("Chưa sẵn sàng", "Máy chủ đang nạp dữ liệu. Xin thử lại sau giây lát."),
    "refused": ("Yêu cầu bị từ chối", "Máy chủ không xử lý được yêu cầu này."),
}
INVALID: Mapping[str, str] = {
    "missing": "thiếu trường này",
    "extra_forbidden": "không có trường nào tên như vậy",
    "json_invalid": "không phải JSON hợp lệ",
    "string_type": "phải là chuỗi ký tự",
    "string_unicode": "chứa ký tự không phải Unicode hợp lệ",
    "string_too_long": "dài quá {max_length} ký tự",
    "string_too_short": "ngắn hơn {min_length} ký tự",
    "string_pattern_mismatch": "không đúng dạng",
    "bool_type": "phải là true hoặc false",
    "bool_parsing": "phải là true hoặc false",
    "enum": "phải là một trong: {expected}",
    "model_attributes_type": "phải là một đối tượng JSON",
    "model_type": "phải là một đối tượng JSON",
    "dict_type": "phải là một đối tượng JSON",
}
INVALID_OTHER = "không hợp lệ"

# --- The page about the API
API_TITLE = "API hỏi đáp"
API_DESCRIPTION = (
    "Hỏi, lấy thông tin và góp ý qua HTTP. Mọi lỗi có dạng application/problem+json (RFC 9457) bằng tiếng Việt. Không "
    "cần khóa; mỗi nơi gửi được một số yêu cầu nhất định mỗi phút."
)
API_OK = "Thành công"
DOCS: Mapping[str, str] = {
    "back": "Về trang hỏi đáp",
    "file": "Mô tả OpenAPI (JSON)",
    "version": "Phiên bản {version}",
    "parameters": "Tham số",
    "body": "Nội dung gửi",
    "responses": "Kết quả",
    "schemas": "Kiểu dữ liệu",
    "problems": "Các loại lỗi",
    "name": "Tên",
    "type": "Kiểu",
    "meaning": "Ý nghĩa",
    "status": "Mã",
    "required": "bắt buộc",
    "most": "tối đa {n} ký tự",
    "list_of": "danh sách {what}",
    "or": " hoặc ",
    "any": "bất kỳ",
    "try": "Gửi thử",
    "send": "Gửi",
    "answer": "Máy chủ trả lời",
    "no_script": "Cần JavaScript để gửi thử.",
    "failed": "Không nối được tới máy chủ.",
}
TYPES: Mapping[str, str] = {
    "string": "chuỗi", "integer": "số nguyên", "number": "số", "boolean": "đúng/sai", "object": "đối tượng",
    "null": "null", "array": "danh sách",
}  # fmt: skip  # a table, kept in rows
TAG_ASK = "Hỏi đáp"
TAG_FACTS = "Thông tin"
TAG_STATE = "Tình trạng máy chủ"

# --- Starting
TAKEN = (
    "Không mở được địa chỉ {host}:{port} ({reason}). Đặt DAIHOI_HTTP_PORT thành cổng khác, hoặc dừng chương trình đang "
    "dùng cổng này."
)
READY = "Trang hỏi đáp: {address} (Ctrl-C để dừng)"


def addressed(text: str, you: str, **values: object) -> str:
    """The sentence with how people are addressed and other values put in."""
    return text.format(you=you, You=you[:1].upper() + you[1:], **values)

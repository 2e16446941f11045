"""Every sentence that the command itself says. What the facts say comes from the assistant."""

INVALID_UTF8 = "Tôi chưa đọc được dòng này vì nó không phải văn bản UTF-8. Xin gửi lại dưới dạng UTF-8."
TOO_LONG = "Tôi chưa đọc được dòng này vì nó dài quá {limit} KB. Xin gửi lại ngắn hơn."
NOT_JSON = "Tôi chưa đọc được dòng này vì nó không phải JSON hợp lệ ({why}). Mỗi dòng cần một đối tượng JSON."
NOT_OBJECT = 'Tôi chưa đọc được dòng này vì nó không phải đối tượng JSON dạng {"id": …, "chat": …, "q": …}.'
NO_QUESTION = "Tôi chưa trả lời được vì dòng này thiếu trường “q” (câu hỏi)."
WRONG_QUESTION = "Tôi chưa trả lời được vì trường “q” phải là một chuỗi ký tự."
WRONG_ID = "Tôi chưa trả lời được vì trường “id” phải là chuỗi hoặc số."
WRONG_CHAT = "Tôi chưa trả lời được vì trường “chat” phải là chuỗi hoặc số."
FAULT = "Xin lỗi, chương trình gặp lỗi khi trả lời câu này. Xin hỏi lại theo cách khác."

LINE_NOTE = "Dòng {number}: {message}"
FAULT_NOTE = "Dòng {number}: lỗi chương trình {error}"

NO_CLOCK = "--now phải là ngày dạng 2020-02-15 hoặc thời điểm dạng 2020-02-15T09:30, không phải “{text}”."
NO_TEXT = 'Chưa có câu hỏi. Ví dụ: daihoi ask "Đại hội lần thứ mấy?", hoặc daihoi ask --jsonl < cau-hoi.jsonl'
ONE_OF_TWO = "Chỉ dùng một trong hai: câu hỏi, hoặc --jsonl."
KNOWLEDGE_BROKEN = "Dữ liệu trong {directory} có {count} lỗi nên chưa dùng được:"
KNOWLEDGE_WARNINGS = "Dữ liệu trong {directory} có {count} điểm cần xem lại (daihoi kb check)."
KNOWLEDGE_FINE = "Dữ liệu trong {directory} dùng được: {count} bản ghi, phiên bản {version}."
SETTINGS_BROKEN = "Chưa chạy được vì thiết lập có lỗi:"

SET_BROKEN = "Bộ câu hỏi có lỗi nên chưa chấm được:"
SET_EMPTY = "Bộ câu hỏi không có câu nào."
ASKING = "Đang hỏi"
BY_KIND = "Loại câu hỏi"
BY_STYLE = "Cách viết"
WANTED = "Cần"
GIVEN = "Nhận được"
CONFUSIONS = "Các nhầm lẫn nhiều nhất"
KNOWLEDGE_REVIEW = "Có {count} điểm cần xem lại:"

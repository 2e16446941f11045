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
NO_DATA = "Không dùng được thư mục dữ liệu {directory} ({reason}). Kiểm tra quyền đọc và ghi, hoặc đổi DAIHOI_DATA."
KEPT_VERSION = "Chatbot trả lời theo bản {number}, là bản đã công bố gần nhất, cho đến khi các tệp được sửa xong."
SEEDED = "Đã chép dữ liệu ban đầu từ {source} vào {directory}."
HEALTH_UNASKED = "Trang web đang tắt (DAIHOI_HTTP=false) nên không có gì để hỏi."
HEALTH_SILENT = "Không hỏi được http://{host}:{port}: {error}."
HEALTH_STATUS = "{path}: {status}"
NO_CHANNEL = (
    "Chưa có kênh nào để chạy: trang web đang tắt (DAIHOI_HTTP=false), chưa có DAIHOI_TELEGRAM_TOKEN, "
    "DAIHOI_ZALO_BOT_TOKEN hay DAIHOI_ZALO_OA_APP_ID."
)
OA_INCOMPLETE = "Hãy đặt DAIHOI_ZALO_OA_APP_ID, DAIHOI_ZALO_OA_APP_SECRET và DAIHOI_ZALO_OA_CALLBACK trước."
OA_OPEN = "Quản trị viên của OA mở địa chỉ sau, đăng nhập và đồng ý:\n\n{address}\n"
OA_PASTE = "Dán địa chỉ mà Zalo dẫn về (có code=…)"
OA_NO_CODE = "Địa chỉ này không có code=…, hoặc chép chưa đủ. Hãy chạy lại lệnh và chép nguyên địa chỉ."
OA_OTHER_STATE = "Địa chỉ này không thuộc lần đăng nhập vừa rồi. Hãy chạy lại lệnh và mở địa chỉ mới in ra."
OA_DENIED = "Zalo chưa cấp quyền ({reason}). Mã chỉ dùng được trong 10 phút; hãy chạy lại lệnh."
OA_STORED = "Đã lưu quyền truy cập OA."

INDEXING = "Đang đọc dữ liệu"

SET_BROKEN = "Bộ câu hỏi có lỗi nên chưa chấm được:"
SET_EMPTY = "Bộ câu hỏi không có câu nào."
ASKING = "Đang hỏi"
BY_KIND = "Loại câu hỏi"
BY_STYLE = "Cách viết"
WANTED = "Cần"
GIVEN = "Nhận được"
CONFUSIONS = "Các nhầm lẫn nhiều nhất"
KNOWLEDGE_REVIEW = "Có {count} điểm cần xem lại:"
ASK_PLACE = "Đại hội của nơi nào (ví dụ “huyện An Bình”, “Bệnh viện Sao Mai”)"
NEW_EXISTS = "Thư mục {directory} đã có dữ liệu ({name}) nên không ghi gì. Hãy chọn thư mục khác."
NEW_WRITTEN = """Đã tạo {directory}: {names}.
Việc tiếp theo:
  1. Mở congress.yaml, bỏ dấu # và điền nguồn tin; rồi tới các tệp khác, điền điều nguồn tin nêu.
  2. daihoi kb check --knowledge {directory}
  3. daihoi ask --knowledge {directory} "Đại hội tổ chức ngày nào?\""""
NO_CASES = "Chưa có {path}, nên chỉ thử các câu hỏi mẫu ghi trong từng bản ghi."
CASES_BROKEN = "Tệp câu hỏi thử có {count} lỗi:"
TRYING_CASES = "Câu hỏi thử"
TRIED = "Đã thử"
PASSED = "Đạt"
FAILED = "Chưa đạt"
LINE = "Dòng"
QUESTION = "Câu hỏi"
WHY = "Vì sao chưa đạt"
NOT_ANSWERED = "câu hỏi mẫu của {owner} {kind}."
KINDS = {"unknown": "bị trả lời là chưa có thông tin", "clarify": "bị hỏi lại", "smalltalk": "bị coi là lời chào"}
WANTED_KINDS = ("any", "unknown", "clarify", "smalltalk")
REPLY = "Trả lời: {text}"
REPLY_OF_TURN = "Trả lời câu {turn}: {text}"
BY_WORDS = "Hỏi khác lời thì trả lời: {text}"
TAKEN_ADVICE = "Theo từng từ thì câu hỏi hợp với {other} hơn {owner}."
LEFT_ADVICE = "Không có trong {whose}: {words}."
VALUE_ADVICE = "“{word}” không khớp với thời gian, con số ở {whose}."
ATTRIBUTE_ADVICE = "“{word}” được hiểu là hỏi về {asked}."
ELSEWHERE_ADVICE = "“{word}” có ở {others}, không có ở {whose}."
MANY_RECORDS = "nhiều bản ghi khác"
OF_RECORD = "bản ghi {record}"
NO_RECORD = "dữ liệu"
GAP_ADVICE = "Câu được hiểu là hỏi {asked}{by}, điều mà {whose} chưa ghi."
BY_WHICH = " (vì {words})"
CLARIFY_ADVICE = "Các bản ghi cùng hợp câu hỏi: {records}."
UNDECIDED_ADVICE = "Câu được hiểu là hỏi đúng hay không, mà không bản ghi nào cho biết."
NOTHING_ADVICE = "Không bản ghi nào đủ chắc là điều được hỏi."
STRANGER_ADVICE = "“{name}” được đọc là tên riêng mà dữ liệu không có."
REMEDIES = {
    "also": "Cách sửa (đã thử, được): ghi “{value}” vào also của {owner}.",
    "details": "Cách sửa (đã thử, được): nếu nguồn có nêu thì thêm “{value}: …” vào details của {owner}.",
}
NO_REMEDY = "Đã thử thêm tên gọi (also) và details cho {owner} mà không đổi: thêm từ không giúp được câu này."
NOTHING_TO_TRY = "Thêm từ không giúp được câu này."
ADVICE = "Vì sao"
TAKEN = "câu hỏi mẫu của {owner} lại được trả lời từ {other}."
BY_HEART = "câu hỏi mẫu của {owner}."
BY_HEART_MENDED = (
    "{count} câu hỏi mẫu mới chỉ trả lời được khi hỏi đúng nguyên văn. "
    "Thêm từ như chỉ dưới đây thì hỏi khác lời cũng được:"
)
BY_HEART_ELSEWHERE = (
    "{count} câu hỏi mẫu, hỏi khác lời thì nhận câu trả lời khác. Đọc câu trả lời ấy: đúng với câu hỏi thì không "
    "phải làm gì; không đúng thì xem lại tên gọi (also), câu mẫu của bản ghi kia, hoặc hỏi câu ấy rõ hơn:"
)
BY_HEART_REFUSED = (
    "{count} câu hỏi mẫu, hỏi khác lời thì trợ lý nói chưa có thông tin hoặc hỏi lại. Không ai bị trả lời sai, "
    "không phải làm gì; muốn biết vì sao thì thêm --full:"
)
NO_SUCH_RECORD = "Không có bản ghi hay nhóm nào mang mã: {ids}."
SHOWN = "{id} ({kind})"
SHOWN_LINE = "  {asked}: {text}"
SHOWN_NOTE = "  nói thêm sau mỗi câu trả lời: {note}"
SHOWN_GAP = "  hỏi {name}: {sentence}"
SHOWN_EMPTY = "  còn trống, hỏi tới là chưa có thông tin: {labels}"
SUBJECTS = {
    "event": "mốc thời gian",
    "count": "số liệu",
    "project": "công trình",
    "document": "văn bản",
    "body": "tổ chức",
    "topic": "chủ đề",
    "group": "nhóm",
    "congress": "đại hội",
    "source": "nguồn tin",
}
SHOWN_ASKS = {
    "when": "khi nào",
    "duration": "mấy ngày",
    "ordinal": "lần thứ mấy",
    "term": "nhiệm kỳ nào",
    "place": "ở đâu",
    "count": "bao nhiêu",
    "remaining": "còn bao nhiêu",
    "percent": "bao nhiêu phần trăm",
    "times": "gấp mấy lần",
    "percent_rest": "còn bao nhiêu phần trăm",
    "share": "chiếm bao nhiêu phần trăm",
    "parts": "gồm những gì",
    "as_of": "tính đến khi nào",
    "progress": "tiến độ",
    "work": "làm gì",
    "phase": "giai đoạn mấy",
    "phases": "giai đoạn của từng nơi",
    "level": "loại nào, cấp nào",
    "cost": "hết bao nhiêu tiền",
    "status": "tới đâu rồi",
    "started": "khởi công khi nào",
    "finished": "xong khi nào",
    "about": "về việc gì",
    "number": "số mấy",
    "issuer": "ai ban hành",
    "issued": "ban hành khi nào",
    "what": "là gì",
    "head": "ai đứng đầu",
    "list": "những gì, những ai",
    "answer": "trả lời",
    "paper": "báo nào",
    "author": "ai viết",
    "published": "đăng khi nào",
}
SCHEMA_WRITTEN = "Đã ghi {count} tệp trong {directory}."
SCHEMA_CURRENT = "Lược đồ trong {directory} đã đúng với chương trình."
SCHEMA_OLD = "Lược đồ trong {directory} chưa đúng với chương trình: {names}. Hãy chạy daihoi kb schema."

NO_HISTORY = "Chưa có bản nào trong lịch sử. Lịch sử được giữ trong DAIHOI_DATA hoặc DAIHOI_DATABASE_URL."
NO_DIFFERENCE = "Hai bản nói như nhau."
REFUSED = "Chưa có gì thay đổi, vì:"
CONFIRM = "Công bố những thay đổi này?"
NOT_PUBLISHED = "Đã dừng, chưa có gì thay đổi."
PUBLISHED = "Đã công bố bản {number}."
EXPORTED = "Đã ghi {path}."
BY_HAND = "{user} (dòng lệnh)"
NEW_ANSWER = "Hỏi: {question}\nTrả lời mới: {answer}"
BROKEN_CASE = "Câu hỏi thử sẽ không còn đạt: “{question}”: {why}"
WARNED = "{problem}"
DB_NONE = "Chưa có cơ sở dữ liệu nào để làm việc: hãy đặt DAIHOI_DATA hoặc DAIHOI_DATABASE_URL."
DB_UPGRADED = "Cơ sở dữ liệu {database} đã ở bản {revision}."
DB_STATE = "Cơ sở dữ liệu {database}: bản {revision}, chương trình cần bản {newest}."
DB_EMPTY = "trống"
DB_OLD = "Cấu trúc bảng chưa đúng bản. Hãy chạy daihoi db upgrade."
DB_DAMAGED = "Tệp cơ sở dữ liệu bị hỏng. Hãy khôi phục từ bản sao lưu (daihoi db restore):"
DB_SAVED = "Đã sao lưu {rows} dòng và {files} tệp vào {file}."
DB_RESTORED = "Đã khôi phục {rows} dòng và {files} tệp."
DB_NO_FILE = "Không đọc hoặc ghi được {file}: {reason}."
DB_NO_DATA = "Bản sao lưu có cả dữ liệu đại hội: hãy đặt DAIHOI_DATA là thư mục để khôi phục vào."
DB_FILES_THERE = "Thư mục {directory} đã có {name}. Hãy khôi phục vào thư mục trống; chưa có gì thay đổi."
DB_CANNOT_RESTORE = {
    "damaged": "{file} không phải tệp sao lưu của daihoi, hoặc đã bị hỏng. Chưa có gì thay đổi.",
    "other version": "{file} do một bản daihoi khác tạo ra. Hãy khôi phục bằng bản đó, rồi nâng cấp chương trình.",
    "not empty": "Cơ sở dữ liệu đã có dữ liệu. Hãy khôi phục vào cơ sở dữ liệu trống; chưa có gì thay đổi.",
}

TRACE = {
    "facts": "bản ghi đã dùng",
    "knowledge": "phiên bản dữ liệu",
    "read": "đọc là",
    "clauses": "các câu hỏi",
    "clause": "câu hỏi",
    "ask": "hỏi về",
    "verify": "hỏi đúng hay không",
    "words": "từng từ",
    "typed": "đã gõ",
    "as": "hiểu là",
    "value": "thời gian, con số",
    "weight": "trọng số",
    "strangers": "từ không có trong dữ liệu",
    "candidates": "các khả năng",
    "subject": "đối tượng",
    "facet": "mặt được hỏi",
    "score": "điểm",
    "coverage": "độ phủ",
    "evidence": "bằng chứng",
    "left": "từ chưa giải thích được",
    "known": "có thông tin",
    "outcome": "quyết định",
    "missing": "điều chưa có",
    "about": "của",
    "offered": "các lựa chọn",
    "told": "trả lời từ",
    "example": "là câu hỏi mẫu của",
    "claims": "điều người hỏi nêu",
    "holds": "khớp dữ liệu",
    "said": "đã nêu",
}
# What a word of a question was taken for.
MEANINGS = {"n": "số {name}", "name": "tên riêng {name}", "ordinal": "lần thứ {name}", "phase": "giai đoạn {name}"}
ASKS = {
    "which": "cái nào",
    "what": "là gì",
    "how": "thế nào",
    "compare": "so sánh",
    "verify": "đúng hay không",
    "yesno": "có hay không",
    "exists": "có hay không",
    "first": "đầu tiên",
    "last": "cuối cùng",
    "next": "tiếp theo",
    "longest": "lâu nhất",
}
YES, NO = "có", "không"

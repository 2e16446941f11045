"""Every sentence that the assistant says, in one place.

Placeholders are filled by `composing`; `you` is how the bot addresses people ("đồng chí" or "bạn", set in
congress.yaml), `You` the same at the start of a sentence.
"""

YES = "Đúng."
YES_EXISTS = "Có."
NO = "Không."
NOT_WRONG = "Không sai."  # where it is asked whether something is wrong
IS_WRONG = "Sai."
NOT_YET = "Chưa."
STILL = "Còn."  # of what goes on to a last day
NO_LONGER = "Đã hết hạn."
HELD = "Đã diễn ra."
ROUND_BEGUN = "Đã bắt đầu."
UNSCHEDULED = "Thời gian chưa được nêu trong nguồn tin."

# Times
EVENT_ON = "{who} tổ chức {event} {when}{aside}."
EVENT_PLANNED = "{who} dự kiến tổ chức {event} {when}{aside}."
EVENT_HELD = "{who} đã tổ chức {event} {when}{aside}."
EVENT_NONE = "{who} không tổ chức {event}."
OWN_NONE = "{event} không được tổ chức."
LISTED_NONE = "không tổ chức"
OWN_ON = "{event} được tổ chức {when}{aside}."
OWN_LASTING = "{event} diễn ra {when}{aside}."  # for longer than a week
OWN_PLANNED = "{event} dự kiến được tổ chức {when}{aside}."
OWN_HELD = "{event} đã được tổ chức {when}{aside}."
DEED = "việc "  # opens what is done on a day, and is no occasion that is held
DEED_ON = "{event} diễn ra {when}{aside}."
DEED_PLANNED = "{event} dự kiến diễn ra {when}{aside}."
DEED_HELD = "{event} đã diễn ra {when}{aside}."
DEADLINE = "Hạn {whose}{event} là {when}{aside}{target}."
DUE_ITSELF = "hạn "  # an event that is named so is not said so twice
DEADLINE_OF_ONE = "{who} "  # who is to be done by then; of all it is said by what is due
ALL_OF_THEM = ("các ", "mọi ", "những ", "tất cả ", "toàn ", "toàn bộ ", "mỗi ")
DUE = ("Hoàn thành ", "Xong ", "Tổ chức xong ", "Kết thúc ")  # before what is due, in a deadline's event
LASTING = ("thời lượng", "kéo dài", "số ngày")  # details of what is due, not of the day by which it is
LASTS = "{name} {planned}diễn ra trong {value}."  # such a detail that is a stretch of time
STRETCHES = ("ngày", "buổi", "tuần", "tháng", "ngày rưỡi")
AIMED_AT = "; phấn đấu {when}"
DURATION = "{what} {planned}diễn ra trong {days} ngày, {when}{aside}."
DURATION_NAMED = "{what} {planned}diễn ra {when}{aside}."  # whose own name tells another number of days
IN_DAYS = "còn {days} ngày"
TODAY = "là hôm nay"
AGO = "cách đây {span}"
DAYS = "{n} ngày"
MONTHS = "khoảng {n} tháng"
YEARS = "khoảng {n} năm"
DAY_WORDS = "vào {when}"
PARTS_OF_MONTH = ("đầu", "giữa", "cuối", "tuần")  # "vào cuối tháng 7", but "trong hạ tuần tháng 7"
RANGE_WORDS = "trong {when}"

# Counts
COUNT_OF_HOST = "{host} có {number} {of}."
HELD_BY_HOST = ("đảng viên", "chi bộ", "tổ chức")  # what a party committee has; it has no pages or households
COMMON_CAPITALS = ("Đảng", "Đoàn")  # inside what is counted, these make no name: "tổ chức cơ sở Đảng"
COUNT = "Có {number} {of}."
COUNT_PLANNED = {"planned": "Dự kiến có {number} {of}.", "target": "Phấn đấu có {number} {of}."}
TARGET_DONE = "Chỉ tiêu là {number} {of}; {done}."  # of which so many have been reached
# Of what is measured, not counted: "Thu nhập bình quân là 17 triệu đồng", never "Có 17 triệu đồng thu nhập bình quân".
MEASURE = "{of} là {number}."
MEASURE_PLANNED = {"planned": "{of} dự kiến là {number}.", "target": "{of} phấn đấu đạt {number}."}
MEASURE_FALLING = "{of} phấn đấu còn {number}."  # of what is to grow less
FALLING = (
    "nghèo",
    "thất nghiệp",
    "suy dinh dưỡng",
    "sinh con thứ ba",
    "tai nạn",
    "tội phạm",
    "tử vong",
    "tảo hôn",
    "giảm",
)
COUNT_STATE = "Có {number} trên {sum} {whole} {of} {state}."
WHOLE = {None: "tổng số", "planned": "dự kiến", "target": "chỉ tiêu"}  # what the whole is, by its status
YET_TO_COME = {"planned": "Dự kiến {told}", "target": "Phấn đấu {told}"}  # before a share that is none as yet
PARTS = "Trong đó có {parts}."
PARTS_OTHERWISE = "Chia theo cách khác: {parts}."
OTHERS = "Có {number} {of} {rest} ({sum} {whole}, {done} {state})."
REMAINING = "Còn {number} {of} {rest} ({sum} {whole}, {done} {state})."
PROGRESS = "{main} Tỷ lệ {share}; còn {left} {of} {rest}."
PERCENT = "{share} {of} {state} ({number} trên {sum} {whole})."
# Of a share of those that are a share themselves.
COUNT_WITHIN = "Trong tổng số {whole} {of}, có {number} {state}."
PERCENT_WITHIN = "Trong tổng số {whole} {of}, {share} {state} ({number})."
REMAINING_WITHIN = "Trong tổng số {whole} {of}, còn {left} {rest} ({number} {state})."
OF_ALL = "tính trên tổng số {all} là {share}."
SHARE = "{number} {of} chiếm {share} trong tổng số {whole} {all}."
LESS = "{whole} {of} trừ {less} còn {left}."
TARGET = "Cần thêm {gap} {of} {state} để đạt {share} ({target} trên tổng số {whole}; hiện là {number})."
AS_MANY = "{one} và {two} bằng nhau: {number}."
DIFFERENCE = "{one} ({first}) nhiều hơn {two} ({second}) là {gap}."
REST_GAP = "Số {of} {rest} ({left}) nhiều hơn số {state} ({done}) là {gap}."
REST_FEWER = "Số {of} {rest} ({left}) ít hơn số {state} ({done}) là {gap}."
DAYS_TOTAL = "{each} diễn ra tổng cộng trong {total} ngày."
DAYS_OF = "{name} ({when}, {days} ngày)"
TIMES = "{one} ({first}) gấp {times} lần {two} ({second})."
SHARE_OF = "{one} ({first}) bằng {share} {two} ({second})."
GROWTH = "{one} ({first}) tăng {share} so với {two} ({second})."
SHRINKING = "{one} ({first}) giảm {share} so với {two} ({second})."
TARGET_SHARE = "{one} ({first}) bằng {share} chỉ tiêu ({target})."
TARGET_PASSED = "{one} ({first}) vượt chỉ tiêu ({target}) là {gap}."
TARGET_MET = "{one} ({first}) bằng đúng chỉ tiêu ({target})."
TARGET_SHORT = "{one} ({first}) còn thiếu {gap} so với chỉ tiêu ({target})."
CHANGE = "Chênh lệch là {gap} ({one} so với {two})."
QUOTIENT = "Tính bình quân, mỗi {part} có {each} {whole} ({all} chia cho {parts})."
COST_SUM = "Tổng cộng là {total}: {each}."
COST_SUM_KNOWN = (
    "Tổng kinh phí của {count} công trình có nêu kinh phí là {total}: {each}. "
    "Chưa có thông tin về kinh phí của {others}."
)
PER_LEVEL = "Chia theo từng loại ({total} công trình): {each}."
OF_LEVEL = "{level} {count} ({names})"
COST_DIFFERENCE = "Kinh phí {one} ({first}) nhiều hơn {two} ({second}) là {gap}."
COST_ALIKE = "Kinh phí {one} và {two} được nêu bằng nhau: {first}."
COST_TIMES = "Kinh phí {one} ({first}) gấp {times} lần {two} ({second})."
COST_SHARE = "Kinh phí {one} ({first}) bằng {share} kinh phí {two} ({second})."
COSTLIEST = "{name} có kinh phí lớn nhất trong {count} công trình có nêu kinh phí: {cost}."
CHEAPEST = "{name} có kinh phí nhỏ nhất trong {count} công trình có nêu kinh phí: {cost}."
COUNT_SUM = "{parts} = {total}{whole}."
EARLIER = "{one} tổ chức trước ({first}), {two} sau ({second})."
SAME_TIME = "{one} và {two} tổ chức cùng thời gian ({first})."
ISSUED_EARLIER = "{one} ban hành trước ({first}), {two} ban hành sau ({second}), cách nhau {days} ngày."
ISSUED_TOGETHER = "{one} và {two} ban hành cùng thời gian ({first})."
EVENT_OF = "{event} của {who}"
DEADLINE_OF = "hạn {event}"
PROJECT_FINISHED = "ngày hoàn thành {name}"
DOCUMENT_ISSUED = "khi {name} được ban hành"
WEEKS_DAYS = ", tức {weeks} tuần{rest}"
LESS_THAN_ONE = {"weeks": ", chưa đầy 1 tuần", "months": ", chưa đầy 1 tháng"}
MONTHS_DAYS = ", tức {months} tháng{rest}"
AND_DAYS = " {days} ngày"
APART = "Từ {one} đến {two} cách nhau {days} ngày{months}."
SHIFTED_BACK = "Đó là {day} ({weekday}), trước {name} {days} ngày{months}."
SHIFTED = "Đó là {day} ({weekday}), sau {name} {days} ngày{months}."
ALL_DONE = "Tất cả {whole} {of} {state}."
AS_OF = "tính đến {when}"
BETWEEN = "từ {least} đến {most}"
NEARLY, ABOUT, OVER, UNDER, AT_MOST, AT_LEAST = "gần", "khoảng", "hơn", "dưới", "không quá", "ít nhất"

# Projects
PROJECT = "{name}: {work}."
PROJECT_PHASE = "{name} thuộc giai đoạn {phase}{work}."
PROJECT_PHASE_OF = "{name} là giai đoạn {phase} của {whole}{work}."
PROJECT_LEVEL = "{name} thuộc {level}."
LEVEL_OF_SCHOOL = "cấp {level}"
KIND_OF_WORK = "loại {level}"
SCHOOL_LEVELS = ("mầm non", "mẫu giáo", "tiểu học", "trung học", "thcs", "thpt", "cao đẳng", "đại học")
PROJECT_LISTED = "{name} thuộc {group}."
PROJECT_COST = "{name} có {cost}."
PROJECT_STATUS = "{name} {status}."
PHASE = "giai đoạn {phase}"
COST = "kinh phí {cost}"  # unless the record says itself what the sum is
SUMS = ("kinh phí", "tổng", "vốn", "mức", "dự toán", "giá trị", "giá", "chi phí", "nguồn vốn")
STATUS = {"planned": "chưa khởi công", "ongoing": "đang thực hiện", "done": "đã hoàn thành"}
STARTED = "{name} {planned}khởi công {when}."
FINISHED = "{name} {planned}{ending} {when}."
ENDING = "hoàn thành"  # unless the record has its source's word
NO_WORK = "chưa nêu nội dung công việc"
PLANNED = "dự kiến "  # of what had not come to pass when the facts were told
PLACE = "{name}: {place}."
AT_PLACE = "tại {place}"  # of what is held
PLACED = ("tại ", "ở ", "trên ", "trong ")  # open a place that says so itself

# Documents, bodies
OF = " của {issuer}"
ISSUED_ON = ", ban hành {when}"
NUMBER = "{name} có số hiệu {number}."
ISSUER = "{name} do {issuer} ban hành{when}."
ISSUED = "{name}{of} được ban hành {when}."
BODY = "{name} có nhiệm vụ {purpose}."
BODY_BARE = "{name} thuộc danh sách {group}: {all}."
AND_OTHERS = "; … và {n} tổ chức khác"
BODY_ONLY = "Nguồn tin có nhắc tới {name}."
MEMBERS = "Gồm: {members}."
PEOPLE = "{name}: {people}."
HEAD = "{name} do {head}{leads}."
LEADS = " đứng đầu"  # unless the record ends with its source's words
LEADS_ASIDE = ", đứng đầu"  # behind a post that is set off by commas
PERSON_POST = "{name} là {posts}"
PERSON_HEAD = "{name} {heads}"
PERSON_HEADS = ", {heads}"
HEADS = "đứng đầu"
PERSON_MEMBER = "{name} có trong thành phần {bodies}"
DETAIL = "{name}: {label} {value}."
DETAIL_OF = "{label} của {name}: {value}."
REASON_NONE = "Lý do {who} không tổ chức {event}: {value}."
REASON_YET = "Lý do {who} chưa tổ chức {event}: {value}."
REASON = "{name}: lý do là {value}."
REASONS = ("lý do", "nguyên nhân", "vì sao")
DETAIL_ALONE = "{name}: {value}."
OF_PERSON = "{value}."
# That a time was moved, which such a value says by itself: "hoãn: lùi sang quý IV".
MOVED = ("hoãn", "hoãn, dời lịch", "dời lịch")
MOVING = ("lùi ", "hoãn ", "dời ", "chuyển ", "đẩy ")
DRAFTS = ("lần dự thảo", "lần sửa", "bản dự thảo")  # likewise: "lần dự thảo: bản thứ ba"
DETAIL_HAD = "{name} có {value}."
DETAIL_DONE = "{name} {label} {value}."
# Names of details that are verbs: "Chỉ thị 45 thay thế Chỉ thị 35".
DETAIL_VERBS = (
    "thay thế", "thay cho", "thuộc", "trực thuộc", "khánh thành", "gắn biển", "bàn giao", "khởi công", "hoàn thành",
    "căn cứ", "cụ thể hóa", "bổ sung", "sửa đổi", "kế thừa", "nhập từ", "sáp nhập từ", "tách từ", "nối", "do ", "gồm",
    "phục vụ", "đưa vào", "bắt đầu", "kết thúc", "trao giải", "thành lập",
)  # fmt: skip  # a table, kept in rows
# Verbs of which a detail tells who does it: "Cuộc thi do Ban Tuyên giáo phát động".
DETAIL_DOERS = ("phát động", "tổ chức", "chủ trì", "đăng cai")
DETAIL_DONE_BY = "{name} do {value} {label}."
# How a value begins that can follow the name of what it measures: "chiều dài gần 5 km".
QUANTITIES = (
    "gần ", "khoảng ", "hơn ", "trên ", "dưới ", "không quá ", "ít nhất ", "từ ", "trước ", "đến ", "ngày ", "tháng ",
    "quý ", "năm ", "đạt ", "chưa tới ", "tối đa ", "tối thiểu ",
)  # fmt: skip  # a table, kept in rows
DETAIL_POST = "{post}: {value}."
# What is a unit's rather than its meeting's, by how its name begins; of a post the unit follows without "của".
POSTS = ("bí thư", "phó bí thư", "tân bí thư", "ủy viên", "chi ủy viên", "cấp ủy viên", "đảng ủy viên")
OF_UNIT = (
    "số đảng viên", "đảng viên", "đoàn viên", "số đoàn viên", "hội viên", "số hội viên",
    "số chi bộ", "chi bộ", "số tổ chức", "số đảng bộ", "chi ủy", "số chi ủy", "cấp ủy",
    "số cấp ủy", "đảng ủy", "ban chấp hành", "ban thường vụ", "kết nạp", "số liệu theo", "số điện thoại", "thành lập",
    "trực thuộc", "biên chế", "lịch sử", "lịch sinh hoạt", "giờ làm việc", "số người",
)  # fmt: skip  # a table, kept in rows
# Of the organ in which the unit is: "chủ tịch xã Đông", not of its Party committee.
OF_ORGAN = (
    "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "hiệu trưởng", "phó hiệu trưởng", "trưởng", "phó trưởng",
    "chính trị viên", "chỉ huy", "giáo viên", "số giáo viên", "tuyển sinh", "học sinh", "số học sinh", "người đứng đầu",
)  # fmt: skip  # a table, kept in rows
OF_PLACE = ("dân số", "số dân", "số hộ", "diện tích", "kinh tế", "thu nhập", "hộ nghèo", "thu ngân sách", "chỉ tiêu")
PARTY_UNITS = ("Đảng bộ", "Chi bộ", "Đảng ủy", "Chi ủy")
# Words by which even these are the meeting's: "số đảng viên dự", "bầu cấp ủy".
OF_MEETING = ("dự", "được triệu tập", "triệu tập", "tham dự", "đại hội", "bầu", "khóa mới", "nhiệm kỳ tới")
POST_OF = "{post} {unit}"
THING_OF = "{thing} của {unit}"
BESIDES = "{label}: {value}."
IN_LIST = "Thuộc danh sách"

# Lists
LIST = "{title} gồm {count}:"
LIST_COUNTED = "{title}:"  # that says itself how many: "Bốn đơn vị làm điểm"; or there is only one
LIST_INCOMPLETE = "{title} ({count} được nêu):"
LIST_OF_TOTAL = "{title} (có {total}; nguồn tin nêu tên {count}):"
LIST_ONE = "{item}."
COUNT_ONE = "Có 1 {name} phù hợp. {item}."
TO_MEET = "tổ chức"
AGENDA_DEADLINE = "Hạn {event}"
MILESTONES = "Có {count} mốc thời gian:"
AGENDA = "Có {count} mốc thời gian phù hợp ({by}):"
AGENDA_OF_UNITS = "Có {count} đơn vị {event} ({by}):"
AGENDA_OF_ONE = "Có 1 đơn vị {event} ({by})."
UP_TO = "đến {day}"
NONE_OVER = "Theo lịch, tính {time}, chưa có đơn vị nào {event}:"
ALL_OVER = "Theo lịch, tính {time}, các đơn vị {event} được nêu đều đã qua ngày tổ chức:"
NAMED_ONLY = "{name} được nêu tên"
LIST_CHOSEN = "Có {count} {name} phù hợp ({by}):"
AS_ASKED = "như đã hỏi"  # chosen by no words of this turn
LIST_AS_ASKED = "Có {count} {name} phù hợp:"
ALL_BUT = "ngoài {others}"
NO_DATE = "chưa có thông tin về ngày"
BEGUN = "{planned}khởi công {when}"  # in a list of works
ENDED = "{planned}{ending} {when}"
DONE_UNDATED = "đã {ending}, chưa có thông tin về ngày"
NO_COST = "chưa có thông tin về kinh phí"
NO_HEAD = "chưa có thông tin về người đứng đầu"
NO_STATUS = "chưa có thông tin về tiến độ"
NO_PHASE = "chưa có thông tin về giai đoạn"
MORE = "… và {n} mục khác."
GROUP_COUNT = "Có {count} {name}."
GROUP_TOTAL = "Có {total} {name}; nguồn tin nêu tên {count}:"
GROUP_COUNT_INCOMPLETE = "Nguồn tin nêu {count} {name}; danh sách này chưa đầy đủ."
FIRST = "{who} là {name} sớm nhất: {event} {when}{aside}."
LAST = "{who} là {name} muộn nhất: {event} {when}{aside}."
DOCUMENT_FIRST = "{name} ban hành sớm nhất trong các văn bản được nêu: {when}."
DOCUMENT_LAST = "{name} ban hành muộn nhất trong các văn bản được nêu: {when}."
LONGEST = "{who} là {name} kéo dài nhất, {days} ngày: {event} {when}{aside}."
MEMBER_YES = "{what} có trong danh sách {name}."
MEMBER_NO = "{what} không có trong danh sách {name}."
SUM = "{sum} = {whole} {of}."

# Congress, sources
CONGRESS = "{name}{ordinal}{term}."
ORDINAL = " lần thứ {ordinal}"
TERM = ", nhiệm kỳ {term}"
CONGRESS_ORDINAL = "{name} lần này là đại hội lần thứ {ordinal}{term}."
CONGRESS_TERM = "{name}{ordinal} có nhiệm kỳ {term}."
CONGRESS_TERM_LENGTH = "{name}{ordinal} có nhiệm kỳ {term}, tức {years} năm."
SOURCE = "Thông tin lấy từ {paper}{title}{author}{published}."
SOURCE_TITLE = ", bài “{title}”"
SOURCE_AUTHOR = ", tác giả {author}"
SOURCE_PUBLISHED = ", đăng {when}"
SOURCE_AUTHOR_OF = "Tác giả bài “{title}” là {author} ({paper})."
SOURCE_AS_OF = "Thông tin ở đây tính đến {when}, lấy từ {paper}."
CITED = "Nguồn: {paper}{as_of}."
CITED_AS_OF = "; thông tin {when}"

# What is not known
MISSING_OF = "Hiện chưa có thông tin về {missing} của {about}."
TO_BE_DONE = "việc {what}"
MISSING_WITH = "Hiện chưa có thông tin về {what}."  # "bí thư Chi bộ thôn Đông"
MISSING_ABOUT = "Hiện chưa có thông tin về {about}."
UNSURE_OF = "Tôi chưa rõ {you} muốn hỏi điều gì về {subject}."
MISSING = "Hiện chưa có thông tin về “{missing}”."
MISSING_IN = "Hiện chưa có thông tin về “{missing}” liên quan đến {about}."
UNNAMED = "Nguồn tin không nêu đầy đủ tên {those}."
MISSING_PLAIN = "Hiện chưa có thông tin để trả lời câu hỏi này."
UNCLEAR = "Tôi chưa rõ ý của phần “{missing}”; {you} vui lòng hỏi lại riêng phần này."
IMPOSSIBLE = "“{missing}” không phải là một ngày có thật nên chưa có thông tin để trả lời. {You} kiểm tra lại giúp."
UNCONFIRMED = "Tôi chưa có đủ thông tin để nói điều {you} nêu là đúng hay không. Đây là điều đã biết:"
KNOWN = "Điều đã biết: {known}"
CONTACT = "{You} có thể hỏi thêm {office}{phone}."
CONTACT_PHONE = ", điện thoại {phone}"
OFFTOPIC = "Nội dung này ngoài phạm vi của tôi nên tôi không có thông tin. Tôi chỉ trả lời về {about}."
OFFTOPIC_PART = "Phần “{missing}” ngoài phạm vi của tôi nên tôi không có thông tin."
NOT_OFFERED = "Lựa chọn này không còn nữa. {You} đặt lại câu hỏi giúp."

RESERVED = "Tôi chưa chắc đã hiểu đúng câu hỏi. Nếu {you} muốn hỏi về “{label}” thì câu trả lời như sau."

# The asker's own unit
OWN_UNIT = "Tôi chưa biết {unit} của {you} là {unit} nào nên chưa có thông tin riêng về {unit} đó."
OWN_DATED = "Nguồn tin có nêu thời gian đại hội của {unit} sau:"

# Asking back
CLARIFY = "{You} muốn hỏi về nội dung nào?"
CLARIFY_LABEL = "{facet}: {label}"
FACETS = {
    "when": "Thời gian",
    "duration": "Kéo dài mấy ngày",
    "place": "Địa điểm",
    "ordinal": "Lần thứ mấy",
    "term": "Nhiệm kỳ",
    "count": "Số lượng",
    "remaining": "Còn lại",
    "percent": "Tỷ lệ",
    "percent_rest": "Tỷ lệ còn lại",
    "share": "Tỷ lệ",
    "progress": "Tiến độ",
    "phase": "Giai đoạn",
    "phases": "Giai đoạn",
    "level": "Cấp học",
    "number": "Số hiệu",
    "issuer": "Cơ quan ban hành",
    "issued": "Ngày ban hành",
    "author": "Tác giả",
    "cost": "Kinh phí",
    "list": "Danh sách",
}

# Courtesies
GREETING = "Xin chào {you}. Tôi là trợ lý tự động, trả lời câu hỏi về {about}. {You} cần biết điều gì?"
THANKS = "Rất vui được giúp {you}. Khi cần, {you} cứ hỏi tiếp."
BYE = "Chào {you}, hẹn gặp lại."
IDENTITY = "Tôi là trợ lý tự động (máy trả lời, không phải người), chỉ trả lời những điều có nguồn về {about}."
ABILITY = "Tôi trả lời câu hỏi về {about}: ngày tháng, số liệu, danh sách, văn bản, quy định. {You} có thể hỏi, ví dụ:"
TRUST = (
    "Tôi không tự nghĩ ra: mỗi câu trả lời lấy từ nguồn ghi ngay bên dưới, điều nguồn không nêu thì tôi nói là chưa có "
    "thông tin. Việc quan trọng, {you} nên đối chiếu với văn bản hoặc hỏi lại cơ quan có trách nhiệm."
)
UNDERSTOOD = "Vâng, {you} cần hỏi gì thêm cứ nhắn cho tôi."
EMPTY = "{You} chưa nhập câu hỏi. {You} có thể hỏi về {about}."
DEFAULT_ABOUT = "công tác chuẩn bị đại hội"
TOPICS_ABOUT = "các nội dung của {name}"
TALK = {
    "greeting": GREETING,
    "thanks": THANKS,
    "bye": BYE,
    "identity": IDENTITY,
    "ability": ABILITY,
    "trust": TRUST,
    "understood": UNDERSTOOD,
}

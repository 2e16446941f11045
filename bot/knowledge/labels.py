"""What each file, type and field is called and explained as, in Vietnamese: for editors, guides and forms."""

from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel

from bot.knowledge import model as m

FILES: Final[Mapping[str, str]] = {
    "congress": "Đại hội mà bộ dữ liệu nói về",
    "dates": "Các mốc thời gian",
    "counts": "Các số liệu",
    "projects": "Các công trình",
    "documents": "Các văn bản",
    "bodies": "Các tổ chức: ủy ban, tiểu ban, tổ công tác",
    "topics": "Các chủ đề trả lời bằng lời",
    "groups": "Các nhóm (danh sách)",
    "words": "Từ riêng của địa phương",
    "cases": "Các câu hỏi thử",
}

_RECORD: Final[Mapping[str, str]] = {
    "id": "Mã riêng của bản ghi: chữ thường không dấu, chữ số, dấu gạch nối. Ví dụ: dang-vien.",
    "also": "Những tên gọi khác mà người hỏi hay dùng.",
    "questions": "Câu hỏi mẫu, viết như người ta vẫn hỏi, mà bản ghi này trả lời.",
    "note": "Một câu nói thêm sau mỗi câu trả lời lấy từ bản ghi này.",
    "details": "Những điều đã biết thêm, theo cặp “tên: giá trị”. Ví dụ: kinh phí: 5,1 tỷ đồng.",
    "gaps": "Những điều nguồn tin chưa nêu, theo cặp “tên: câu trả lời khi được hỏi”.",
    "group": "Mã của nhóm (trong groups.yaml) mà bản ghi này là thành viên.",
    "source": "Mã của nguồn tin (mục sources trong congress.yaml); bỏ trống là nguồn đầu tiên.",
    "as_of": "Thời điểm mà thông tin này đúng; bỏ trống là thời điểm chung trong congress.yaml.",
}

FIELDS: Final[Mapping[type[BaseModel], Mapping[str, str]]] = {
    m.Event: {
        **_RECORD,
        "event": "Việc gì, bằng một cụm danh từ. Các bản ghi cùng tên được liệt kê chung. Ví dụ: Đại hội điểm.",
        "who": "Của đơn vị nào; bỏ trống là của chính đảng bộ chủ trì. Ví dụ: Đảng bộ phường A.",
        "on": "Thời gian: 22/2/2020, 24-25/2/2020, tháng 3/2020, trước 30/6/2020. Luôn viết năm.",
        "status": "Đã chắc đến đâu: scheduled (đã ấn định), planned (dự kiến), held (đã diễn ra), deadline (thời hạn), "
        "unannounced (chưa công bố), not_held (không tổ chức).",
        "place": "Địa điểm, nếu đã biết.",
        "ordinal": "Lần thứ mấy: 6 hoặc VI.",
        "target": "Mốc phấn đấu, khi một thời hạn (status: deadline) còn có mốc phấn đấu sớm hơn.",
    },
    m.Count: {
        **_RECORD,
        "of": "Đếm cái gì. Ví dụ: đảng viên.",
        "value": "Con số: 19413, 19.413 hoặc 5,1; nguồn chỉ nêu mức chênh thì viết phép tính: 612 - 62.",
        "up_to": "Số cuối, khi nguồn nêu một khoảng (“từ 13 đến 15”): số đầu ghi ở value, số cuối ghi ở đây.",
        "precision": "Con số chính xác đến đâu: exact (đúng), nearly (gần), about (khoảng), over (hơn), under (dưới), "
        "at_most (không quá), at_least (ít nhất).",
        "unit": "Từ chỉ đơn vị đứng giữa con số và danh từ, nếu cần. Ví dụ: tổ chức.",
        "out_of": "Mã của số liệu là tổng thể, khi đây là số trong tổng thể ấy đã làm một việc.",
        "part_of": "Mã của số liệu là tổng, khi các phần cộng lại đúng bằng tổng.",
        "state": "Số được đếm đã làm gì. Ví dụ: đã đại hội xong.",
        "rest": "Phần còn lại thì sao. Ví dụ: chưa đại hội xong.",
        "status": "Chỉ ghi khi con số chưa có thật: planned (dự kiến), target (phấn đấu, chỉ tiêu).",
    },
    m.Project: {
        **_RECORD,
        "name": "Tên đầy đủ của công trình.",
        "level": "Cấp học hoặc loại công trình: Mầm non, Tiểu học, THCS…",
        "work": "Các loại việc: [cải tạo, xây mới].",
        "phase": "Giai đoạn mấy.",
        "cost": "Kinh phí, viết đúng như nguồn tin. Ví dụ: trên 70 tỷ đồng.",
        "status": "Đến đâu: planned (dự kiến), ongoing (đang làm), done (đã xong); bỏ trống khi nguồn tin không nói.",
        "part_of": "Mã của công trình mà đây là một giai đoạn, một phần.",
        "place": "Địa điểm, nếu đã biết.",
        "started": "Thời gian khởi công, nếu đã biết.",
        "finished": "Thời gian hoàn thành, nếu đã biết.",
        "ending": "Nguồn tin gọi việc hoàn thành là gì: khánh thành, gắn biển, bàn giao…; bỏ trống là hoàn thành.",
    },
    m.Document: {
        **_RECORD,
        "name": "Tên như vẫn được dẫn. Ví dụ: Chỉ thị số 35-CT/TW.",
        "type": "Loại văn bản: chỉ thị, nghị quyết, kế hoạch, hướng dẫn…",
        "number": "Số hiệu. Ví dụ: 35-CT/TW.",
        "issuer": "Nơi ban hành.",
        "issued": "Ngày ban hành, có năm.",
        "about": "Về việc gì, bằng một cụm từ đứng được sau chữ “về”.",
        "text": "Nội dung chính hoặc việc thực hiện, bằng câu trọn vẹn.",
    },
    m.Body: {
        **_RECORD,
        "name": "Tên tổ chức. Ví dụ: Tiểu ban Văn kiện.",
        "purpose": "Để làm gì, bằng một cụm động từ. Ví dụ: chỉ đạo, theo dõi đại hội cơ sở.",
        "members": "Gồm những ai, những gì.",
        "head": "Người đứng đầu, nếu nguồn tin có nêu.",
    },
    m.Topic: {
        **_RECORD,
        "name": "Tên ngắn hiện trong danh mục và khi hỏi lại.",
        "answer": "Câu trả lời. Câu đầu tiên phải trả lời ngay.",
    },
    m.Group: {
        **{name: _RECORD[name] for name in ("id", "questions", "source")},
        "name": "Một thành viên được gọi là gì. Ví dụ: tiểu ban.",
        "title": "Tiêu đề của cả danh sách.",
        "also": "Những từ khác để chỉ các thành viên.",
        "complete": "true chỉ khi nguồn tin nêu trọn danh sách; nếu không thì bỏ trống hoặc false.",
        "total": "Có tất cả bao nhiêu, khi nguồn tin nêu tổng số mà không kể tên hết.",
        "note": "Một câu nói thêm khi đưa danh sách.",
        "gaps": "Những điều chưa biết về mọi thành viên, theo cặp “tên: câu trả lời khi được hỏi”.",
    },
    m.Source: {
        "id": "Mã của nguồn tin. Ví dụ: bao-a.",
        "paper": "Tên báo hoặc cơ quan.",
        "title": "Tên bài.",
        "author": "Tác giả.",
        "published": "Ngày đăng, nếu biết.",
        "url": "Địa chỉ trang, nếu biết.",
        "about": "Nguồn nói về việc gì.",
    },
    m.Contact: {
        "office": "Nơi giải đáp khi trợ lý không trả lời được.",
        "phone": "Số điện thoại đã công khai.",
        "address": "Địa chỉ đã công khai.",
        "email": "Thư điện tử đã công khai.",
        "hours": "Giờ làm việc.",
    },
    m.Congress: {
        "name": "Tên đầy đủ của đại hội, không kèm lần thứ và nhiệm kỳ.",
        "short": "Cách gọi ngắn. Ví dụ: Đại hội Đảng bộ huyện.",
        "host": "Đảng bộ nào đại hội.",
        "committee": "Cấp ủy. Ví dụ: Huyện ủy A.",
        "place": "Cấp hành chính và tên. Ví dụ: huyện A.",
        "ordinal": "Lần thứ mấy: 6 hoặc VI.",
        "term": "Nhiệm kỳ. Ví dụ: 2020-2025.",
        "as_of": "Thời điểm của thông tin. Ví dụ: tháng 2/2020.",
        "address": "Trợ lý gọi người hỏi là đồng chí hay bạn.",
        "about": "Một cụm từ: hỏi được những gì.",
        "greeting": "Lời chào riêng, nếu muốn.",
        "suggestions": "Những câu hỏi gợi ý lúc bắt đầu.",
        "sources": "Các nguồn tin.",
        "contact": "Nơi giải đáp thêm.",
        "also": "Những cách gọi khác của đại hội.",
    },
    m.Words: {
        "synonyms": "Từ trong dữ liệu: [những từ khác cùng nghĩa].",
        "abbreviations": "Chữ viết tắt: [các cách hiểu ở đây].",
        "names": "Tên riêng quanh vùng mà dữ liệu không nói tới, để nhận ra chứ không đoán sang tên khác.",
    },
}

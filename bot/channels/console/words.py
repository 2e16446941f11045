"""Every sentence that the terminal chat itself says."""

WELCOME = "Chatbot hỏi đáp về {about}."
USAGE = "Mời {you} đặt câu hỏi. Gõ số hoặc chữ cái đầu dòng để chọn một gợi ý; gõ “thoát” hoặc nhấn Ctrl-D để kết thúc."
START = "Có thể bắt đầu bằng:"
NEXT = "Có thể hỏi tiếp:"
PROMPT = "Hỏi: "
INVALID = "Tôi chưa đọc được câu vừa rồi vì nó không phải văn bản UTF-8. Xin gõ lại."
FAULT = "Xin lỗi, chương trình gặp lỗi khi trả lời câu này. Xin hỏi lại theo cách khác."
GOODBYE = "Xin chào và hẹn gặp lại."
END = frozenset({"thoát", "thoat", "/thoat", "exit", "quit"})

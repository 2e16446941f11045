"""What the operator is told about the Official Account."""

NO_TOKENS = "Chưa có quyền truy cập Zalo OA. Hãy chạy daihoi zalo-oa login, làm theo hướng dẫn, rồi chạy lại."
UNSIGNED = "Thiếu DAIHOI_ZALO_OA_SECRET (khóa bí mật của OA, dùng để kiểm chữ ký webhook)."
LOGIN_AGAIN = (
    "Zalo không gia hạn quyền truy cập OA ({reason}). Người hỏi qua OA chưa nhận được câu trả lời. Hãy chạy "
    "daihoi zalo-oa login để cấp quyền lại."
)
LOGIN_SOON = (
    "Quyền truy cập Zalo OA sẽ hết hạn sau khoảng {days} ngày mà chưa gia hạn được. Hãy kiểm tra kết nối tới Zalo, "
    "hoặc chạy daihoi zalo-oa login để cấp quyền lại."
)
QUOTA = "Zalo báo OA đã hết hạn mức gửi tin ({reason}). Người hỏi qua OA chưa nhận được câu trả lời."
ACCOUNT = "Zalo không cho OA gửi tin ({reason}). Hãy kiểm tra gói dịch vụ, xác thực và quyền của ứng dụng."
NOT_STORED = (
    "Không lưu được quyền truy cập Zalo OA vừa gia hạn ({reason}). Bot vẫn chạy, nhưng nếu khởi động lại lúc này sẽ "
    "phải đăng nhập lại. Hãy kiểm tra đĩa hoặc cơ sở dữ liệu."
)

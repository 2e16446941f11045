"""What the operator is told about the Zalo bot."""

REFUSED = (
    "Zalo không nhận mã DAIHOI_ZALO_BOT_TOKEN. Hãy lấy lại mã trong mục Bot của Zalo (mã cũ hết hiệu lực khi được đặt "
    "lại), sửa biến này rồi chạy lại."
)
WEBHOOK_REFUSED = (
    "Zalo không nhận địa chỉ webhook trong DAIHOI_ZALO_BOT_WEBHOOK ({reason}). Địa chỉ phải là https công khai dẫn tới "
    "máy chủ này."
)
QUOTA = (
    "Zalo báo bot đã hết hạn mức gửi tin (lỗi 429). Người hỏi qua Zalo chưa nhận được câu trả lời cho tới khi có hạn "
    "mức mới hoặc gói được nâng cấp."
)
UNREACHABLE = "Chưa lấy được tin nhắn từ Zalo: {reason}."

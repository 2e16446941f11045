"""What publishing and the history of versions say, in Vietnamese."""

DISK = "tệp trên đĩa"
FIRST = "bản đầu tiên"
EDITED = "sửa trực tiếp trong thư mục dữ liệu"
RESTORED = "khôi phục bản {number}"

NOTHING_CHANGES = "Bản này không khác gì bản đang dùng."
NOTHING_FIX = "Không cần làm gì thêm."
NO_VERSION = "Không có bản số {number} trong lịch sử."
NO_VERSION_FIX = "Xem các bản bằng /lichsu hoặc “daihoi kb history”."
CANNOT_WRITE = "Không ghi được thư mục dữ liệu ({reason}), nên chưa có gì thay đổi."
CANNOT_WRITE_FIX = "Người quản trị máy chủ cần kiểm tra dung lượng đĩa và quyền ghi."

TAKEN = "{author} vừa công bố bản {number} ({note}) sau khi việc sửa này bắt đầu, nên chưa có gì thay đổi. "
SAME = "Bản ấy sửa đúng chỗ này. Hãy xem lại rồi sửa lại từ đầu nếu vẫn cần."
OTHER = "Bản ấy sửa chỗ khác; chỉ cần làm lại việc sửa này trên bản mới."
BEING_EDITED = (
    "Tệp {paths} đang được sửa dở trên đĩa và còn lỗi, nên chưa có gì thay đổi. "
    "Hãy sửa xong tệp ấy, hoặc trả tệp về như cũ."
)
BOTH_EDITED = "Tệp này vừa được sửa trên đĩa, vừa được sửa ở bản {number}, nên bản {number} vẫn được dùng."
BOTH_EDITED_FIX = "Chép phần sửa ra ngoài, tải bản {number} về rồi sửa lại trên đó."

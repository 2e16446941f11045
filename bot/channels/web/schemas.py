"""What goes in and out of the API. The descriptions make the documentation, so they are in Vietnamese."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

LONGEST = 2000
Conversation = Annotated[
    str, Field(max_length=64, description="Mã cuộc trò chuyện do máy chủ cấp ở câu trả lời trước.")
]


class Given(BaseModel):
    """Base of what is sent to us: a field that we do not know is a mistake."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Question(Given):
    """Một câu hỏi, hoặc một lựa chọn trong số các lựa chọn đã được đưa ra."""

    question: str = Field(default="", max_length=LONGEST, description="Câu hỏi, có dấu hay không dấu đều được.")
    pick: str | None = Field(
        default=None, max_length=80, description="Khóa `pick` của một lựa chọn, gửi thay cho câu hỏi."
    )
    conversation: Conversation | None = Field(
        default=None, description="Mã cuộc trò chuyện do máy chủ cấp ở câu trả lời trước. Bỏ trống để bắt đầu mới."
    )


class Ballot(Given):
    """Góp ý cho một câu trả lời. Góp ý sau thay cho góp ý trước."""

    conversation: Conversation
    trace_id: str = Field(max_length=64, description="`trace_id` của câu trả lời.")
    good: bool = Field(description="true: đúng, có ích; false: chưa đúng hoặc chưa đủ.")


class Forget(Given):
    """Cuộc trò chuyện cần xóa."""

    conversation: Conversation


class SpanOut(BaseModel):
    """Một đoạn chữ."""

    text: str
    strong: bool = Field(default=False, description="Phần trả lời chính.")
    soft: bool = Field(default=False, description="Dòng phụ như nguồn.")
    link: str | None = Field(default=None, description="Địa chỉ liên kết, chỉ http hoặc https.")


class ParagraphOut(BaseModel):
    """Một đoạn văn."""

    type: Literal["paragraph"] = "paragraph"
    spans: list[SpanOut]


class ListOut(BaseModel):
    """Một danh sách."""

    type: Literal["list"] = "list"
    ordered: bool = Field(description="Có đánh số từ 1 hay không.")
    items: list[list[SpanOut]]


class OptionOut(BaseModel):
    """Một lựa chọn."""

    label: str = Field(description="Chữ trên nút.")
    pick: str = Field(description="Khóa để gửi lại trong trường `pick`.")


class SourceOut(BaseModel):
    """Một nguồn tin."""

    id: str
    text: str = Field(description="Dòng nguồn, kèm thời điểm của thông tin.")
    url: str | None = None


class ReplyOut(BaseModel):
    """Câu trả lời."""

    kind: Literal["answer", "clarify", "unknown", "smalltalk"] = Field(
        description="answer: trả lời; clarify: hỏi lại; unknown: chưa có thông tin; smalltalk: chào hỏi."
    )
    text: str = Field(description="Câu trả lời dạng chữ thường, kèm các lựa chọn đánh số.")
    html: str = Field(description="Câu trả lời dạng HTML an toàn, không kèm các lựa chọn.")
    blocks: list[ParagraphOut | ListOut] = Field(description="Câu trả lời chia thành từng khối.")
    options: list[OptionOut] = Field(description="Các lựa chọn khi hỏi lại.")
    related: list[OptionOut] = Field(description="Những điều có thể hỏi tiếp.")
    facts: list[str] = Field(description="Mã các bản ghi đã dùng.")
    sources: list[SourceOut] = Field(description="Nguồn của câu trả lời.")
    as_of: str | None = Field(description="Thời điểm của thông tin.")
    confidence: float = Field(description="0..1: mức chắc chắn rằng câu hỏi được hiểu đúng.")
    conversation: str = Field(description="Mã cuộc trò chuyện, gửi kèm câu hỏi tiếp theo.")
    trace_id: str = Field(description="Mã của câu trả lời này, dùng khi góp ý hoặc báo lỗi.")
    knowledge: str = Field(description="Phiên bản dữ liệu.")


class SuggestionsOut(BaseModel):
    """Lời mở đầu và những câu hỏi gợi ý."""

    greeting: str
    suggestions: list[str]


class FactOut(BaseModel):
    """Một bản ghi thông tin."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    type: Literal["event", "count", "project", "document", "body", "topic", "group"]
    name: str
    values: dict[str, Any] = Field(description="Những điều đã biết, theo tên trường.")
    unknown: dict[str, str] = Field(description="Những điều nguồn tin chưa nêu, kèm câu nói rõ.")
    group: str | None = Field(description="Danh sách mà bản ghi thuộc về.")
    members: list[str] = Field(description="Mã các thành viên, khi bản ghi là một danh sách.")
    source: str | None = Field(description="Mã nguồn tin.")
    as_of: str | None = Field(description="Thời điểm của thông tin.")


class FactsOut(BaseModel):
    """Toàn bộ thông tin của một phiên bản dữ liệu."""

    version: str = Field(description="Phiên bản dữ liệu; nội dung như nhau thì phiên bản như nhau.")
    as_of: str | None = Field(description="Thời điểm của thông tin.")
    congress: dict[str, Any]
    sources: list[SourceOut]
    facts: list[FactOut]


class StateOut(BaseModel):
    """Tình trạng máy chủ."""

    status: Literal["ok"] = "ok"
    knowledge: str | None = Field(default=None, description="Phiên bản dữ liệu đang dùng.")
    channels: dict[str, str] | None = Field(
        default=None, description="Tình trạng từng kênh: ok, hoặc một câu nói rõ điều gì chưa ổn."
    )

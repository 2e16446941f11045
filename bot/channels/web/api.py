"""`/api/v1`: the routes for the page's script and for other programs."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from bot.channels.web import words
from bot.channels.web.asking import Asking
from bot.channels.web.document import document
from bot.channels.web.problems import Declined, documented
from bot.channels.web.schemas import (
    Ballot,
    FactOut,
    FactsOut,
    Forget,
    Question,
    ReplyOut,
    SourceOut,
    SuggestionsOut,
)
from bot.channels.web.shown import Window
from bot.overview.records import Type

_ASK = documented(400, 408, 413, 422, 429, 500, 503)
_GET = documented(422, 429, 503)
_UNCHANGED: dict[int | str, dict[str, Any]] = {304: {"description": "Dữ liệu vẫn là phiên bản đã có."}}


def router(asking: Asking, window: Window) -> APIRouter:
    """The routes."""
    routes = APIRouter(prefix="/api/v1")
    _talk(routes, asking)
    _look_up(routes, window)
    return routes


def _talk(routes: APIRouter, asking: Asking) -> None:
    """Questions, votes, forgetting."""

    @routes.post("/ask", tags=[words.TAG_ASK], summary="Đặt một câu hỏi", responses=_ASK)
    async def ask(question: Question, response: Response) -> ReplyOut:
        """Gửi `question`, hoặc `pick` của một lựa chọn. Gửi kèm `conversation` để hỏi nối tiếp."""
        answered = asking.ask(question.question, question.pick, question.conversation)
        response.headers["Cache-Control"] = "no-store"
        return document(
            answered.reply,
            conversation=answered.conversation,
            trace_id=answered.trace_id,
            knowledge=answered.shown.version,
            as_of=answered.shown.as_of,
        )

    @routes.post(
        "/votes",
        tags=[words.TAG_ASK],
        summary="Góp ý cho một câu trả lời",
        status_code=204,
        responses=_ASK | documented(404),
    )
    async def vote(ballot: Ballot) -> None:
        """Câu trả lời được nhận ra qua `conversation` và `trace_id` của nó."""
        await asking.vote(ballot.conversation, ballot.trace_id, ballot.good)

    @routes.post("/forget", tags=[words.TAG_ASK], summary="Xóa một cuộc trò chuyện", status_code=204, responses=_ASK)
    async def forget(gone: Forget) -> None:
        """Máy chủ quên ngữ cảnh và các câu hỏi của cuộc trò chuyện. Gọi lại nhiều lần cũng được."""
        asking.forget(gone.conversation)


def _look_up(routes: APIRouter, window: Window) -> None:
    """What is known, without asking."""

    @routes.get("/suggestions", tags=[words.TAG_ASK], summary="Những câu hỏi gợi ý", responses=_GET)
    async def suggestions() -> SuggestionsOut:
        """Lời mở đầu và các câu hỏi có thể bắt đầu."""
        seen = window.current()
        return SuggestionsOut(greeting=seen.greeting, suggestions=list(seen.suggestions))

    @routes.get(
        "/facts",
        tags=[words.TAG_FACTS],
        summary="Toàn bộ thông tin",
        responses=_GET | _UNCHANGED,
        response_model=FactsOut,
    )
    async def facts(
        request: Request,
        response: Response,
        only: Annotated[Type | None, Query(alias="type", description="Chỉ lấy một loại bản ghi.")] = None,
    ) -> FactsOut | Response:
        """Mọi bản ghi của phiên bản dữ liệu hiện tại. Trả về ETag để khỏi tải lại điều đã có."""
        seen = window.current()
        tag = f'"{seen.version}"'
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers={"ETag": tag})
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = "no-cache"
        found = [record for record in seen.records if only is None or record.type is only]
        return FactsOut(
            version=seen.version,
            as_of=seen.as_of,
            congress=seen.congress,
            sources=[SourceOut(id=source.id, text=source.text, url=source.url) for source in seen.overview.sources],
            facts=[FactOut.model_validate(record) for record in found],
        )

    @routes.get("/facts/{identity}", tags=[words.TAG_FACTS], summary="Một bản ghi", responses=_GET | documented(404))
    async def fact(identity: Annotated[str, Path(max_length=100, description="Mã bản ghi.")]) -> FactOut:
        """Bản ghi mang mã này, như các mã trong `facts` của câu trả lời."""
        record = window.current().by_id.get(identity)
        if record is None:
            raise Declined(404, "no-fact", identity[:100])
        return FactOut.model_validate(record)

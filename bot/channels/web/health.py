"""`/healthz`, `/readyz` and `/metrics`."""

from fastapi import APIRouter, Response

from bot.channels.web import words
from bot.channels.web.asking import Meter
from bot.channels.web.problems import documented
from bot.channels.web.schemas import StateOut
from bot.channels.web.shown import Window


def router(window: Window, meter: Meter) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=[words.TAG_STATE])

    @routes.get("/healthz", summary="Máy chủ còn chạy", response_model_exclude_none=True)
    async def healthz() -> StateOut:
        """200 khi chương trình còn chạy."""
        return StateOut()

    @routes.get("/readyz", summary="Máy chủ sẵn sàng trả lời", responses=documented(503))
    async def readyz() -> StateOut:
        """200 khi đã nạp dữ liệu và trả lời được."""
        return StateOut(knowledge=window.current().version)

    @routes.get(
        "/metrics",
        summary="Số đo cho Prometheus",
        response_class=Response,
        responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
    )
    async def metrics() -> Response:
        """Số câu hỏi, thời gian trả lời, góp ý… theo định dạng của Prometheus."""
        body, media_type = meter.exposition()
        return Response(body, media_type=media_type, headers={"Cache-Control": "no-store"})

    return routes

"""`/healthz`, `/readyz` and `/metrics`."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter, Response

from bot.channels.web import words
from bot.channels.web.asking import Meter
from bot.channels.web.problems import documented
from bot.channels.web.schemas import StateOut
from bot.channels.web.shown import Window

States = Callable[[], Mapping[str, str]]


def router(window: Window, meter: Meter, states: States | None = None) -> APIRouter:
    """The routes.

    Args:
        states: how each channel is doing. One that fails does not make the server unready: it still answers.
    """
    routes = APIRouter(tags=[words.TAG_STATE])

    @routes.get("/healthz", summary="Máy chủ còn chạy", response_model_exclude_none=True)
    async def healthz() -> StateOut:
        """200 khi chương trình còn chạy."""
        return StateOut()

    @routes.get(
        "/readyz", summary="Máy chủ sẵn sàng trả lời", responses=documented(503), response_model_exclude_none=True
    )
    async def readyz() -> StateOut:
        """200 khi đã nạp dữ liệu và trả lời được."""
        channels = dict(states()) if states is not None else None
        return StateOut(knowledge=window.current().version, channels=channels)

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

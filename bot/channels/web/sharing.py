"""Routes of what people take elsewhere: pictures to share, dates for their own calendar."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Request, Response

from bot.channels.base import Calendar, Pictures
from bot.channels.web.problems import Declined
from bot.channels.web.shown import Window
from bot.overview.calendar import File

# Pictures are shown by other sites and by chats; an SVG is styled by itself and runs nothing.
_SHARED = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "private, max-age=300",
}
_TYPES = {"svg": "image/svg+xml", "png": "image/png"}
_Identity = Annotated[str, Path(max_length=100)]


def router(window: Window, pictures: Pictures, calendar: Calendar) -> APIRouter:
    """The routes; they are no part of the API's description."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/charts/{name}.{form}")
    async def chart(
        request: Request, name: Literal["progress", "timeline", "works"], form: Literal["svg", "png"]
    ) -> Response:
        """A picture."""
        window.current()
        picture = await pictures.picture(name)
        if picture is None:
            raise Declined(404)
        tag = f'"{picture.tag}-{form}"'
        headers = _SHARED | {"ETag": tag, "Content-Disposition": f'inline; filename="{picture.file}.{form}"'}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(picture.svg if form == "svg" else picture.png, media_type=_TYPES[form], headers=headers)

    @routes.get("/calendar.ics")
    async def feed(request: Request) -> Response:
        """All dates; calendars that subscribe ask for it again and again."""
        window.current()
        return _sent(request, calendar.feed())

    @routes.get("/calendar/{identity}.ics")
    async def event(request: Request, identity: _Identity) -> Response:
        """One date."""
        window.current()
        file = calendar.one(identity)
        if file is None:
            raise Declined(404, "no-fact", identity[:100])
        return _sent(request, file)

    return routes


def _sent(request: Request, file: File) -> Response:
    tag = f'"{file.tag}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "private, max-age=300",
        "Content-Disposition": f'inline; filename="{file.file}"',
    }
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(file.content, media_type="text/calendar; charset=utf-8", headers=headers)

"""Errors as RFC 9457 problem details, in Vietnamese. What was sent is never repeated in them."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from bot.channels.web import words

MEDIA_TYPE = "application/problem+json"
BY_STATUS = {
    400: "bad-request",
    401: "members-only",
    404: "not-found",
    405: "method-not-allowed",
    408: "timeout",
    413: "too-large",
    415: "unsupported-media-type",
    422: "invalid",
    429: "rate-limited",
    500: "fault",
    503: "not-ready",
}


class Mistake(BaseModel):
    """One field that is not right."""

    field: str = Field(description="Tên trường, ví dụ question.")
    message: str = Field(description="Điều chưa đúng, bằng tiếng Việt.")


class Problem(BaseModel):
    """Problem details (RFC 9457)."""

    type: str = Field(description="Loại lỗi, cũng là địa chỉ của phần giải thích.")
    title: str = Field(description="Tên của loại lỗi.")
    status: int = Field(description="Mã HTTP.")
    detail: str = Field(description="Điều đã xảy ra và cách sửa.")
    instance: str | None = Field(default=None, description="Đường dẫn đã gọi.")
    errors: list[Mistake] | None = Field(default=None, description="Các trường chưa đúng.")


class Declined(Exception):
    """A request that gets a problem instead of an answer."""

    def __init__(self, status: int, kind: str | None = None, what: object = "") -> None:
        super().__init__(status, kind)
        self.status, self.kind, self.what = status, kind, what


def problem(
    status: int,
    *,
    kind: str | None = None,
    what: object = "",
    path: str | None = None,
    errors: Sequence[Mistake] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The response for a problem."""
    kind = kind or BY_STATUS.get(status, "fault" if status >= 500 else "refused")
    title, detail = words.PROBLEMS[kind]
    body = Problem(
        type=f"/docs#{kind}",
        title=title,
        status=status,
        detail=detail.format(what=what),
        instance=path,
        errors=list(errors) if errors else None,
    )
    return JSONResponse(
        body.model_dump(exclude_none=True), status, {"Cache-Control": "no-store", **(headers or {})}, MEDIA_TYPE
    )


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI should say of the problems that a route can answer with."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {
            "description": words.PROBLEMS[BY_STATUS[status]][0],
            "content": {MEDIA_TYPE: {"schema": schema}},
        }
        for status in statuses
    }


def install(app: FastAPI) -> None:
    """Let every error of the application come out as a problem."""
    app.add_exception_handler(Declined, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _fault)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Declined)  # noqa: S101  # handlers are looked up by class
    return problem(error.status, kind=error.kind, what=error.what, path=request.url.path)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  # the same
    status = error.status_code if error.status_code in BY_STATUS else HTTPStatus.BAD_REQUEST
    return problem(status, what=request.method, path=request.url.path, headers=error.headers)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101  # the same
    mistakes = [_mistake(detail) for detail in error.errors()]
    if any(detail["type"] == "json_invalid" for detail in error.errors()):
        return problem(400, path=request.url.path)
    return problem(422, path=request.url.path, errors=mistakes)


def _mistake(detail: Mapping[str, Any]) -> Mistake:
    where = [str(part) for part in detail["loc"] if part not in ("body", "query", "path")]
    text = words.INVALID.get(detail["type"], words.INVALID_OTHER)
    field = ".".join(where)[:80] or "body"
    # A made-up field name may hold what cannot be written as UTF-8.
    return Mistake(
        field=field.encode("utf-8", "replace").decode(), message=text.format_map(dict(detail.get("ctx") or {}))
    )


def _fault(request: Request, _: Exception) -> Response:
    return problem(500, path=request.url.path)

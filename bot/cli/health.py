"""`daihoi health`: asks the running server whether it is well. The container's health check."""

from typing import Annotated

import typer

from bot.cli import opening, words

UNWELL = 1
"""Exit code when the server does not answer, or not well."""


def health(
    *,
    ready: Annotated[bool, typer.Option("--ready", help="Hỏi /readyz: đã trả lời được câu hỏi chưa.")] = False,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="GIÂY", help="Chờ tối đa bấy nhiêu giây.", min=0.1, max=60)
    ] = 3.0,
) -> None:
    """Hỏi chương trình đang chạy (daihoi run) xem có hoạt động không, qua /healthz.

    Mã thoát là 0 nếu hoạt động, 1 nếu không. Địa chỉ lấy từ DAIHOI_HTTP_HOST và DAIHOI_HTTP_PORT.
    """
    import http.client

    given = opening.settings()
    if not given.http:
        typer.echo(words.HEALTH_UNASKED)
        return
    host, path = reachable(given.http_host), "/readyz" if ready else "/healthz"
    # Not urllib: it would ask a proxy of the environment for the way to our own machine.
    connection = http.client.HTTPConnection(host, given.http_port, timeout=timeout)
    try:
        connection.request("GET", path)
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        typer.echo(words.HEALTH_SILENT.format(host=host, port=given.http_port, error=error), err=True)
        raise typer.Exit(UNWELL) from None
    finally:
        connection.close()
    typer.echo(words.HEALTH_STATUS.format(path=path, status=status), err=status != http.HTTPStatus.OK)
    if status != http.HTTPStatus.OK:
        raise typer.Exit(UNWELL)


def reachable(host: str) -> str:
    """The address to ask at: a server that listens on all addresses is asked on the loopback."""
    import ipaddress

    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if not address.is_unspecified:
        return host
    return "127.0.0.1" if address.version == 4 else "::1"

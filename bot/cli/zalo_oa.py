"""`daihoi zalo-oa login`: an administrator of the account agrees, and the first pair of tokens is stored."""

import secrets
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import typer

from bot.cli import opening, words
from bot.cli.vietnamese import Command, Group

if TYPE_CHECKING:
    from bot.channels.zalo_oa.config import ZaloOaConfig
    from bot.settings import Settings

app = typer.Typer(cls=Group, help="Kết nối Zalo Official Account.", no_args_is_help=True)

CODE_LENGTH = 10
"""A code is longer than this; what is shorter was not copied whole."""


@app.command("login", cls=Command)
def login() -> None:
    """Cấp quyền cho chương trình nhắn tin thay OA.

    In ra địa chỉ để quản trị viên của OA mở và đồng ý. Sau đó Zalo dẫn về một địa chỉ có code=…; chép nguyên địa chỉ
    đó vào đây trong vòng 10 phút. Quyền được lưu lại và tự gia hạn, không phải làm lại nếu chương trình chạy đều.
    """
    import asyncio

    from bot.app import CannotStart
    from bot.app.zalo import account_config

    settings = opening.settings()
    if settings.zalo_oa_app_id is None or settings.zalo_oa_callback is None:
        opening.stop(words.OA_INCOMPLETE)
    try:
        config = account_config(settings)
        asyncio.run(_login(settings, config))
    except CannotStart as error:
        opening.stop(str(error))


async def _login(settings: "Settings", config: "ZaloOaConfig") -> None:
    import asyncio

    from bot.app.parts import open_database
    from bot.app.zalo import token_store
    from bot.channels.base.calling import Fault
    from bot.channels.zalo_oa.oauth import Denied, connected
    from bot.channels.zalo_oa.tokens import issued
    from bot.clock import system

    database = await open_database(settings)
    try:
        store = token_store(settings, database)  # before anybody is asked to do anything
        async with connected(config) as oauth:
            verifier, state = secrets.token_urlsafe(32), secrets.token_urlsafe(12)
            typer.echo(words.OA_OPEN.format(address=oauth.consent(verifier, state)))
            led_back = str(await asyncio.to_thread(typer.prompt, words.OA_PASTE))
            try:
                pair = await oauth.exchange(code_in(led_back, state), verifier)
            except (Denied, Fault) as error:
                opening.stop(words.OA_DENIED.format(reason=error))
            async with store.locked():
                await store.save(issued(pair.access, pair.refresh, pair.seconds, system()).written())
    finally:
        await database.close()
    typer.echo(words.OA_STORED)


def code_in(address: str, state: str) -> str:
    """The code of the address that Zalo led back to, in which our `state` must have come back."""
    query = parse_qs(urlsplit(address.strip()).query)
    code, returned = query.get("code", [""])[0], query.get("state", [""])[0]
    if len(code) < CODE_LENGTH:
        opening.stop(words.OA_NO_CODE)
    if not secrets.compare_digest(returned.encode(), state.encode()):
        opening.stop(words.OA_OTHER_STATE)
    return code

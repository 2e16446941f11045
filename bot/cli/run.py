"""`daihoi run`: every channel that is configured."""

import typer

from bot.cli import opening, words
from bot.cli.opening import KnowledgeOption


def run(knowledge: KnowledgeOption = None) -> None:
    """Chạy chatbot trên mọi kênh đã thiết lập: trang web và API, cùng Telegram và Zalo nếu có.

    Trang web mở tại http://127.0.0.1:8080, đổi bằng DAIHOI_HTTP_HOST và DAIHOI_HTTP_PORT. Telegram chạy khi có
    DAIHOI_TELEGRAM_TOKEN (mã do @BotFather cấp), bot Zalo khi có DAIHOI_ZALO_BOT_TOKEN, Zalo OA khi có
    DAIHOI_ZALO_OA_APP_ID. Một kênh hỏng không làm dừng các kênh khác. Nhấn Ctrl-C để dừng. Muốn trò chuyện ngay trong
    cửa sổ lệnh, dùng daihoi chat.
    """
    settings = opening.settings()
    if not (settings.http or settings.telegram_token or settings.zalo_bot_token or settings.zalo_oa_app_id):
        opening.stop(words.NO_CHANNEL)
    directory = knowledge or opening.in_use(settings)
    from bot.app.ahead import tables

    made = tables(settings)
    first = opening.servable(settings, directory)
    from bot.app import CannotStart, serve

    made()
    try:
        serve(settings, first, typer.echo, directory=directory)
    except CannotStart as error:
        opening.stop(str(error))

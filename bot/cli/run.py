"""`daihoi run`: every channel that is configured."""

from bot.cli import opening
from bot.cli.opening import KnowledgeOption


def run(knowledge: KnowledgeOption = None) -> None:
    """Chạy chatbot trên mọi kênh đã thiết lập; chưa có kênh nào thì trò chuyện ngay tại đây.

    Telegram chạy khi có DAIHOI_TELEGRAM_TOKEN (mã do @BotFather cấp). Nhấn Ctrl-C để dừng.
    """
    settings = opening.settings()
    directory = knowledge or settings.knowledge
    if settings.telegram_token is None:
        from bot.cli.chat import talk_about

        talk_about(directory, None)
        return
    facts = opening.knowledge(directory)
    from bot.app import CannotStart, serve

    try:
        serve(settings, facts)
    except CannotStart as error:
        opening.stop(str(error))

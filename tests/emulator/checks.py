"""What the Bot API demands of a call: known parameters, their types, which must be there, and their limits."""

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import tdjson

TEXT = 4096
CAPTION = 1024
NAME = re.compile(r"[a-z0-9_]{1,32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
ACTIONS = {"typing", "upload_photo", "upload_document", "choose_sticker", "find_location", "record_voice"}


class Refused(Exception):
    """The call breaks a rule; becomes a 4xx answer."""

    def __init__(self, description: str, status: int = 400, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.description = description
        self.status = status
        self.parameters = parameters


def integer(value: str) -> int:
    if not re.fullmatch(r"-?\d{1,19}", value):
        raise ValueError("an integer is expected")
    return int(value)


def boolean(value: str) -> bool:
    if value not in ("true", "false", "True", "False"):
        raise ValueError("a boolean is expected")
    return value.lower() == "true"


def chat(value: str) -> int | str:
    return value if value.startswith("@") else integer(value)


def array(value: str) -> list[Any]:
    data = json.loads(value)
    if not isinstance(data, list):
        raise ValueError("an array is expected")
    return data


def mapping(value: str) -> dict[str, Any]:
    data = json.loads(value)
    if not isinstance(data, dict):
        raise ValueError("an object is expected")
    return data


Reader = Callable[[str], Any]

# Method → parameters; those that must be there are marked with "!".
METHODS: dict[str, dict[str, Reader]] = {
    "getMe": {},
    "getUpdates": {"offset": integer, "limit": integer, "timeout": integer, "allowed_updates": array},
    "setWebhook": {
        "url!": str,
        "max_connections": integer,
        "allowed_updates": array,
        "drop_pending_updates": boolean,
        "secret_token": str,
        "ip_address": str,
    },
    "deleteWebhook": {"drop_pending_updates": boolean},
    "getWebhookInfo": {},
    "getFile": {"file_id!": str},
    "sendPhoto": {
        "chat_id!": chat,
        "photo!": str,
        "caption": str,
        "parse_mode": str,
        "message_thread_id": integer,
        "reply_parameters": mapping,
        "reply_markup": mapping,
    },
    "sendDocument": {
        "chat_id!": chat,
        "document!": str,
        "caption": str,
        "message_thread_id": integer,
        "reply_parameters": mapping,
        "reply_markup": mapping,
    },
    "sendMessage": {
        "chat_id!": chat,
        "text!": str,
        "parse_mode": str,
        "message_thread_id": integer,
        "entities": array,
        "link_preview_options": mapping,
        "disable_notification": boolean,
        "protect_content": boolean,
        "reply_parameters": mapping,
        "reply_markup": mapping,
    },
    "editMessageText": {
        "chat_id": chat,
        "message_id": integer,
        "inline_message_id": str,
        "text!": str,
        "parse_mode": str,
        "entities": array,
        "link_preview_options": mapping,
        "reply_markup": mapping,
    },
    "editMessageReplyMarkup": {
        "chat_id": chat,
        "message_id": integer,
        "inline_message_id": str,
        "reply_markup": mapping,
    },
    "deleteMessage": {"chat_id!": chat, "message_id!": integer},
    "sendChatAction": {"chat_id!": chat, "action!": str, "message_thread_id": integer},
    "answerCallbackQuery": {
        "callback_query_id!": str,
        "text": str,
        "show_alert": boolean,
        "url": str,
        "cache_time": integer,
    },
    "answerInlineQuery": {
        "inline_query_id!": str,
        "results!": array,
        "cache_time": integer,
        "is_personal": boolean,
        "next_offset": str,
        "button": mapping,
    },
    "deleteMyCommands": {"scope": mapping, "language_code": str},
    "setMyCommands": {"commands!": array, "scope": mapping, "language_code": str},
    "getMyCommands": {"scope": mapping, "language_code": str},
    "setMyShortDescription": {"short_description": str, "language_code": str},
    "setMyDescription": {"description": str, "language_code": str},
}


@lru_cache(maxsize=64)
def _rules(method: str) -> tuple[dict[str, Reader], tuple[str, ...]]:
    rules = METHODS[method]
    return (
        {name.rstrip("!"): reader for name, reader in rules.items()},
        tuple(name[:-1] for name in rules if name.endswith("!")),
    )


def read(method: str, given: Mapping[str, str]) -> dict[str, Any]:
    """The parameters as values.

    Raises:
        Refused: one is unknown, missing, or not of its type.
    """
    readers, required = _rules(method)
    for name in required:
        if name not in given:
            raise Refused(f'Bad Request: parameter "{name}" is required')
    values = {}
    for name, value in given.items():
        if name not in readers:
            raise Refused(f'Bad Request: {method} has no parameter "{name}"')
        try:
            values[name] = readers[name](value)
        except ValueError as error:
            raise Refused(f'Bad Request: invalid value of "{name}": {error}') from None
    return values


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


tdjson.td_execute(b'{"@type":"setLogVerbosityLevel","new_verbosity_level":0}')


def parsed(text: str, mode: str | None) -> tuple[str, list[dict[str, Any]]]:
    """The text and its entities as TDLib reads them.

    Raises:
        Refused: TDLib cannot read it, or it is empty or too long afterwards.
    """
    entities: list[dict[str, Any]] = []
    if mode is not None:
        if mode != "HTML":
            raise Refused(f"Bad Request: this bot is expected to use HTML, not {mode}")
        query = {"@type": "parseTextEntities", "text": text, "parse_mode": {"@type": "textParseModeHTML"}}
        answer = json.loads(tdjson.td_execute(json.dumps(query).encode()) or b"")
        if answer["@type"] == "error":
            raise Refused(f"Bad Request: can't parse entities: {answer['message']}")
        text, entities = answer["text"], answer["entities"]
    if not text.strip():
        raise Refused("Bad Request: message text is empty")
    if units(text) > TEXT:
        raise Refused("Bad Request: message is too long")
    if len(entities) > 100:
        raise Refused("Bad Request: more than 100 entities, Telegram would drop some")
    return text, entities


def inline_keyboard(markup: dict[str, Any] | None) -> None:
    """Check an inline keyboard.

    Raises:
        Refused: a rule of buttons is broken.
    """
    if markup is None:
        return
    rows = markup.get("inline_keyboard")
    if set(markup) != {"inline_keyboard"} or not isinstance(rows, list):
        raise Refused("Bad Request: object expected as reply markup")
    for button in (button for row in rows for button in row):
        if not str(button.get("text", "")).strip():
            raise Refused("Bad Request: text buttons are unallowed to be empty")
        if len(set(button) - {"text"}) != 1:
            raise Refused("Bad Request: a button must do exactly one thing")
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            raise Refused("Bad Request: BUTTON_DATA_INVALID")


def commands(values: list[dict[str, Any]]) -> None:
    """Check a list of bot commands.

    Raises:
        Refused: too many, or one is not well-formed.
    """
    if len(values) > 100:
        raise Refused("Bad Request: BOT_COMMANDS_TOO_MUCH")
    for value in values:
        if not NAME.fullmatch(value.get("command", "")):
            raise Refused("Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(value.get("description", "")) <= 256:
            raise Refused("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")


def inline_results(results: list[dict[str, Any]]) -> None:
    """Check the results of an inline query.

    Raises:
        Refused: too many, ids that repeat, or one that lacks what an article needs.
    """
    if len(results) > 50:
        raise Refused("Bad Request: RESULTS_TOO_MUCH")
    ids = [result.get("id", "") for result in results]
    if len(set(ids)) != len(ids) or not all(1 <= len(name.encode()) <= 64 for name in ids):
        raise Refused("Bad Request: RESULT_ID_INVALID")
    for result in results:
        if result.get("type") != "article" or not result.get("title"):
            raise Refused("Bad Request: an article needs a title")
        content = result.get("input_message_content", {})
        parsed(content.get("message_text", ""), content.get("parse_mode"))
        inline_keyboard(result.get("reply_markup"))


def caption(text: str) -> None:
    """What may stand under a picture."""
    if units(text) > CAPTION:
        raise Refused("Bad Request: message caption is too long")


def photo(content: bytes) -> dict[str, int]:
    """The size of a picture that Telegram takes as a photo."""
    if not content.startswith(b"\x89PNG"):
        raise Refused("Bad Request: IMAGE_PROCESS_FAILED")
    wide, high = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    if wide + high > 10_000 or max(wide, high) > 20 * min(wide, high) or len(content) > 10 * 1024 * 1024:
        raise Refused("Bad Request: PHOTO_INVALID_DIMENSIONS")
    return {"width": wide, "height": high}

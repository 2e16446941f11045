"""What each method of the Bot API does to the world."""

from typing import Any

from tests.emulator import checks
from tests.emulator.checks import Refused
from tests.emulator.world import Json, World


class Methods:
    """The methods, by Telegram's names."""

    def __init__(self, world: World) -> None:
        self._world = world

    def getMe(self, params: Json) -> Json:
        return self._world.bot

    def sendMessage(self, params: Json) -> Json:
        world = self._world
        chat = self._chat(params)
        text, entities = checks.parsed(params["text"], params.get("parse_mode"))
        checks.inline_keyboard(params.get("reply_markup"))
        fields: Json = {"text": text}
        if entities:
            fields["entities"] = [_entity(entity) for entity in entities]
        else:
            fields["entities"] = []
        if markup := params.get("reply_markup"):
            fields["reply_markup"] = markup
        thread = params.get("message_thread_id")
        if thread is not None:
            if thread not in world.topics.get(chat["id"], set()):
                raise Refused("Bad Request: message thread not found")
            fields |= {"message_thread_id": thread, "is_topic_message": True}
        if reply := params.get("reply_parameters"):
            quoted = world.messages.get((chat["id"], reply["message_id"]))
            if quoted is not None:
                fields["reply_to_message"] = {k: v for k, v in quoted.items() if k != "reply_to_message"}
            elif not reply.get("allow_sending_without_reply"):
                raise Refused("Bad Request: message to be replied not found")
        return world.message(chat, world.bot, **fields)

    def sendPhoto(self, params: Json) -> Json:
        world, chat = self._world, self._chat(params)
        checks.caption(params.get("caption", ""))
        checks.inline_keyboard(params.get("reply_markup"))
        number = world.kept(params["photo"], "photo")
        size = checks.photo(world.files[number])
        fields: Json = {"photo": [{"file_id": number, "file_unique_id": number, **size}]}
        fields |= {name: params[name] for name in ("caption", "reply_markup") if params.get(name)}
        return world.message(chat, world.bot, **fields)

    def sendDocument(self, params: Json) -> Json:
        world, chat = self._world, self._chat(params)
        number = world.kept(params["document"], "document")
        name = world.names.get(number, "")
        document = {"file_id": number, "file_unique_id": number, "file_name": name}
        return world.message(chat, world.bot, document=document)

    def getFile(self, params: Json) -> Json:
        number = params["file_id"]
        if number not in self._world.files:
            raise Refused("Bad Request: wrong file_id or the file is temporarily unavailable")
        size = len(self._world.files[number])
        return {"file_id": number, "file_unique_id": number, "file_size": size, "file_path": f"documents/{number}"}

    def editMessageText(self, params: Json) -> Json:
        message = self._own(params)
        if "text" not in message:
            raise Refused("Bad Request: there is no text in the message to edit")
        text, entities = checks.parsed(params["text"], params.get("parse_mode"))
        checks.inline_keyboard(params.get("reply_markup"))
        marks = [_entity(entity) for entity in entities]
        old = (message["text"], message["entities"], message.get("reply_markup"))
        if old == (text, marks, params.get("reply_markup")):
            raise Refused(
                "Bad Request: message is not modified: specified new message content and reply markup are exactly "
                "the same as a current content and reply markup of the message"
            )
        return self._changed(message, params, text=text, entities=marks)

    def editMessageReplyMarkup(self, params: Json) -> Json:
        message = self._own(params)
        checks.inline_keyboard(params.get("reply_markup"))
        if message.get("reply_markup") == params.get("reply_markup"):
            raise Refused("Bad Request: message is not modified")
        return self._changed(message, params)

    def deleteMessage(self, params: Json) -> bool:
        if self._world.messages.pop((params["chat_id"], params["message_id"]), None) is None:
            raise Refused("Bad Request: message to delete not found")
        return True

    def sendChatAction(self, params: Json) -> bool:
        self._chat(params)
        if params["action"] not in checks.ACTIONS:
            raise Refused("Bad Request: wrong parameter action in request")
        return True

    def answerCallbackQuery(self, params: Json) -> bool:
        if len(params.get("text", "")) > 200:
            raise Refused("Bad Request: MESSAGE_TOO_LONG")
        if params["callback_query_id"] not in self._world.presses:
            raise Refused("Bad Request: query is too old and response timeout expired or query ID is invalid")
        return True

    def answerInlineQuery(self, params: Json) -> bool:
        checks.inline_results(params["results"])
        if params["inline_query_id"] not in self._world.inline:
            raise Refused("Bad Request: query is too old and response timeout expired or query ID is invalid")
        button = params.get("button")
        if button is not None and (set(button) != {"text", "start_parameter"} or not 1 <= len(button["text"]) <= 64):
            raise Refused("Bad Request: invalid inline button")
        return True

    def setMyCommands(self, params: Json) -> bool:
        checks.commands(params["commands"])
        scope = params.get("scope", {"type": "default"})
        self._world.commands[scope["type"], params.get("language_code", "")] = params["commands"]
        return True

    def deleteMyCommands(self, params: Json) -> bool:
        scope = params.get("scope", {"type": "default"})
        self._world.commands.pop((scope["type"], params.get("language_code", "")), None)
        return True

    def getMyCommands(self, params: Json) -> list[Json]:
        scope = params.get("scope", {"type": "default"})
        return self._world.commands.get((scope["type"], params.get("language_code", "")), [])

    def setMyShortDescription(self, params: Json) -> bool:
        return _short(params.get("short_description", ""), 120)

    def setMyDescription(self, params: Json) -> bool:
        return _short(params.get("description", ""), 512)

    def setWebhook(self, params: Json) -> Json:
        if not params["url"].startswith(("http://127.0.0.1", "https://")):
            raise Refused("Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        secret = params.get("secret_token")
        if secret is not None and not checks.SECRET.fullmatch(secret):
            raise Refused("Bad Request: secret token contains unallowed characters")
        return {"url": params["url"], "secret_token": secret}

    def _chat(self, params: Json) -> Json:
        world, number = self._world, params["chat_id"]
        if number in world.moved:
            new = world.moved[number]
            raise Refused("Bad Request: group chat was upgraded to a supergroup chat", 400, {"migrate_to_chat_id": new})
        if number in world.blocked:
            raise Refused("Forbidden: bot was blocked by the user", 403)
        if number in world.closed:
            raise Refused(world.closed[number])
        if number not in world.chats:
            raise Refused("Bad Request: chat not found")
        return world.chats[number]

    def _own(self, params: Json) -> Json:
        self._chat(params)
        message = self._world.messages.get((params["chat_id"], params["message_id"]))
        if message is None:
            raise Refused("Bad Request: message to edit not found")
        if message.get("from", {}).get("id") != self._world.bot["id"]:
            raise Refused("Bad Request: message can't be edited")
        return message

    def _changed(self, message: Json, params: Json, **fields: Any) -> Json:
        message = {**message, **fields, "edit_date": self._world.now}
        message.pop("reply_markup", None)
        if markup := params.get("reply_markup"):
            message["reply_markup"] = markup
        self._world.messages[message["chat"]["id"], message["message_id"]] = message
        return message


def _short(text: str, most: int) -> bool:
    if len(text) > most:
        raise Refused("Bad Request: BOT_DESCRIPTION_TOO_LONG")
    return True


_KINDS = {
    "textEntityTypeBold": "bold",
    "textEntityTypeItalic": "italic",
    "textEntityTypeTextUrl": "text_link",
    "textEntityTypeUrl": "url",
}


def _entity(entity: Json) -> Json:
    """TDLib's form as the Bot API's."""
    kind = entity["type"]["@type"]
    found: Json = {"type": _KINDS.get(kind, kind), "offset": entity["offset"], "length": entity["length"]}
    if "url" in entity["type"]:
        found["url"] = entity["type"]["url"]
    return found

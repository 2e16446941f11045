"""Settings from the environment and `.env`, frozen. What is wrong with them comes back as sentences."""

import difflib
import ipaddress
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from dotenv import dotenv_values
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError

PREFIX = "DAIHOI_"
ENV_FILE = Path(".env")
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{3,}")
_ORIGIN = re.compile(r"https?://[a-z0-9.*-]+(:\d{1,5})?")
_CHAT = re.compile(r"[a-z_]{1,20}:[A-Za-z0-9_-]{1,65}")
_ZALO_TOKEN = re.compile(r"[A-Za-z0-9_:.-]{8,200}")
_DIGITS = re.compile(r"\d{5,30}")
_OWNER = re.compile(r"[a-z_]{1,20}:\d{1,20}")
_BASE = re.compile(r"https?://[^\s/]+(/\S*)?")
_WEBHOOK = re.compile(r"https?://[^\s/?#@]{1,255}/[^\s?#]{1,500}")
_WITH_TOKEN = re.compile(r"\d{6,20}(:|%3A)[A-Za-z0-9_-]{20}", re.IGNORECASE)
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
_DATABASE = re.compile(r"(postgres(ql)?(\+asyncpg)?://\S+|sqlite(\+aiosqlite)?:///.+)")


def _knowledge() -> Path:
    """`knowledge/` here, else the one beside the code, so that the command works from any directory of a checkout."""
    here, beside = Path("knowledge"), Path(__file__).resolve().parent.parent / "knowledge"
    return beside if not here.exists() and beside.exists() else here


def _token(value: SecretStr) -> SecretStr:
    value = SecretStr(value.get_secret_value().strip())
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("phải là mã do @BotFather cấp, dạng 123456789:AA… (số, dấu hai chấm, rồi chữ và số)")
    return value


def _zalo_token(value: SecretStr) -> SecretStr:
    value = SecretStr(value.get_secret_value().strip())
    if not _ZALO_TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("phải là mã do Zalo cấp khi tạo bot: chữ không dấu, chữ số, dấu hai chấm, không có dấu cách")
    return value


def _app_id(value: str) -> str:
    if not _DIGITS.fullmatch(value.strip()):
        raise ValueError("phải là dãy chữ số ghi ở trang ứng dụng của Zalo")
    return value.strip()


def _code(value: SecretStr) -> SecretStr:
    if len("".join(value.get_secret_value().split())) < 8:
        raise ValueError("phải dài ít nhất 8 ký tự, không kể dấu cách, để không ai đoán được")
    return value


def _chats(value: str) -> str:
    for one in split(value):
        if not _CHAT.fullmatch(one):
            raise ValueError("phải là mã nhóm kèm tên kênh, ví dụ telegram:-1001234567890")
    return value


def _base(value: str) -> str:
    if not _BASE.fullmatch(value):
        raise ValueError("phải là địa chỉ bắt đầu bằng http:// hoặc https://, ví dụ http://127.0.0.1:8081/bot")
    return value


def _webhook(value: str) -> str:
    if not _WEBHOOK.fullmatch(value):
        raise ValueError("phải là địa chỉ https:// kèm đường dẫn, ví dụ https://hoidap.example/telegram")
    if _WITH_TOKEN.search(value):
        # No value in this sentence, nor in the one around it: see `_explain`.
        raise ValueError("không được chứa token của bot; đường dẫn nào khác cũng được, ví dụ /telegram")
    return value


def _webhook_secret(value: SecretStr) -> SecretStr:
    if not _WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("phải gồm 16 đến 256 ký tự, chỉ chữ cái không dấu, chữ số, gạch dưới và gạch nối")
    return value


def _database(value: SecretStr) -> SecretStr:
    value = SecretStr(value.get_secret_value().strip())
    if not _DATABASE.fullmatch(value.get_secret_value()):
        raise ValueError(
            "phải có dạng postgresql://người-dùng:mật-khẩu@máy-chủ/tên hoặc sqlite:////thư-mục/tệp.sqlite3"
        )
    return value


def split(value: str | None) -> tuple[str, ...]:
    """A list as it is written in a variable, with commas or spaces."""
    return tuple(re.split(r"[,\s]+", value.strip())) if value and value.strip() else ()


def _owners(value: str) -> str:
    for one in split(value):
        if not _OWNER.fullmatch(one):
            raise ValueError("phải là mã người dùng kèm tên nền tảng, ví dụ telegram:123456789")
    return value


def _origins(value: str) -> str:
    for one in split(value):
        if one != "*" and not _ORIGIN.fullmatch(one):
            raise ValueError("phải là địa chỉ trang web không kèm đường dẫn, ví dụ https://trang.example")
    return value


def _networks(value: str) -> str:
    for one in split(value):
        try:
            ipaddress.ip_network(one, strict=False)
        except ValueError:
            raise ValueError("phải là địa chỉ IP hoặc dải mạng, ví dụ 10.0.0.0/8") from None
    return value


class Settings(BaseModel):
    """Everything that can be set, each from `DAIHOI_` and its name. The descriptions make the README's table."""

    model_config = ConfigDict(frozen=True)

    knowledge: Path = Field(
        default_factory=_knowledge,
        description="Directory of the knowledge base. Default: `knowledge`, here or beside the code.",
    )
    data: Path | None = Field(
        default=None,
        description="Directory for what is to outlast a new container. Where it is set, the knowledge in use is its "
        "`knowledge/`, copied from `DAIHOI_KNOWLEDGE` at the first start and never written over.",
    )
    database_url: Annotated[SecretStr, AfterValidator(_database)] | None = Field(
        default=None,
        description="Database, such as `postgresql://user:password@host/name` for several replicas. Default: "
        "`daihoi.sqlite3` in `DAIHOI_DATA`, or without that in memory, where nothing outlasts a restart.",
    )
    owners: Annotated[str, AfterValidator(_owners)] | None = Field(
        default=None,
        description="Who owns the bot: platform user ids such as `telegram:123456789`, separated by commas. Owners may "
        "edit the knowledge in chat and give others roles; their commands show once they write to the bot.",
    )
    keep_days: Annotated[int, Field(ge=1, le=3650)] = Field(
        default=90, description="Days after which the texts of questions are forgotten; counts stay, without names."
    )
    telegram_token: Annotated[SecretStr, AfterValidator(_token)] | None = Field(
        default=None, description="Bot token from @BotFather. Without it there is no Telegram channel."
    )
    telegram_api_base: Annotated[str, AfterValidator(_base)] = Field(
        default="https://api.telegram.org/bot",
        description="Bot API server, for a local one `http://127.0.0.1:8081/bot`.",
    )
    telegram_webhook_url: Annotated[str, AfterValidator(_webhook)] | None = Field(
        default=None,
        description="Public address, such as `https://site.example/telegram`, at which Telegram brings messages to the "
        "HTTP server; its path is free to choose. Without it the bot fetches them (long polling).",
    )
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = Field(
        default=None,
        description="What Telegram shows there to be known by. Default: one that is derived from the token.",
    )
    zalo_bot_token: Annotated[SecretStr, AfterValidator(_zalo_token)] | None = Field(
        default=None, description="Token of a bot on Zalo's Bot Platform. Without it there is no such channel."
    )
    zalo_bot_webhook_url: Annotated[str, AfterValidator(_webhook)] | None = Field(
        default=None,
        description="Public address, such as `https://site.example/zalo/bot`, at which Zalo brings its messages to the "
        "HTTP server. Without it the bot fetches them, which loses what comes while it is not running.",
    )
    zalo_bot_name: str | None = Field(
        default=None, description="The bot's name as groups mention it, which is taken out of questions there."
    )
    zalo_bot_formatting: Literal["styles", "html", "none"] = Field(
        default="styles", description="How bold and italic are sent: `styles`, `html` or `none`."
    )
    zalo_bot_api_base: Annotated[str, AfterValidator(_base)] = Field(
        default="https://bot-api.zaloplatforms.com", description="Address of Zalo's Bot Platform."
    )
    zalo_oa_app_id: Annotated[str, AfterValidator(_app_id)] | None = Field(
        default=None,
        description="Id of the application of a Zalo Official Account. Without it there is no such channel.",
    )
    zalo_oa_app_secret: SecretStr | None = Field(default=None, description="The application's secret key.")
    zalo_oa_secret: SecretStr | None = Field(
        default=None, description="The account's own secret key, which signs webhooks; not the application's."
    )
    zalo_oa_webhook_url: Annotated[str, AfterValidator(_webhook)] | None = Field(
        default=None,
        description="Public address of the account's webhook; its path is where the HTTP server takes it. Default: "
        "`/zalo/oa`.",
    )
    zalo_oa_callback: Annotated[str, AfterValidator(_base)] | None = Field(
        default=None,
        description="Address registered at Zalo, to which `daihoi zalo-oa login` leads an administrator back.",
    )
    zalo_oa_signature: Literal["check", "log"] = Field(
        default="check", description="`log` lets webhooks with a wrong signature in, to try a new account out."
    )
    zalo_oa_buttons: bool = Field(
        default=False, description="`true` shows options as buttons too, besides their numbered lines."
    )
    zalo_oa_api_base: Annotated[str, AfterValidator(_base)] = Field(
        default="https://openapi.zalo.me", description="Address of the account's API."
    )
    zalo_oa_oauth_base: Annotated[str, AfterValidator(_base)] = Field(
        default="https://oauth.zaloapp.com", description="Address of Zalo's OAuth server."
    )
    http: bool = Field(default=True, description="`false` runs without web page and HTTP API.")
    http_host: str = Field(
        default="127.0.0.1",
        description="Address that the web page and the API listen on; `0.0.0.0` for all, behind a reverse proxy.",
    )
    http_port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=8080, description="Their port; `0` takes a free one."
    )
    http_embed: Annotated[str, AfterValidator(_origins)] | None = Field(
        default=None,
        description="Sites that may show the page in a frame, such as `https://site.example`; none by default.",
    )
    http_cors: Annotated[str, AfterValidator(_origins)] | None = Field(
        default=None, description="Sites whose scripts may call the API; `*` for all, none by default."
    )
    http_proxies: Annotated[str, AfterValidator(_networks)] | None = Field(
        default=None, description="Addresses or networks of reverse proxies whose `X-Forwarded-For` is believed."
    )
    http_rate: Annotated[int, Field(ge=1, le=100_000)] = Field(
        default=60, description="Requests a minute that one client may make of the API."
    )
    members_code: Annotated[SecretStr, AfterValidator(_code)] | None = Field(
        default=None,
        description="Invitation code, at least 8 characters. Where it is set, only those who gave it may ask, on every "
        "channel; changing it shuts out everybody until they give the new one.",
    )
    members_chats: Annotated[str, AfterValidator(_chats)] | None = Field(
        default=None,
        description="Approved groups, such as `telegram:-1001234567890`: there everybody may ask. Where they are set, "
        "nobody else may, but for those who gave the code.",
    )
    people_key: SecretStr | None = Field(
        default=None,
        description="Key under which people's ids are hashed before they are stored. Default: one that is made in "
        "`DAIHOI_DATA`; several replicas need the same.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least level that is logged: `debug`, `info`, `warning` or `error`."
    )
    log_format: Literal["auto", "console", "json"] = Field(
        default="auto", description="`console`, `json`, or `auto`: console on a terminal, else JSON."
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the settings.

    Attributes:
        variable: the variable as the operator wrote it.
        message: a Vietnamese sentence that names the variable and says what to do. Never holds a secret's value.
        fatal: False for a warning, with which the bot starts all the same.
    """

    variable: str
    message: str
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings with what was wrong: `settings` is None when a problem is fatal."""

    settings: Settings | None
    problems: tuple[Problem, ...] = ()


def variable(name: str) -> str:
    """The variable of a field."""
    return PREFIX + name.upper()


def secrets() -> tuple[str, ...]:
    """Names of the fields that hold secrets, which can be read from files too."""
    return tuple(name for name, info in Settings.model_fields.items() if "SecretStr" in repr(info.annotation))


def load(env_file: Path = ENV_FILE) -> Loaded:
    """Read the environment and `env_file` (which may be absent)."""
    try:
        given = _given(env_file)
    except (OSError, UnicodeDecodeError) as error:
        return Loaded(None, (Problem(str(env_file), f"Không đọc được tệp {env_file}: {error}."),))
    contents, unreadable = _from_files(given)
    problems = [*_unknown(given), *_clashes(given), *unreadable]
    settings: Settings | None = None
    try:
        settings = Settings.model_validate(_by_field(given) | contents)
        problems.extend(_unmet(settings))
    except ValidationError as error:
        problems.extend(_explain(error))
    return Loaded(None if any(problem.fatal for problem in problems) else settings, tuple(problems))


def _given(env_file: Path) -> dict[str, str]:
    """Our variables from both places, by upper-case name."""
    both = {**dotenv_values(env_file, encoding="utf-8"), **os.environ}
    return {name.upper(): value for name, value in both.items() if name.upper().startswith(PREFIX) and value}


def _by_field(given: Mapping[str, str]) -> dict[str, str]:
    return {name: given[variable(name)] for name in Settings.model_fields if variable(name) in given}


def _unknown(given: Mapping[str, str]) -> Iterable[Problem]:
    known = {variable(name) for name in Settings.model_fields} | {variable(name) + "_FILE" for name in secrets()}
    for name in sorted(given.keys() - known):
        own = [one.removeprefix(PREFIX) for one in sorted(known)]  # the prefix, which all share, makes nothing alike
        close = difflib.get_close_matches(name.removeprefix(PREFIX), own, n=1, cutoff=0.6)
        hint = f" Có phải ý là {PREFIX}{close[0]}?" if close else " Danh sách biến có trong README."
        yield Problem(name, f"Không có thiết lập nào tên là {name}, nên biến này bị bỏ qua.{hint}", fatal=False)


def _clashes(given: Mapping[str, str]) -> Iterable[Problem]:
    for name in map(variable, secrets()):
        if name in given and f"{name}_FILE" in given:
            yield Problem(name, f"{name} và {name}_FILE cùng được đặt. Hãy bỏ đi một trong hai.")


def _unmet(settings: Settings) -> Iterable[Problem]:
    """Settings that need another one."""
    if settings.telegram_webhook_url is None:
        return
    name = variable("telegram_webhook_url")
    if settings.telegram_token is None:
        yield Problem(name, f"{name} không có tác dụng khi chưa đặt DAIHOI_TELEGRAM_TOKEN.", fatal=False)
    elif not settings.http:
        yield Problem(name, f"{name} cần máy chủ HTTP để nhận tin. Hãy bỏ DAIHOI_HTTP=false, hoặc bỏ {name}.")


def _from_files(given: Mapping[str, str]) -> tuple[dict[str, str], list[Problem]]:
    """Secrets kept in files: `DAIHOI_TELEGRAM_TOKEN_FILE=/run/secrets/token` gives `telegram_token`."""
    contents: dict[str, str] = {}
    problems: list[Problem] = []
    for name in secrets():
        origin = f"{variable(name)}_FILE"
        if origin not in given:
            continue
        try:
            contents[name] = Path(given[origin]).read_text("utf-8").strip()
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "không phải văn bản UTF-8"
            problems.append(Problem(origin, f"{origin}: không đọc được tệp {given[origin]} ({reason})."))
    return contents, problems


def _explain(error: ValidationError) -> Iterable[Problem]:
    """Pydantic's errors as sentences; an input is shown only when it is no secret."""
    for detail in error.errors():
        field = str(detail["loc"][0])
        name = variable(field)
        what = {
            "literal_error": f"chỉ nhận {str(detail.get('ctx', {}).get('expected', '')).replace(' or ', ' hoặc ')}",
            "int_parsing": "phải là số nguyên",
            "bool_parsing": "chỉ nhận true hoặc false",
            "greater_than_equal": f"phải từ {detail.get('ctx', {}).get('ge')} trở lên",
            "less_than_equal": f"phải từ {detail.get('ctx', {}).get('le')} trở xuống",
            "value_error": str(detail.get("ctx", {}).get("error", "")),
        }.get(detail["type"], detail["msg"])
        shown = (
            "" if field in secrets() or _WITH_TOKEN.search(str(detail["input"])) else f" (đang là “{detail['input']}”)"
        )
        yield Problem(name, f"{name} {what}{shown}.")

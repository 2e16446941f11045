from pathlib import Path

import pytest
from pydantic import ValidationError

from bot import settings

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz_012345"


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the machine, and an empty directory."""
    import os

    for name in list(os.environ):
        if name.upper().startswith(settings.PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def only_problem(loaded: settings.Loaded) -> settings.Problem:
    (problem,) = loaded.problems
    return problem


def test_nothing_set_is_fine() -> None:
    loaded = settings.load()
    assert loaded.problems == ()
    assert loaded.settings is not None
    assert loaded.settings.telegram_token is None
    assert loaded.settings.telegram_api_base == "https://api.telegram.org/bot"


def test_settings_are_frozen() -> None:
    given = settings.load().settings
    assert given is not None
    with pytest.raises(ValidationError, match="frozen"):
        setattr(given, "log_level", "debug")  # noqa: B010  # mypy knows as well that it is frozen


def test_the_environment_outranks_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("DAIHOI_LOG_LEVEL=error\nDAIHOI_LOG_FORMAT=json\nOTHER=1\n", "utf-8")
    monkeypatch.setenv("DAIHOI_LOG_LEVEL", "debug")
    loaded = settings.load()
    assert loaded.problems == ()
    assert loaded.settings is not None
    assert (loaded.settings.log_level, loaded.settings.log_format) == ("debug", "json")


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKEN", "")
    loaded = settings.load()
    assert loaded.settings is not None
    assert loaded.settings.telegram_token is None


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DAIHOI_LOG_LEVEL", "loud", "chỉ nhận 'debug', 'info', 'warning' hoặc 'error' (đang là “loud”)"),
        ("DAIHOI_TELEGRAM_API_BASE", "localhost:8081", "http://"),
        ("DAIHOI_TELEGRAM_TOKEN", "no-token-at-all", "@BotFather"),
        ("DAIHOI_DATABASE_URL", "mysql://a:b@c/d", "postgresql://"),
        ("DAIHOI_HTTP", "maybe", "true hoặc false (đang là “maybe”)"),
        ("DAIHOI_HTTP_PORT", "http", "số nguyên"),
        ("DAIHOI_HTTP_PORT", "70000", "65535"),
        ("DAIHOI_HTTP_RATE", "0", "từ 1 trở lên"),
        ("DAIHOI_HTTP_EMBED", "https://quan.example/trang", "không kèm đường dẫn"),
        ("DAIHOI_HTTP_EMBED", "https://quan.example; script-src *", "https://trang.example"),
        ("DAIHOI_HTTP_CORS", "quan.example", "https://trang.example"),
        ("DAIHOI_HTTP_PROXIES", "10.0.0.0/8, nginx", "dải mạng"),
    ],
)
def test_a_mistake_is_a_sentence_with_the_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    monkeypatch.setenv(name, value)
    loaded = settings.load()
    assert loaded.settings is None
    problem = only_problem(loaded)
    assert problem.variable == name
    assert problem.message.startswith(name)
    assert says in problem.message


def test_lists_are_written_with_commas_or_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_HTTP_EMBED", " https://a.example, https://*.b.example:8443  http://127.0.0.1 ")
    monkeypatch.setenv("DAIHOI_HTTP_CORS", "*")
    monkeypatch.setenv("DAIHOI_HTTP_PROXIES", "127.0.0.1,::1 10.0.0.0/8")
    given = settings.load().settings
    assert given is not None
    assert settings.split(given.http_embed) == ("https://a.example", "https://*.b.example:8443", "http://127.0.0.1")
    assert settings.split(given.http_cors) == ("*",)
    assert settings.split(given.http_proxies) == ("127.0.0.1", "::1", "10.0.0.0/8")
    assert settings.split(None) == settings.split("  ") == ()


def test_all_mistakes_come_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_LOG_LEVEL", "loud")
    monkeypatch.setenv("DAIHOI_LOG_FORMAT", "xml")
    assert {problem.variable for problem in settings.load().problems} == {"DAIHOI_LOG_LEVEL", "DAIHOI_LOG_FORMAT"}


def test_a_wrong_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKEN", TOKEN + " ?")
    assert TOKEN not in only_problem(settings.load()).message


def test_a_token_is_not_shown_by_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKEN", TOKEN)
    assert TOKEN not in repr(settings.load())


def test_an_unknown_variable_is_a_warning_with_the_one_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKN", TOKEN)
    loaded = settings.load()
    assert loaded.settings is not None
    problem = only_problem(loaded)
    assert not problem.fatal
    assert "DAIHOI_TELEGRAM_TOKEN?" in problem.message


def test_an_unknown_variable_in_the_file_is_noticed_too() -> None:
    Path(".env").write_text("DAIHOI_QWERTY=1\n", "utf-8")
    assert "README" in only_problem(settings.load()).message


def test_a_secret_from_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("token").write_text(TOKEN + "\n", "utf-8")
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKEN_FILE", "token")
    loaded = settings.load()
    assert loaded.problems == ()
    assert loaded.settings is not None
    assert loaded.settings.telegram_token is not None
    assert loaded.settings.telegram_token.get_secret_value() == TOKEN


def test_a_secret_file_named_in_the_env_file() -> None:
    Path("token").write_text(TOKEN, "utf-8")
    Path(".env").write_text("DAIHOI_TELEGRAM_TOKEN_FILE=token\n", "utf-8")
    loaded = settings.load()
    assert loaded.settings is not None
    assert loaded.settings.telegram_token is not None


def test_a_secret_file_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKEN_FILE", "nowhere")
    loaded = settings.load()
    assert loaded.settings is None
    assert only_problem(loaded).message.startswith("DAIHOI_TELEGRAM_TOKEN_FILE: không đọc được tệp nowhere")


def test_a_secret_given_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("token").write_text(TOKEN, "utf-8")
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKEN_FILE", "token")
    assert "cùng được đặt" in only_problem(settings.load()).message


def test_an_env_file_that_is_no_text() -> None:
    Path(".env").write_bytes(b"DAIHOI_LOG_LEVEL=\xff\xfe\n")
    loaded = settings.load()
    assert loaded.settings is None
    assert ".env" in only_problem(loaded).message


def test_the_knowledge_here_comes_before_the_one_beside_the_code(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    beside = tmp_path / "checkout" / "knowledge"
    beside.mkdir(parents=True)
    monkeypatch.setattr(settings, "__file__", str(tmp_path / "checkout" / "bot" / "settings.py"))
    assert settings.Settings().knowledge == beside
    Path("knowledge").mkdir()
    assert settings.Settings().knowledge == Path("knowledge")


WEBHOOK = "https://hoidap.example/telegram"


@pytest.mark.parametrize("value", ["hoidap.example/telegram", "https://hoidap.example", "https://hoidap.example/", "x"])
def test_a_webhook_needs_an_address_with_a_path(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_WEBHOOK_URL", value)
    problem = only_problem(settings.load())
    assert problem.fatal
    assert "https://hoidap.example/telegram" in problem.message


def test_a_token_in_the_webhooks_path_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_WEBHOOK_URL", f"{WEBHOOK}/{TOKEN}")
    problem = only_problem(settings.load())
    assert "token" in problem.message
    assert TOKEN not in problem.message


def test_a_webhooks_secret_is_what_telegram_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_WEBHOOK_SECRET", "đồng chí ơi, mười sáu chữ")
    problem = only_problem(settings.load())
    assert problem.message.startswith("DAIHOI_TELEGRAM_WEBHOOK_SECRET phải gồm 16 đến 256 ký tự")
    assert "đồng chí" not in problem.message


def test_a_webhook_needs_the_server_and_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_TELEGRAM_WEBHOOK_URL", WEBHOOK)
    assert not only_problem(settings.load()).fatal
    monkeypatch.setenv("DAIHOI_TELEGRAM_TOKEN", TOKEN)
    assert settings.load().problems == ()
    monkeypatch.setenv("DAIHOI_HTTP", "false")
    assert only_problem(settings.load()).fatal

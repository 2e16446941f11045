"""`daihoi kb test` over the real assistant: what it says of the questions that fail, and that what it advises helps."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import app
from tests.invented import FILES

CASES = """
- ask: Xã Khe Mây đại hội điểm hôm nào?
  expect: [diem-khe-may]
  says: [11/4]
- ask: Nghị quyết 08 có mấy trang?
  expect: [nghi-quyet-08]
- ask: Nhà sàn gốc đa hết bao nhiêu tiền?
  expect: [nha-truyen-thong]
- ask:
    - Xã Khe Mây đại hội điểm hôm nào?
    - Còn thị trấn Bến Ngọc?
  expect: [[diem-ben-ngoc], [diem-ben-ngoc]]
"""
EXAMPLES = """
- id: duong
  name: Đường liên xã Khe Mây - Đá Trắng
  cost: 12 tỷ đồng
  questions:
    - Bao xa thì tới nhà mình?
- id: nha-truyen-thong
  name: Phòng Truyền thống huyện
  cost: 3 tỷ đồng
"""


def write(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    (tmp_path / "projects.yaml").write_text(FILES["projects"] + EXAMPLES, "utf-8")
    (tmp_path / "cases.yaml").write_text(CASES, "utf-8")
    return tmp_path


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return write(tmp_path)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the command prints, which most tests only read."""
    return run(write(tmp_path_factory.mktemp("base"))).stdout


def run(base: Path, *more: str) -> Result:
    return CliRunner().invoke(app, ["kb", "test", "--knowledge", str(base), "--now", "2020-04-12", *more])


def told_of(printed: str, question: str) -> str:
    """The lines on one question."""
    return next(part for part in re.split(r"^- ", printed, flags=re.MULTILINE) if question in part)


def test_a_case_that_fails_shows_the_reply(printed: str) -> None:
    said = told_of(printed, "Xã Khe Mây đại hội điểm hôm nào?\n")
    assert "câu trả lời thiếu “11/4”" in said
    assert "Trả lời: Đảng bộ xã Khe Mây tổ chức đại hội điểm vào ngày 10/4/2020" in said


def test_what_the_question_was_taken_to_ask_is_named_with_the_word_for_it(printed: str) -> None:
    said = told_of(printed, "Nghị quyết 08 có mấy trang?")
    assert "Câu được hiểu là hỏi số trang, số điều (vì “có mấy trang”), điều mà bản ghi nghi-quyet-08 chưa ghi." in said


def test_of_a_conversation_every_reply_is_shown(printed: str) -> None:
    said = told_of(printed, "Còn thị trấn Bến Ngọc?")
    assert "Trả lời câu 1: Đảng bộ xã Khe Mây" in said
    assert "Trả lời câu 2: Đảng bộ thị trấn Bến Ngọc" in said


def test_an_example_that_only_its_very_words_reach_says_what_others_are_told(base: Path) -> None:
    said = told_of(run(base, "--full").stdout, "Bao xa thì tới nhà mình?")
    assert "Hỏi khác lời thì trả lời: " in said
    assert len(said.strip().split("\n")) >= 4  # the question, whose it is, the reply, why, what helps


def test_such_examples_are_told_by_what_is_to_be_done(printed: str) -> None:
    refused = printed.partition("hỏi khác lời thì trợ lý nói chưa có thông tin hoặc hỏi lại")[2]
    assert "Không ai bị trả lời sai, không phải làm gì" in refused
    assert told_of(refused, "Bao xa thì tới nhà mình?").strip().count("\n") <= 1  # and the last line of all


def test_an_example_whose_words_reach_another_record_shows_what_that_one_says(base: Path) -> None:
    projects = (base / "projects.yaml").read_text("utf-8")
    asks = "  questions:\n    - Cầu Suối Trong dài bao nhiêu mét?\n"
    (base / "projects.yaml").write_text(f"{projects.rstrip()}\n{asks}", "utf-8")
    heading = "hỏi khác lời thì nhận câu trả lời khác"
    said = run(base).stdout
    assert heading in said
    assert "85 m" in told_of(said.partition(heading)[2], "Cầu Suối Trong dài bao nhiêu mét?")


def test_the_reply_is_whole_where_that_is_wanted(base: Path, printed: str) -> None:
    short, whole = (told_of(text, "Nghị quyết 08 có mấy trang?") for text in (printed, run(base, "--full").stdout))
    assert len(whole) >= len(short)
    assert " …" in short.replace(": …”", "")
    assert " …" not in whole.replace(": …”", "")


def test_what_it_advises_helps_when_it_is_followed(base: Path, printed: str) -> None:
    advised = re.findall(r"ghi “([^”]+)” vào also của ([\w-]+)\.", printed)
    assert advised
    for name, owner in advised:
        for path in base.glob("*.yaml"):
            text = path.read_text("utf-8")
            path.write_text(text.replace(f"- id: {owner}\n", f"- id: {owner}\n  also: [{name}]\n"), "utf-8")
    after = run(base).stdout
    assert not any(f"ghi “{name}” vào also" in after for name, _ in advised)
    assert after.count("\n- ") < printed.count("\n- ")


DATES = """
- id: cong-an
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ Công an huyện
  status: unannounced
  note: Đảng bộ Công an huyện tạm dừng chuẩn bị đại hội.
  also: [Công an huyện]
  questions:
    - Đảng bộ Công an huyện bao giờ đại hội?
    - Công an huyện tạm dừng rà soát quy hoạch cấp ủy à?
"""


def test_what_a_record_does_is_advised_as_no_name_of_it(tmp_path: Path) -> None:
    base = write(tmp_path)
    (base / "dates.yaml").write_text(FILES["dates"] + DATES, "utf-8")
    printed = run(base).stdout
    assert "tạm dừng rà soát quy hoạch cấp ủy” vào also" not in printed
    assert "Đảng bộ Công an huyện bao giờ đại hội?" not in printed  # that no day is known is all there is to say

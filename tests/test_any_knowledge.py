"""Whatever knowledge passes the check can be asked about: no mix of fields and links makes a reply fall over."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.reply import plain
from bot.assistant import Assistant, Message
from bot.clock import fixed
from bot.knowledge.check import check
from bot.knowledge.load import load_texts
from bot.knowledge.problems import Severity
from tests.test_fuzzing import fuzzed

TODAY = dt.date(2020, 4, 12)
CONGRESS = "Đại hội đại biểu Đảng bộ huyện Sơn Hạ"
TIMES = ("12/4/2020", "15-16/4/2020", "tháng 6/2020", "quý II/2020", "trước 30/6/2020", "năm 2021")
NUMBERS = (0, 1, 3, 12, "5,5")
WORDS = ("phương châm", "kinh phí", "lý do", "người đứng đầu", "đại biểu", "chiều dài", "tiến độ")
GROUPS = ("nhom-mot", "nhom-hai")
COUNTS = ("so-mot", "so-hai", "so-ba")
QUESTIONS = (
    "{name} khi nào, ở đâu?",
    "{name} là gì, có mấy, còn mấy?",
    "{name} bao nhiêu phần trăm, tính đến hôm nào?",
    "{name} xong chưa?",
    "Có phải {name} là 3, do ai đứng đầu?",
    "{name} đầu tiên là nào, cuối cùng là nào?",
    "Kinh phí, chiều dài và lý do của {name}?",
    "còn cái thứ hai?",
)
ASKED_IN_A_ROW = 4
FIELDS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "dates": {
        "who": st.sampled_from(("Đảng bộ xã Khe Mây", "Chi bộ Trường THPT Bến Ngọc")),
        "on": st.sampled_from(TIMES),
        "status": st.sampled_from(("scheduled", "planned", "held", "deadline", "unannounced")),
        "place": st.just("Nhà văn hóa huyện"),
        "ordinal": st.sampled_from((12, 3)),
    },
    "counts": {
        "value": st.sampled_from(NUMBERS),
        "precision": st.sampled_from(("exact", "nearly", "about", "over", "under", "at_most", "at_least")),
        "unit": st.sampled_from(("tỷ đồng", "%")),
        "out_of": st.sampled_from(COUNTS),
        "part_of": st.sampled_from(COUNTS),
        "state": st.sampled_from(("đã đại hội xong", "là nữ")),
        "rest": st.just("chưa đại hội xong"),
        "status": st.sampled_from(("planned", "target")),
    },
    "projects": {
        "level": st.sampled_from(("THCS", "Cầu đường")),
        "work": st.just(["cải tạo", "xây mới"]),
        "phase": st.sampled_from((1, 2)),
        "cost": st.sampled_from(("12,5 tỷ đồng", "chưa rõ", "gần 8 tỷ đồng")),
        "status": st.sampled_from(("planned", "ongoing", "done")),
        "place": st.just("xã Khe Mây"),
        "started": st.sampled_from(TIMES),
        "finished": st.sampled_from(TIMES),
    },
    "documents": {
        "type": st.sampled_from(("kế hoạch", "chỉ thị")),
        "number": st.sampled_from(("45-KH/HU", "không số")),
        "issuer": st.just("Huyện ủy Sơn Hạ"),
        "issued": st.sampled_from(TIMES),
        "about": st.just("đại hội đảng bộ các cấp"),
        "text": st.just("Yêu cầu tiết kiệm."),
    },
    "bodies": {
        "purpose": st.just("chỉ đạo đại hội cơ sở"),
        "members": st.just(["đồng chí Lò Thị Pâng", "đồng chí Vàng A Dế"]),
        "head": st.sampled_from(("đồng chí Vàng A Dế, Bí thư Huyện ủy", "Bí thư")),
    },
    "topics": {
        "answer": st.just("Để rút kinh nghiệm cho các nơi đại hội sau."),
    },
    "groups": {
        "title": st.just("Các đơn vị đại hội điểm"),
        "complete": st.booleans(),
        "total": st.sampled_from((12, 100)),
        "note": st.just("Mỗi loại hình một nơi."),
        "gaps": st.just({"nhà thầu": "Chưa nêu nhà thầu."}),
    },
}
NAMES = {
    "dates": (CONGRESS, "Đại hội điểm", "Hội nghị góp ý văn kiện"),
    "counts": ("đảng viên", "chi bộ", "vốn công trình"),
    "projects": ("Cầu Khe Mây", "Trường THCS Bến Ngọc", "Nhà văn hóa xã Lũng Vài"),
    "documents": ("Kế hoạch số 45-KH/HU", "Chỉ thị số 35-CT/TW", "Báo cáo chính trị"),
    "bodies": ("Huyện ủy Sơn Hạ", "Tiểu ban Văn kiện", "Tiểu ban Nhân sự"),
    "topics": ("Mục đích đại hội điểm", "Không khí đại hội", "Cách góp ý văn kiện"),
    "groups": ("nơi làm điểm", "mốc lộ trình"),
}
NAMED_BY = {"dates": "event", "counts": "of"}  # the field that names a record, where it is not `name`
NEEDED = {"counts": ("value",), "documents": ("type",), "topics": ("answer",)}
COMMON = {
    "note": st.just("Đây là số dự kiến."),
    "details": st.dictionaries(st.sampled_from(WORDS), st.sampled_from(("7,4 km", "130 người")), min_size=1),
    "gaps": st.dictionaries(st.sampled_from(WORDS), st.just("Chưa nêu trong nguồn tin."), min_size=1),
    "group": st.sampled_from(GROUPS),
    "as_of": st.sampled_from(TIMES),
}


@st.composite
def records(draw: st.DrawFn, kind: str, number: int) -> dict[str, Any]:
    """One record with what it needs and any of its optional fields and links."""
    name = NAMES[kind][number]
    needed = NEEDED.get(kind, ())
    fields = FIELDS[kind] | ({} if kind == "groups" else COMMON)
    chosen = draw(st.sets(st.sampled_from(sorted(set(fields) - set(needed)))))
    made = {NAMED_BY.get(kind, "name"): name} | {one: draw(fields[one]) for one in (*needed, *sorted(chosen))}
    if kind == "dates" and ("on" in made) == (made.get("status") == "unannounced"):
        made |= {"on": TIMES[number], "status": "planned"}
    made = {key: value for key, value in made.items() if kind != "counts" or value != COUNTS[number]}
    if draw(st.booleans()):
        made |= {"also": [f"{name} ở huyện"], "questions": [f"{name} thế nào rồi?", f"Khi nào có {name}?"]}
    return made


@st.composite
def bases(draw: st.DrawFn) -> Mapping[str, str]:
    """The files of a small knowledge base."""
    made: dict[str, Any] = {"congress": {"name": CONGRESS}}
    extra = {"host": "Đảng bộ huyện Sơn Hạ", "place": "huyện Sơn Hạ", "ordinal": 12, "term": "2020-2025"}
    for name in draw(st.sets(st.sampled_from(sorted(extra)))):
        made["congress"][name] = extra[name]
    for kind, ids in (("groups", GROUPS), ("counts", COUNTS)):
        made[kind] = [{"id": one} | draw(records(kind, number)) for number, one in enumerate(ids)]
    for kind in ("dates", "projects", "documents", "bodies", "topics"):
        size = draw(st.integers(0, 3))
        made[kind] = [{"id": f"{kind}-{number}"} | draw(records(kind, number)) for number in range(size)]
    return {f"{name}.yaml": yaml.safe_dump(content, allow_unicode=True) for name, content in made.items()}


def asked(knowledge: Any) -> list[str]:
    """What to ask about each record, in one conversation."""
    names = [getattr(one, "name", None) or getattr(one, "event", None) or getattr(one, "of", "") for one in knowledge]
    names += [group.name for group in knowledge.groups]
    return [question.format(name=name) for name in dict.fromkeys(names) for question in QUESTIONS]


@fuzzed
@given(bases(), st.data())
def test_what_passes_the_check_can_be_asked_about(files: Mapping[str, str], data: st.DataObject) -> None:
    loaded = load_texts(files)
    if loaded.knowledge is None:
        return
    if any(problem.severity is Severity.ERROR for problem in check(loaded.knowledge, TODAY, loaded.places)):
        return
    assistant = Assistant(loaded.knowledge, fixed(TODAY))
    context: object = None
    questions = data.draw(st.permutations(asked(loaded.knowledge)))
    for question in questions[: len(QUESTIONS) * ASKED_IN_A_ROW]:
        reply = assistant.reply(Message(question), context)
        context = reply.context
        assert plain(reply).strip()
        for option in (*reply.options, *reply.related):
            assert plain(assistant.reply(Message(pick=option.pick), context)).strip()

"""What is well-formed and still cannot be right, or will not be found by those who ask.

Loading refuses what cannot be read; here the content is looked at. Each rule is a small function, numbered, that
yields problems. An error is a contradiction; a warning is something to look at.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.knowledge.links import Placed
from bot.knowledge.model import AnyRecord, Count, Event, EventStatus, Group, Knowledge, Precision, Topic
from bot.knowledge.names import exact, fold
from bot.knowledge.problems import Problem, Severity, in_order

GRACE: Final = dt.timedelta(days=30)  # how long after its day a planned event may still be called so
LONGEST_ANSWER: Final = 900  # a reply stays under 1,000 characters with its source line
FEWEST_QUESTIONS: Final = 3

# Names that say nothing about one record. Folded.
GENERIC: Final = frozenset({
    "dai hoi", "dai hoi dang", "chi bo", "dang bo", "dang uy", "dang vien", "cong trinh", "du an", "van ban", "ke hoach",
    "chi thi", "nghi quyet", "tieu ban", "truong hoc", "nhan su", "thoi gian", "dia diem", "can bo", "cap uy", "to chuc",
    "cong tac", "bao cao",
})  # fmt: skip


@dataclass(frozen=True)
class View:
    """What the rules look at.

    Attributes:
        knowledge: the knowledge base.
        today: the day to judge dates by; None when not known.
        places: where the records stand.
    """

    knowledge: Knowledge
    today: dt.date | None = None
    places: Mapping[str, Placed] = field(default_factory=dict)

    def at(self, record: AnyRecord | Group, name: str, message: str, fix: str, severity: Severity) -> Problem:
        """A problem at a field of a record."""
        place = self.places.get(record.id)
        if place is None:
            return Problem("", None, name, f"Bản ghi “{record.id}”: {message}", fix, severity)
        return place.problem(name, message, fix, severity)


Rule = Callable[[View], Iterator[Problem]]
ERROR, WARNING = Severity.ERROR, Severity.WARNING


def check(
    knowledge: Knowledge, today: dt.date | None = None, places: Mapping[str, Placed] | None = None
) -> tuple[Problem, ...]:
    """Look for contradictions and for facts that will not be found.

    Args:
        knowledge: loaded without an error.
        today: to judge dates by; the last day of the congress's as_of when left out.
        places: `Loaded.places`, so that problems name file and line.

    Returns:
        problems, errors first.
    """
    as_of = knowledge.congress.as_of
    view = View(knowledge, today or (as_of.end if as_of else None), places or {})
    return in_order(problem for rule in RULES for problem in rule(view))


def parts_add_up(view: View) -> Iterator[Problem]:
    """Rule 1: the exact parts of a whole add up to it."""
    parts: dict[str, list[Count]] = defaultdict(list)
    for count in view.knowledge.counts:
        if count.part_of is not None:
            parts[count.part_of].append(count)
    for id_, some in parts.items():
        whole = view.knowledge.by_id[id_]
        if not isinstance(whole, Count) or {c.precision for c in (whole, *some)} != {Precision.EXACT}:
            continue
        total = sum(count.value for count in some)
        if total != whole.value:
            sums = " + ".join(f"{count.value:f}" for count in some)
            message = f"Các phần cộng lại không bằng tổng: {sums} = {total:f}, còn tổng ghi là {whole.value:f}."
            if total > whole.value:
                yield view.at(whole, "value", message, "Xem lại các con số và mục part_of.", ERROR)
            else:
                fix = "Thêm số liệu của phần còn thiếu, hoặc sửa lại con số."
                yield view.at(whole, "value", message, fix, WARNING)


def within_the_whole(view: View) -> Iterator[Problem]:
    """Rule 2: those in a state are not more than the whole."""
    for count in view.knowledge.counts:
        whole = view.knowledge.by_id.get(count.out_of or "")
        if isinstance(whole, Count) and count.value > whole.value:
            message = f"Số này ({count.value:f}) lớn hơn tổng thể “{whole.id}” ({whole.value:f})."
            yield view.at(count, "value", message, "Xem lại con số hoặc mục out_of.", ERROR)


def state_and_whole(view: View) -> Iterator[Problem]:
    """Rule 3: a count out of a whole says what those counted have done; `rest` needs a whole."""
    for count in view.knowledge.counts:
        if count.out_of is not None and count.state is None:
            message = "Số này lấy từ một tổng thể nhưng chưa nói là số đã làm gì."
            yield view.at(count, "out_of", message, "Thêm mục state, ví dụ “state: đã đại hội xong”.", WARNING)
        if count.rest is not None and count.out_of is None:
            message = "Có mục rest (phần còn lại) nhưng không có out_of (tổng thể)."
            yield view.at(count, "rest", message, "Thêm mục out_of với mã của số liệu tổng thể.", WARNING)


def no_circles(view: View) -> Iterator[Problem]:
    """Rule 4: no count is, through others, a part of itself."""
    above = {c.id: {id_ for id_ in (c.out_of, c.part_of) if id_} for c in view.knowledge.counts}
    for count in view.knowledge.counts:
        reached: set[str] = set()
        ways = set(above[count.id])
        while ways - reached:
            reached |= ways
            ways = {up for id_ in ways for up in above.get(id_, set())}
        if count.id in reached:
            name = "out_of" if count.out_of else "part_of"
            yield view.at(count, name, "Các mục out_of, part_of nối thành vòng tròn.", "Bỏ một mối nối.", ERROR)


def one_time_an_event(view: View) -> Iterator[Problem]:
    """Rule 5: the same event of the same body has one time."""
    seen: dict[tuple[str, str], Event] = {}
    for event in view.knowledge.dates:
        first = seen.setdefault((fold(event.event), fold(event.who or "")), event)
        if first is event:
            continue
        if first.on and event.on and first.on != event.on:
            message = f"Cùng sự kiện, cùng đơn vị với “{first.id}” mà thời gian khác nhau."
            yield view.at(event, "on", message, "Giữ lại thời gian đúng, hoặc gọi tên hai sự kiện khác nhau.", ERROR)
        else:
            message = f"Cùng sự kiện, cùng đơn vị với “{first.id}”."
            yield view.at(event, "event", message, "Gộp hai bản ghi làm một.", WARNING)


def not_long_past(view: View) -> Iterator[Problem]:
    """Rule 6: what is planned or set for a time is not long past. Rule 7: no deadline has passed."""
    if view.today is None:
        return
    for event in view.knowledge.dates:
        if event.on is None:
            continue
        past = view.today - event.on.end
        if event.status is EventStatus.DEADLINE and past > dt.timedelta():
            message = f"Thời hạn này đã qua (hôm nay tính là {view.today:%d/%m/%Y})."
            yield view.at(event, "on", message, "Cập nhật kết quả, hoặc bỏ bản ghi nếu không còn cần.", WARNING)
        elif event.status in (EventStatus.PLANNED, EventStatus.SCHEDULED) and past > GRACE:
            message = f"Mốc này đã qua lâu (hôm nay tính là {view.today:%d/%m/%Y}) mà vẫn ghi là {event.status.value}."
            yield view.at(event, "status" if event.status is EventStatus.PLANNED else "on", message,
                          "Nếu đã diễn ra thì ghi “status: held”.", WARNING)  # fmt: skip


def time_and_status(view: View) -> Iterator[Problem]:
    """Rule 8: an event has a time, or is said to be unannounced, not both."""
    for event in view.knowledge.dates:
        if event.on is None and event.status is not EventStatus.UNANNOUNCED:
            message = "Sự kiện chưa có thời gian."
            fix = "Thêm mục on, hoặc ghi “status: unannounced” nếu thời gian chưa công bố."
            yield view.at(event, "event", message, fix, ERROR)
        elif event.on is not None and event.status is EventStatus.UNANNOUNCED:
            message = "Sự kiện ghi là chưa công bố mà lại có thời gian."
            yield view.at(event, "status", message, "Bỏ mục on, hoặc sửa mục status.", ERROR)


def groups_have_members(view: View) -> Iterator[Problem]:
    """Rule 9: a group has members."""
    for group in view.knowledge.groups:
        if not view.knowledge.members[group.id]:
            message = f"Nhóm “{group.name}” không có thành viên nào."
            yield view.at(group, "id", message, f"Ghi “group: {group.id}” ở các bản ghi thuộc nhóm.", WARNING)


def one_number_a_document(view: View) -> Iterator[Problem]:
    """Rule 10: two documents with one number: an error of the same issuer, else a warning."""
    seen: dict[str, AnyRecord] = {}
    for document in view.knowledge.documents:
        if document.number is None:
            continue
        first = seen.setdefault(fold(document.number), document)
        if first is not document:
            same = getattr(first, "issuer", None) == document.issuer
            message = f"Số hiệu “{document.number}” đã là của văn bản “{first.id}”."
            yield view.at(document, "number", message, "Kiểm tra lại số hiệu.", ERROR if same else WARNING)


def names_that_name(view: View) -> Iterator[Problem]:
    """Rule 11: a name in `also` is more than one common word."""
    for record in view.knowledge:
        if isinstance(record, Count):
            continue
        for name in record.also:
            folded = fold(name)
            short = " " not in folded and not name.isupper() and not any(c.isdigit() for c in name)
            if short or folded in GENERIC:
                message = f"Tên gọi “{name}” quá chung, dễ bị nhận nhầm."
                yield view.at(record, "also", message, "Dùng tên đầy đủ hơn, hoặc bỏ tên này.", WARNING)


def questions_that_ask(view: View) -> Iterator[Problem]:
    """Rule 12: an example question has at least two words and stands once in its record."""
    for record in (*view.knowledge, *view.knowledge.groups):
        seen: set[str] = set()
        for question in record.questions:
            words = exact(question)
            if " " not in words:
                message = f"Câu hỏi mẫu “{question}” quá ngắn."
                yield view.at(record, "questions", message, "Viết trọn câu như người ta vẫn hỏi.", WARNING)
            elif words in seen:
                message = f"Câu hỏi mẫu “{question}” bị lặp."
                yield view.at(record, "questions", message, "Xóa một câu.", WARNING)
            seen.add(words)


def topics_can_be_found(view: View) -> Iterator[Problem]:
    """Rule 13: a topic has example questions (an error when it has no name either). Rule 14: its answer is short."""
    for topic in view.knowledge.topics:
        few = len(topic.questions)
        if few == 0 and topic.name is None and not topic.also:
            message = "Chủ đề không có tên, không có câu hỏi mẫu nên không ai hỏi tới được."
            yield view.at(topic, "answer", message, "Thêm mục name và vài câu hỏi vào mục questions.", ERROR)
        elif few < FEWEST_QUESTIONS:
            message = f"Chủ đề “{topic.title}” mới có {few} câu hỏi mẫu."
            fix = f"Thêm cho đủ ít nhất {FEWEST_QUESTIONS} câu, tốt nhất là 6–12 câu hỏi khác nhau."
            yield view.at(topic, "questions", message, fix, WARNING)
        if len(topic.answer) > LONGEST_ANSWER:
            message = f"Câu trả lời dài {len(topic.answer)} ký tự, người đọc trong khung chat sẽ khó theo."
            yield view.at(topic, "answer", message, f"Rút còn dưới {LONGEST_ANSWER} ký tự, hoặc tách chủ đề.", WARNING)


def known_or_unknown(view: View) -> Iterator[Problem]:
    """Rule 15: what is stated to be unknown is not stated in `details` as well."""
    for record in view.knowledge:
        known = {fold(name): name for name in record.details}
        for name in record.gaps:
            if fold(name) in known:
                message = f"“{name}” vừa có trong details vừa có trong gaps."
                yield view.at(record, "gaps", message, "Giữ một nơi: details nếu đã biết, gaps nếu chưa biết.", ERROR)


def times_in_order(view: View) -> Iterator[Problem]:
    """Rule 16: a project starts before it is finished; a document is not issued after the day of the facts."""
    for project in view.knowledge.projects:
        if project.started and project.finished and project.started.start > project.finished.end:
            message = "Thời gian khởi công sau thời gian hoàn thành."
            yield view.at(project, "finished", message, "Xem lại mục started và finished.", ERROR)
    for document in view.knowledge.documents:
        as_of = document.as_of or view.knowledge.congress.as_of
        if document.issued and as_of and document.issued.start > as_of.end:
            message = "Ngày ban hành sau thời điểm của thông tin (as_of)."
            yield view.at(document, "issued", message, "Xem lại ngày ban hành hoặc mục as_of.", WARNING)


def sources_are_named(view: View) -> Iterator[Problem]:
    """Rule 17: answers can name their source and the day of the facts."""
    congress = view.knowledge.congress
    if not congress.sources:
        message, fix = "Chưa ghi nguồn tin.", "Thêm mục sources với id và paper để câu trả lời dẫn được nguồn."
        yield Problem("congress.yaml", None, "sources", message, fix, WARNING)
    if congress.as_of is None:
        message, fix = "Chưa ghi thời điểm của thông tin.", "Thêm mục as_of, ví dụ “as_of: tháng 2/2020”."
        yield Problem("congress.yaml", None, "as_of", message, fix, WARNING)


def synonyms_differ(view: View) -> Iterator[Problem]:
    """Rule 18: a word is not given as a synonym of itself, nor of two different words."""
    owner: dict[str, str] = {}
    for word, others in view.knowledge.words.synonyms.items():
        for other in others:
            message = ""
            if exact(other) == exact(word):
                message = f"“{other}” được ghi là từ đồng nghĩa của chính nó."
            elif owner.setdefault(exact(other), word) != word:
                message = f"“{other}” được ghi là từ đồng nghĩa của cả “{owner[exact(other)]}” và “{word}”."
            if message:
                yield Problem("words.yaml", None, "synonyms", message, "Giữ lại ở một nơi.", WARNING)


def answers_to_the_point(view: View) -> Iterator[Problem]:
    """Rule 19: the first sentence of an answer does not put the asker off ("Kính thưa…", a question back)."""
    for topic in view.knowledge.topics:
        first = _first_sentence(topic)
        if first.endswith("?") or fold(first).startswith(("kinh thua", "xin chao", "da thua", "cam on")):
            message = f"Câu đầu của câu trả lời (“{first}”) chưa trả lời."
            yield view.at(topic, "answer", message, "Đưa nội dung trả lời lên câu đầu tiên.", WARNING)


def _first_sentence(topic: Topic) -> str:
    ends = [at for mark in ".?!\n" if (at := topic.answer.find(mark)) >= 0]
    return topic.answer[: min(ends) + 1].strip() if ends else topic.answer


RULES: Final[tuple[Rule, ...]] = (
    parts_add_up,
    within_the_whole,
    state_and_whole,
    no_circles,
    one_time_an_event,
    not_long_past,
    time_and_status,
    groups_have_members,
    one_number_a_document,
    names_that_name,
    questions_that_ask,
    topics_can_be_found,
    known_or_unknown,
    times_in_order,
    sources_are_named,
    synonyms_differ,
    answers_to_the_point,
)

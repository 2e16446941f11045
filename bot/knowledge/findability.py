"""Rules on facts that those who ask will not find, or not be helped by."""

from collections.abc import Iterator, Mapping
from typing import Final

from bot.knowledge.model import Body, Count, EventStatus, Topic
from bot.knowledge.names import exact, fold
from bot.knowledge.problems import Problem
from bot.knowledge.view import ERROR, WARNING, Rule, View

LONGEST_ANSWER: Final = 900  # a reply stays under 1,000 characters with its source line
FEWEST_QUESTIONS: Final = 3
LONGEST_LIST: Final = 12  # items that a reply shows: it stays under 1,000 characters
ALIKE: Final = 0.6  # share of the words of one name that another must have to be of the same thing
AIMED_AT: Final = "phan dau"  # folded

COVERED: Final = "Bỏ tên này: nó đã được hiểu là cấp ủy ghi ở committee."
# Names that say nothing about one record. Folded.
GENERIC: Final = frozenset({
    "dai hoi", "dai hoi dang", "chi bo", "dang bo", "dang uy", "dang vien", "cong trinh", "du an", "van ban",
    "ke hoach", "chi thi", "nghi quyet", "tieu ban", "truong hoc", "nhan su", "thoi gian", "dia diem", "can bo",
    "cap uy", "to chuc", "cong tac", "bao cao",
})  # fmt: skip  # a table, kept in rows


def groups_have_members(view: View) -> Iterator[Problem]:
    """Rule 9: a group has members."""
    for group in view.knowledge.groups:
        if not view.knowledge.members[group.id]:
            message = f"Nhóm “{group.name}” không có thành viên nào."
            yield view.at(group, "id", message, f"Ghi “group: {group.id}” ở các bản ghi thuộc nhóm.", WARNING)


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
                ours = fold(view.knowledge.congress.committee or "").startswith(f"{folded} ")
                fix = COVERED if ours else "Dùng tên đầy đủ hơn, hoặc bỏ tên này."
                yield view.at(record, "also", message, fix, WARNING)


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
                yield view.at_word(word, message, "Giữ lại ở một nơi.")


def synonyms_of_something(view: View) -> Iterator[Problem]:
    """Rule 28: the word that has synonyms stands somewhere in the knowledge; else they lead nowhere."""
    if not view.knowledge.words.synonyms:
        return
    said = f" {fold(' '.join(_texts(view)))} "
    for word in view.knowledge.words.synonyms:
        if f" {fold(word)} " not in said:
            message = f"“{word}” không có ở bản ghi nào, nên các từ đồng nghĩa của nó không dẫn tới đâu."
            fix = "Viết bên trái dấu hai chấm đúng chữ có trong dữ liệu, bên phải là cách nói khác."
            yield view.at_word(word, message, fix)


def _texts(view: View) -> Iterator[str]:
    """Everything that the records, the groups and the congress say."""
    facts = view.knowledge
    for part in (facts.congress, *facts, *facts.groups):
        yield from _strings(part.model_dump(mode="python", exclude_defaults=True))


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for name, inner in value.items():
                yield str(name)
                yield from _strings(inner)
        case list() | tuple():
            for inner in value:
                yield from _strings(inner)


def answers_to_the_point(view: View) -> Iterator[Problem]:
    """Rule 19: the first sentence of an answer does not put the asker off ("Kính thưa…", a question back)."""
    for topic in view.knowledge.topics:
        first = _first_sentence(topic)
        if first.endswith("?") or fold(first).startswith(("kinh thua", "xin chao", "da thua", "cam on")):
            message = f"Câu đầu của câu trả lời (“{first}”) chưa trả lời."
            yield view.at(topic, "answer", message, "Đưa nội dung trả lời lên câu đầu tiên.", WARNING)


def lists_shown_whole(view: View) -> Iterator[Problem]:
    """Rule 22: a list that is called complete is short enough to be told whole."""
    for group in view.knowledge.groups:
        count = len(view.knowledge.members[group.id])
        if group.complete and count > LONGEST_LIST:
            message = f"Nhóm đủ {count} thành viên, nhưng mỗi lần trợ lý chỉ kể {LONGEST_LIST} rồi nói còn bao nhiêu."
            fix = "Muốn kể được hết thì chia thành các nhóm nhỏ hơn (theo loại, theo cụm); không thì để nguyên."
            yield view.at(group, "complete", message, fix, WARNING)


def one_deadline_a_matter(view: View) -> Iterator[Problem]:
    """Rule 23: what is aimed at and the limit of one matter are one record, else the one is told for the other."""
    deadlines = [event for event in view.knowledge.dates if event.status is EventStatus.DEADLINE]
    for aim in deadlines:
        if AIMED_AT not in fold(" ".join((aim.event, *aim.also))):
            continue
        words = set(fold(aim.event).split()) - set(AIMED_AT.split())
        for limit in deadlines:
            others = set(fold(limit.event).split())
            alike = len(words & others) >= ALIKE * min(len(words), len(others))
            if limit is not aim and aim.who == limit.who and alike:
                message = f"Mốc phấn đấu và hạn cuối (“{limit.id}”) của một việc là hai bản ghi, dễ trả lời lẫn nhau."
                fix = f"Giữ bản ghi “{limit.id}”: hạn cuối ở on, mốc phấn đấu ở target; bỏ bản ghi này."
                yield view.at(aim, "event", message, fix, WARNING)


def host_is_whole(view: View) -> Iterator[Problem]:
    """Rule 24: host, committee and place are all named, so that people's words for them are known; none is another's.

    "Bí thư Đảng bộ huyện" is told of the committee, "đại hội huyện" of the congress, by these three.
    """
    congress = view.knowledge.congress
    if view.knowledge.only_topics or (congress.host is None and congress.committee is None):
        return
    for name, example in (("host", "Đảng bộ …"), ("committee", "Huyện ủy …, Đảng ủy …"), ("place", "huyện …")):
        if getattr(congress, name) is None:
            message = f"Chưa ghi {name} ({example}), nên những cách gọi theo tên ấy không được nhận ra."
            yield Problem("congress.yaml", None, name, message, f"Thêm mục {name}.", WARNING)
    if congress.committee is None:
        return
    for body in view.knowledge.bodies:
        if _is_committee(body, congress.committee) and fold(body.name) != fold(congress.committee):
            message = f"Cấp ủy ở đây tên là “{body.name}”, còn committee ghi “{congress.committee}”."
            fix = "Viết hai nơi y như nhau: hỏi “bí thư Đảng bộ …” thì trợ lý trả lời bằng bản ghi này."
            yield view.at(body, "name", message, fix, WARNING)


def _is_committee(body: Body, committee: str) -> bool:
    """Whether a body is the host's committee by another spelling: shortened ("Huyện ủy"), or with its base's words."""
    name, full = fold(body.name), fold(committee)
    return full.startswith(f"{name} ") or name.startswith(f"{full} ") or full in {fold(also) for also in body.also}


def _first_sentence(topic: Topic) -> str:
    ends = [at for mark in ".?!\n" if (at := topic.answer.find(mark)) >= 0]
    return topic.answer[: min(ends) + 1].strip() if ends else topic.answer


RULES: Final[tuple[Rule, ...]] = (
    groups_have_members,
    names_that_name,
    questions_that_ask,
    topics_can_be_found,
    sources_are_named,
    synonyms_differ,
    synonyms_of_something,
    answers_to_the_point,
    lists_shown_whole,
    one_deadline_a_matter,
    host_is_whole,
)

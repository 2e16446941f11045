"""Rules on facts that cannot all be right."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from bot.knowledge.implied import is_rate
from bot.knowledge.model import AnyRecord, Count, Event, EventStatus, Project
from bot.knowledge.names import fold
from bot.knowledge.precision import Precision
from bot.knowledge.problems import Problem
from bot.knowledge.view import ERROR, WARNING, Rule, View
from bot.text.dates import say_when
from bot.text.numbers import read_number
from bot.text.serials import serial

OF_NO_LIST: Final = ("số", "vài", "phần", "tháng", "ngày", "năm", "tuần", "giờ")  # after a number: counts no members
MOST_TITLED: Final = 100
TIMELESS: Final = (EventStatus.UNANNOUNCED, EventStatus.NOT_HELD)


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
        if all(sum(part.value for part in way) == whole.value for way in view.knowledge.partitions[id_]):
            continue
        total = sum(count.value for count in some)
        if total != whole.value:
            sums = " + ".join(f"{count.value:f}" for count in some)
            message = f"Các phần cộng lại không bằng tổng: {sums} = {total:f}, còn tổng ghi là {whole.value:f}."
            if total > whole.value:
                fix = "Xem lại các số và mục part_of. Chia theo hai cách thì viết xong cách này mới tới cách kia."
                yield view.at(whole, "value", message, fix, ERROR)
            else:
                fix = "Thêm số liệu của phần còn thiếu, hoặc sửa lại con số."
                yield view.at(whole, "value", message, fix, WARNING)


def within_the_whole(view: View) -> Iterator[Problem]:
    """Rule 2: those in a state are not more than the whole."""
    for count in view.knowledge.counts:
        whole = view.knowledge.by_id.get(count.out_of or "")
        if is_rate(count):
            continue  # 85 % of 42
        if isinstance(whole, Count) and count.value > whole.value:
            message = f"Số này ({count.value:f}) lớn hơn tổng thể “{whole.id}” ({whole.value:f})."
            yield view.at(count, "value", message, "Xem lại con số hoặc mục out_of.", ERROR)


def state_and_whole(view: View) -> Iterator[Problem]:
    """Rule 3: a count out of a whole says what those counted have done; `rest` needs a whole."""
    for count in view.knowledge.counts:
        if count.out_of is not None and count.state is None:
            message = "Số này lấy từ một tổng thể nhưng chưa nói là số đã làm gì."
            yield view.at(count, "out_of", message, "Thêm mục state, ví dụ “state: đã đại hội xong”.", WARNING)
        if count.rest is not None and is_rate(count):
            message = "Số này là phần trăm nên không có phần còn lại; mục rest không bao giờ được nói tới."
            yield view.at(count, "rest", message, "Bỏ mục rest, hoặc ghi con số thay cho phần trăm.", WARNING)
        elif count.rest is not None and count.out_of is None:
            message = "Có mục rest (phần còn lại) nhưng không có out_of (tổng thể)."
            yield view.at(count, "rest", message, "Thêm mục out_of với mã của số liệu tổng thể.", WARNING)
        elif count.rest is not None and count.status is not None:
            message = "Số này mới là dự kiến, phấn đấu nên không có phần còn lại; mục rest không bao giờ được nói tới."
            yield view.at(count, "rest", message, "Bỏ mục rest, hoặc ghi ở con số đang có.", WARNING)


def no_circles(view: View) -> Iterator[Problem]:
    """Rule 4: no count or work is, through others, a part of itself."""
    linked: tuple[Count | Project, ...] = (*view.knowledge.counts, *view.knowledge.projects)
    above = {one.id: {id_ for id_ in (getattr(one, "out_of", None), one.part_of) if id_} for one in linked}
    for one in linked:
        reached: set[str] = set()
        ways = set(above[one.id])
        while ways - reached:
            reached |= ways
            ways = {up for id_ in ways for up in above.get(id_, set())}
        if one.id in reached:
            name = "out_of" if getattr(one, "out_of", None) else "part_of"
            yield view.at(one, name, "Các mục out_of, part_of nối thành vòng tròn.", "Bỏ một mối nối.", ERROR)


def parts_beside_the_whole(view: View) -> Iterator[Problem]:
    """Rule 25: a phase is not a member of the list in which its whole work is: it would be counted twice."""
    for project in view.knowledge.projects:
        whole = view.knowledge.by_id.get(project.part_of or "")
        if whole is not None and project.group is not None and project.group == whole.group:
            message = (
                f"Giai đoạn này và công trình chung “{whole.id}” cùng ở nhóm “{project.group}”, nên bị đếm hai lần."
            )
            yield view.at(project, "group", message, "Bỏ mục group ở bản ghi của giai đoạn.", WARNING)


def lists_as_titled(view: View) -> Iterator[Problem]:
    """Rule 26: a group whose title tells how many there are ("Bốn tiểu ban …") has so many members, or says total."""
    for group in view.knowledge.groups:
        told = _opening_number(group.title or "") or _opening_number(group.name)
        named = len(view.knowledge.members[group.id])
        if told is None or not named or told == named or (not group.complete and told in (group.total, None)):
            continue
        message = f"Tên nhóm nói là {told}, còn nhóm có {named} thành viên."
        fix = "Thêm thành viên còn thiếu, hoặc sửa tên nhóm; nguồn không kể hết tên thì ghi complete: false và total."
        if group.complete or told < named:
            yield view.at(group, "title" if group.title else "name", message, fix, WARNING)
        elif group.total is None:
            fix = f"Nguồn nêu tổng số mà không kể hết tên thì ghi total: {told}; không thì sửa tên nhóm."
            yield view.at(group, "title" if group.title else "name", message, fix, WARNING)


def _opening_number(title: str) -> int | None:
    """The number that a title opens with ("5 công trình", "Bốn tiểu ban"); "Một số" and "Năm 2020" are none."""
    words = title.split()
    found = read_number(words) or ((5, 1) if words[:1] and words[0].casefold() == "năm" else None)
    after = words[found[1]] if found and len(words) > found[1] else ""
    if found is None or not after or after.casefold() in OF_NO_LIST or after[:1].isdigit():
        return None
    return int(found[0]) if found[0] == int(found[0]) and found[0] < MOST_TITLED else None


def lists_and_totals(view: View) -> Iterator[Problem]:
    """Rule 20: a group has no more members than its total, and a complete one exactly so many."""
    for group in view.knowledge.groups:
        named = len(view.knowledge.members[group.id])
        if group.total is None or (group.total >= named and not group.complete) or group.total == named:
            continue
        message = f"Nhóm có {named} thành viên, còn total ghi {group.total}."
        fix = "Sửa mục total; danh sách đã đủ thì ghi complete: true và bỏ total."
        yield view.at(group, "total", message, fix, ERROR)


def states_and_times(view: View) -> Iterator[Problem]:
    """Rule 21: a work that is done has not its end to come, one that is planned has not begun."""
    for project in view.knowledge.projects:
        as_of = project.as_of or view.knowledge.congress.as_of
        if as_of is None:
            continue
        if project.status == "done" and project.finished and project.finished.start > as_of.end:
            message, field = "Công trình ghi là đã xong mà ngày hoàn thành sau thời điểm của thông tin.", "finished"
        elif project.status == "planned" and project.started and project.started.end <= as_of.start:
            message, field = "Công trình ghi là dự kiến mà đã khởi công trước thời điểm của thông tin.", "started"
        else:
            continue
        yield view.at(project, field, message, f"Xem lại mục status và mục {field}.", WARNING)


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


def time_and_status(view: View) -> Iterator[Problem]:
    """Rule 8: an event has a time, or is said to be unannounced, not both; what is aimed at comes before a limit.

    What is held was so when the facts were told.
    """
    for event in view.knowledge.dates:
        as_of = event.as_of or view.knowledge.congress.as_of
        if event.status is EventStatus.HELD and event.on and as_of and event.on.start > as_of.end:
            message = f"Ghi là đã diễn ra, mà ngày ấy sau thời điểm của thông tin ({say_when(as_of)})."
            fix = (
                "Chưa tới thì ghi “dự kiến” hoặc “đã ấn định”; đã tới thì ghi as_of của bản ghi cho đúng lúc biết tin."
            )
            yield view.at(event, "status", message, fix, WARNING)
        limit = event.on if event.status is EventStatus.DEADLINE else None
        if event.target and (limit is None or event.target.end > limit.end):
            message = "Mốc phấn đấu (target) chỉ đi với thời hạn (status: deadline) và không muộn hơn thời hạn ấy."
            yield view.at(event, "target", message, "Ghi hạn cuối ở on, mốc phấn đấu sớm hơn ở target.", ERROR)
        if event.on is None and event.status not in TIMELESS:
            message = "Sự kiện chưa có thời gian."
            fix = "Thêm mục on, hoặc ghi “status: unannounced” nếu thời gian chưa công bố."
            yield view.at(event, "event", message, fix, ERROR)
        elif event.on is not None and event.status in TIMELESS:
            message = "Sự kiện ghi là chưa công bố, không tổ chức mà lại có thời gian."
            yield view.at(event, "status", message, "Bỏ mục on, hoặc sửa mục status.", ERROR)


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


def name_and_number(view: View) -> Iterator[Problem]:
    """Rule 27: the serial in a document's name is its number, and so is the number that people call it by."""
    for document in view.knowledge.documents:
        number = serial(document.number or "")
        if number is None:
            continue
        named = [made for word in document.name.split() if (made := serial(word.strip(",.;()"))) is not None]
        if named and number not in named:
            message = f"Tên văn bản là “{document.name}”, còn số hiệu ghi “{document.number}”."
            yield view.at(document, "number", message, "Xem lại nguồn tin, sửa cho hai nơi như nhau.", ERROR)
        for also in document.also:
            called = re.fullmatch(rf"{re.escape(document.type)}(?: số)? (\d+)", also, re.IGNORECASE)
            if called and not re.match(rf"0*{int(called[1])}\D", document.number or ""):
                message = f"Tên gọi “{also}” mang số khác với số hiệu “{document.number}”."
                yield view.at(document, "also", message, "Xem lại nguồn tin, sửa cho hai nơi như nhau.", WARNING)


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


def ranges_by_themselves(view: View) -> Iterator[Problem]:
    """Rule 35: a range goes upwards, and is neither a part nor a whole, of which something would be worked out."""
    wholes = {id_ for one in view.knowledge.counts for id_ in (one.out_of, one.part_of) if id_}
    for count in view.knowledge.counts:
        if count.up_to is None:
            continue
        if count.up_to <= count.value:
            message = "Số cuối của khoảng (up_to) không lớn hơn số đầu (value)."
            yield view.at(count, "up_to", message, "Ghi số nhỏ ở value, số lớn ở up_to.", ERROR)
        if count.precision is not Precision.EXACT:
            message = "Một khoảng (up_to) không đi với mục precision."
            yield view.at(count, "precision", message, "Bỏ mục precision.", ERROR)
        if count.out_of or count.part_of or count.id in wholes:
            message = "Một khoảng không cộng, không trừ được với số khác."
            yield view.at(count, "up_to", message, "Bỏ mục out_of, part_of nối tới hoặc nối từ số này.", ERROR)


RULES: Final[tuple[Rule, ...]] = (
    parts_add_up,
    within_the_whole,
    state_and_whole,
    no_circles,
    parts_beside_the_whole,
    lists_as_titled,
    lists_and_totals,
    states_and_times,
    one_time_an_event,
    time_and_status,
    one_number_a_document,
    name_and_number,
    known_or_unknown,
    times_in_order,
    ranges_by_themselves,
)

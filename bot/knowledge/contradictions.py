"""Rules on facts that cannot all be right."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from bot.knowledge.model import AnyRecord, Count, Event, EventStatus, Precision
from bot.knowledge.names import fold
from bot.knowledge.problems import Problem
from bot.knowledge.view import ERROR, WARNING, Rule, View

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
        elif count.rest is not None and count.status is not None:
            message = "Số này mới là dự kiến, phấn đấu nên không có phần còn lại; mục rest không bao giờ được nói tới."
            yield view.at(count, "rest", message, "Bỏ mục rest, hoặc ghi ở con số đang có.", WARNING)


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
    """Rule 8: an event has a time, or is said to be unannounced, not both; what is aimed at comes before a limit."""
    for event in view.knowledge.dates:
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


RULES: Final[tuple[Rule, ...]] = (
    parts_add_up,
    within_the_whole,
    state_and_whole,
    no_circles,
    lists_and_totals,
    states_and_times,
    one_time_an_event,
    time_and_status,
    one_number_a_document,
    known_or_unknown,
    times_in_order,
)

from bot.knowledge.implied import DOCUMENTS, with_lists
from bot.knowledge.model import Congress, Document, Group, Knowledge

CONGRESS = Congress(name="Đại hội đại biểu Đảng bộ thị xã Lam Khê")


def paper(number: int, group: str | None = None) -> Document:
    return Document(id=f"ke-hoach-{number}", name=f"Kế hoạch số {number}-KH/TU", type="kế hoạch", group=group)


def test_documents_that_nobody_listed_become_a_list_that_is_not_complete() -> None:
    listed = with_lists(Knowledge(CONGRESS, documents=(paper(7), paper(9))))
    assert [one.id for one in listed.members[DOCUMENTS.id]] == ["ke-hoach-7", "ke-hoach-9"]
    assert not listed.group_by_id[DOCUMENTS.id].complete


def test_what_is_listed_already_stays_as_it_is() -> None:
    for knowledge in (
        Knowledge(CONGRESS, documents=(paper(7),)),
        Knowledge(CONGRESS, documents=(paper(7, "chi-dao"), paper(9)), groups=(Group(id="chi-dao", name="văn bản"),)),
        Knowledge(CONGRESS, documents=(paper(7), paper(9)), groups=(Group(id=DOCUMENTS.id, name="giấy tờ"),)),
    ):
        assert with_lists(knowledge) is knowledge


def test_a_list_is_made_but_once() -> None:
    listed = with_lists(Knowledge(CONGRESS, documents=(paper(7), paper(9))))
    assert with_lists(listed) is listed

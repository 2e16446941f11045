import random

from hypothesis import given
from hypothesis import strategies as st

from bot.desk.clustering import Miss, cluster


def misses(*texts: str) -> list[Miss]:
    return [Miss(text, f"p{number}") for number, text in enumerate(texts)]


def test_the_same_question_typed_in_other_ways_is_one() -> None:
    found = cluster(misses("Gửi xe ở đâu?", "gui xe o dau", "GỬI XE Ở ĐÂU VẬY Ạ", "Ăn trưa chỗ nào?"))
    assert [(len(one.people), one.misses) for one in found] == [(3, 3), (1, 1)]
    assert found[0].text == "Gửi xe ở đâu?"
    assert set(found[0].questions) == {"gui xe o dau", "gui xe o dau vay a"}


def test_clusters_stand_by_askers_and_say_why() -> None:
    one = [Miss("đỗ xe chỗ nào", "a"), Miss("đỗ xe chỗ nào", "a", "vote"), Miss("đỗ xe chỗ nào", "a", "none")]
    found = cluster([*one, Miss("kinh phí cầu", "b"), Miss("kinh phí cầu?", "c")])
    assert [one.text for one in found] == ["kinh phí cầu", "đỗ xe chỗ nào"]
    assert found[1].why == {"unknown": 1, "vote": 1, "none": 1}
    assert cluster([Miss("???", "a")]) == []


@given(
    st.lists(st.sampled_from(["xe", "ăn", "xe đạp", "gửi xe đạp", "đại biểu ăn", "bao giờ"]), max_size=12), st.randoms()
)
def test_the_order_of_the_questions_does_not_matter(texts: list[str], chance: random.Random) -> None:
    asked = misses(*texts)
    mixed = list(asked)
    chance.shuffle(mixed)
    assert [one.questions for one in cluster(asked)] == [one.questions for one in cluster(mixed)]
    assert sum(one.misses for one in cluster(asked)) == len(asked)

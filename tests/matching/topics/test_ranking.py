"""The learned topic ranking: behaviour on small data of our own, and properties on any data."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.topics.confidence import Signals, confidence, owned_share
from bot.matching.topics.features import BARE_SHARES, Space, markedness
from bot.matching.topics.model import TopicModel
from bot.matching.topics.words import Wording
from bot.text.syllable import fold

LIBRARY = [
    ("gio_mo_cua", "thư viện mở cửa lúc mấy giờ"),
    ("gio_mo_cua", "chủ nhật thư viện có mở cửa không"),
    ("gio_mo_cua", "mấy giờ thì đóng cửa"),
    ("lam_the", "làm thẻ bạn đọc cần giấy tờ gì"),
    ("lam_the", "muốn đăng ký thẻ thư viện thì làm sao"),
    ("lam_the", "lệ phí làm thẻ là bao nhiêu"),
    ("muon_sach", "được mượn tối đa mấy quyển sách"),
    ("muon_sach", "mượn sách về nhà được bao lâu"),
    ("muon_sach", "cách gia hạn sách đang mượn"),
    ("mat_sach", "làm mất sách thì phải đền thế nào"),
    ("mat_sach", "sách bị rách có bị phạt không"),
    ("phong_hoc", "đặt phòng học nhóm ở đâu"),
    ("phong_hoc", "phòng học nhóm chứa được bao nhiêu người"),
]
QUESTIONS = [
    ("gio_mo_cua", "cho hỏi thứ bảy thư viện mở cửa mấy giờ ạ"),
    ("lam_the", "em muốn làm thẻ thì cần giấy tờ gì"),
    ("muon_sach", "gia hạn sách mượn như thế nào"),
    ("mat_sach", "lỡ làm mất sách phải đền bao nhiêu"),
    ("phong_hoc", "muốn đặt phòng học nhóm"),
]
STRANGERS = ["giá vàng hôm nay", "thời tiết ngày mai ra sao", "đội nào vô địch bóng đá", "cách nấu phở bò"]


@pytest.fixture(scope="module")
def library() -> TopicModel:
    return TopicModel.train(LIBRARY)


def _unmarked(text: str) -> str:
    return " ".join(fold(word) for word in text.split())


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _shouted(text: str) -> str:
    return text.upper() + "?!"


@pytest.mark.parametrize("typed", [str, _unmarked, _decomposed, _shouted])
@pytest.mark.parametrize(("label", "question"), QUESTIONS)
def test_new_wording_finds_its_topic(library: TopicModel, label: str, question: str, typed: object) -> None:
    assert callable(typed)
    assert library.rank(typed(question))[0].label == label


@pytest.mark.parametrize(
    ("label", "typed"),
    [
        ("gio_mo_cua", "thuw vieenj mowr cuwar luc maays gio"),
        ("gio_mo_cua", "thu7 vie65n mo73 cu73a may61 gio72"),
        ("muon_sach", "mượnsách về nhà đc bao lâu"),
        ("muon_sach", "cach gai hạnn sach dang muon"),
        ("mat_sach", "lam mat sacsh thi denf ntn"),
        ("phong_hoc", "dat phonng hocnhom o dau z"),
    ],
)
def test_typing_keys_slips_and_glue_are_read(library: TopicModel, label: str, typed: str) -> None:
    assert library.rank(typed)[0].label == label


def test_known_words_and_wellformed_strangers_are_left_as_typed() -> None:
    wording = Wording(["mở thẻ bạn đọc", "ko mở cửa"])
    assert wording.examples[1] == ("không", "mở", "cửa")
    assert wording.words("THẺ bạn!") == ["thẻ", "bạn"]
    assert wording.words("thế vàng") == ["thế", "vàng"]
    assert wording.words("ther vàng") == ["thẻ", "vàng"]


KIOSK = Wording(["sạc pin xe ok không", "hey tiệm ơi", "thuê xe đạp điện online", "giá thuê một giờ", "dưới một giờ"])


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("heytiệm", "hey tiệm"),  # with a word of another language that the examples have
        ("thuêxeđạpđiệnonline", "thuê xe đạp điện online"),  # more words than a slip of the thumb leaves unparted
        ("chốtxe", "chốt xe"),  # with a word that they lack
        ("muốnhỏi", "muốn hỏi"),  # with none that they have: marks tell that it is no foreign word
        ("hotspot", "hotspot"),
        ("heyok", "heyok"),  # no two that stand together there
    ],
)
def test_words_run_together_are_cut_where_the_examples_would(typed: str, read: str) -> None:
    assert " ".join(KIOSK.words(typed)) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("giám thuê", "giá thuê"),
        ("thuê xen", "thuê xe"),
        ("gá thuê", "giá thuê"),
        ("giám vàng", "giám vàng"),  # no neighbour of theirs
        ("vàng giám", "vàng giám"),
        ("sưới một giờ", "dưới một giờ"),
    ],
)
def test_neighbours_tell_whether_a_word_the_examples_lack_is_a_slip(typed: str, read: str) -> None:
    assert " ".join(KIOSK.words(typed)) == read


def test_of_two_words_a_slip_away_the_marks_tell_which() -> None:
    wording = Wording(["trả bàn", "ghế tròn", "trả bình"])
    assert wording.words("bnà") == ["bàn"]
    assert wording.words("bnìh") == ["bình"]


def test_confidence_grows_with_each_signal() -> None:
    low = Signals(score=-0.5, margin=0.1, pairs=0.2, owned=0.3)
    for name in ("score", "margin", "pairs", "owned"):
        assert confidence(replace(low, **{name: getattr(low, name) + 0.4})) > confidence(low)


def test_light_words_explain_little() -> None:
    words = ["cho", "hoi", "sach"]
    for known in ([words], [["vo"]]):  # whether the examples have them or not
        rarity = Space.of(known, BARE_SHARES).rarity
        assert owned_share(words, {"cho", "hoi"}, rarity) < 0.5
        assert owned_share(["the", "sach"], {"sach"}, rarity) > 0.5
    assert owned_share(["sach"], (), lambda _: 1.0) == 0.0
    assert owned_share(["sach", "vo"], (), lambda _: 1.0, covered=[1]) == 0.5


def test_strangers_score_below_questions_in_scope(library: TopicModel) -> None:
    inside = min(library.rank(question)[0].score for _, question in QUESTIONS)
    outside = max((ranked[0].score for text in STRANGERS if (ranked := library.rank(text))), default=0.0)
    assert outside < inside


def test_marks_decide_where_only_marks_differ() -> None:
    model = TopicModel.train([("ban", "bán nhà"), ("ban", "cần bán gấp"), ("friend", "bạn bè"), ("friend", "bạn thân")])
    assert model.rank("bán")[0].label == "ban"
    assert model.rank("bạn")[0].label == "friend"
    assert [ranked.label for ranked in model.rank("nha")] == ["ban", "friend"]


def test_an_example_is_named_as_written(library: TopicModel) -> None:
    example, nearness = library.nearest("Mượn sách về nhà được bao lâu?", "muon_sach")
    assert example == "mượn sách về nhà được bao lâu"
    assert nearness == pytest.approx(1.0, abs=1e-3)


def test_injected_normaliser_sees_examples_and_questions() -> None:
    model = TopicModel.train(
        [("a", "khong biet"), ("b", "hom nay")], normalise=lambda t: t.lower().replace("ko", "khong")
    )
    assert model.rank("ko")[0].label == "a"


@pytest.mark.parametrize("text", ["", "   ", "?!…", "😀", "\u0301"])
def test_nothing_asked_ranks_nothing(library: TopicModel, text: str) -> None:
    assert library.rank(text) == []


def test_no_examples_rank_nothing() -> None:
    assert TopicModel.train([]).rank("gì cũng được") == []
    assert TopicModel.train([("a", " "), ("b", "?")]).rank("gì cũng được") == []


def test_one_label_still_tells_its_own_from_strangers() -> None:
    model = TopicModel.train([("gio", "mấy giờ mở cửa"), ("gio", "khi nào đóng cửa")])
    [own] = model.rank("mấy giờ đóng cửa")
    assert own.label == "gio"
    assert all(not ranked or ranked[0].score < own.score for ranked in map(model.rank, STRANGERS))


def test_limit_is_kept(library: TopicModel) -> None:
    assert len(library.rank("sách", limit=2)) == 2
    assert library.rank("sách", limit=0) == []
    assert len(library.rank("sách", limit=99)) == len(library.labels)


def test_order_of_examples_does_not_matter(library: TopicModel) -> None:
    turned = TopicModel.train(LIBRARY[::-1])
    assert all(turned.rank(text) == library.rank(text) for _, text in QUESTIONS)


def test_importing_the_module_loads_no_numpy() -> None:
    code = "import sys, bot.matching.topics.model; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


WORDS = st.sampled_from(
    [
        "giờ",
        "mở",
        "cửa",
        "thẻ",
        "sách",
        "mượn",
        "phòng",
        "học",
        "ở",
        "đâu",
        "bao",
        "nhiêu",
        "khong",
        "duoc",
        "2020",
        "x",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
SETS = st.lists(st.tuples(st.sampled_from("abcd"), TEXTS), max_size=12)


@settings(deadline=None, max_examples=60)
@given(SETS, st.text(max_size=40) | TEXTS)
def test_any_data_gives_a_sound_ranking(examples: list[tuple[str, str]], question: str) -> None:
    model = TopicModel.train(examples)
    ranked = model.rank(question)
    scores = [found.score for found in ranked]
    assert scores == sorted(scores, reverse=True)
    assert all(0.0 <= score <= 1.0 for score in scores)
    assert len({found.label for found in ranked}) == len(ranked)
    assert all((found.label, model.nearest(question, found.label)[0]) in examples for found in ranked)
    assert ranked == TopicModel.train(examples).rank(question)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), TEXTS),
        min_size=1,
        max_size=10,
        unique_by=lambda pair: frozenset(pair[1].split()),
    )
)
def test_an_example_finds_itself(examples: list[tuple[str, str]]) -> None:
    model = TopicModel.train(examples)
    for label, text in examples:
        near = {found.label: model.nearest(text, found.label)[1] for found in model.rank(text)}
        nearest = max(near, key=near.__getitem__)
        assert nearest == label or near[nearest] > 0.9


@given(st.lists(WORDS, max_size=8))
def test_markedness_is_a_share(words: list[str]) -> None:
    assert 0.0 <= markedness(words) <= 1.0
    assert markedness([fold(word) for word in words]) == 0.0

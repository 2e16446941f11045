"""Everyday words that stand for one another, as traits of a text."""

from bot.matching.reading.lexicon import syllables, words_of
from bot.matching.topics.kin import Kin, covered
from bot.matching.topics.model import TopicModel
from bot.text.syllable import fold


def bare(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


def test_every_phrase_is_found_with_and_without_marks() -> None:
    kin = Kin()
    for name, phrases in words_of("kin").items():
        for phrase in phrases:
            assert name in kin.of([fold(word) for word in syllables(phrase)]), phrase


def test_sets_hold_no_phrase_twice() -> None:
    for name, phrases in words_of("kin").items():
        assert len({tuple(syllables(phrase)) for phrase in phrases}) == len(phrases), name


def test_clans_are_of_sets_that_there_are_each_once() -> None:
    sets = words_of("kin")
    for clan, names in words_of("clans").items():
        assert len(set(names)) == len(names) > 1, clan
        assert set(names) <= set(sets), clan


def test_sets_of_one_clan_are_kin_but_explain_no_word() -> None:
    kin = Kin()
    alone, tired = set(kin.of("cô đơn".split())), set(kin.of("mệt mỏi".split()))
    assert "clan bad_mood" in alone & tired
    examples = [("buon", "tôi cô đơn"), ("buon", "tôi chán nản"), ("xe", "tôi tìm bến xe"), ("xe", "tôi đón xe ở đâu")]
    model = TopicModel.train(examples)
    assert model.rank("kiệt sức")[0].label == "buon"
    assert model.rank("kiệt sức")[0].score < model.rank("chán nản")[0].score


def test_phrases_count_where_they_stand_and_not_across_other_words() -> None:
    assert "phone" in Kin().of(bare("cho xin số điện thoại của tiệm"))
    assert "phone" not in Kin().of(bare("điện của tiệm thoại"))
    assert Kin().of([]) == []
    held = Kin().held(bare("cho xin số điện thoại của tiệm"))
    assert covered(held, {"phone"}) == {2, 3, 4}
    assert covered(held, {"price"}) == frozenset()


def test_a_phrase_inside_a_longer_one_does_not_count() -> None:
    assert "price" in Kin().of("giá bàn ghế".split())
    assert "price" not in Kin().of("đánh giá bàn ghế".split())
    assert "complain" in Kin().of("đánh giá bàn ghế".split())


def test_phrases_that_overlap_count_both() -> None:
    held = Kin([("cây số bốn",), ("bốn bến phà",)]).held("qua cây số bốn bến phà".split())
    assert covered(held, {"own 0"}) == {1, 2, 3}
    assert covered(held, {"own 1"}) == {3, 4, 5}


def test_a_word_with_marks_is_only_itself_and_one_without_may_be_any() -> None:
    assert "sell" in Kin().of(["bán"])
    assert "sell" not in Kin().of(["bạn"])
    assert "sell" in Kin().of(["ban"])


def test_a_word_no_example_has_finds_the_topic_of_its_kin() -> None:
    model = TopicModel.train(
        [
            ("goi", "xin số điện thoại của phòng tập"),
            ("goi", "số điện thoại liên hệ là số nào"),
            ("tien", "một tháng tập giá bao nhiêu"),
            ("tien", "bảng giá phòng tập"),
            ("gio", "phòng tập mở cửa mấy giờ"),
            ("gio", "tối phòng tập đóng cửa lúc nào"),
        ]
    )
    assert model.rank("hotline")[0].label == "goi"
    assert model.rank("tập ở đây tốn kém không")[0].label == "tien"


def test_a_knowledge_base_has_sets_of_its_own() -> None:
    examples = [("kho", "xưởng số hai làm gì"), ("kho", "ai giữ xưởng số hai"), ("tho", "thợ nghỉ ngày nào")]
    own = TopicModel.train(examples, synonyms=[("xưởng số hai", "lò Bát", "LB")])
    for said in ("lò bát", "LB"):
        assert own.rank(said)[0].label == "kho"
        assert own.rank(said)[0].score > TopicModel.train(examples).rank(said)[0].score

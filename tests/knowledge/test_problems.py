from bot.knowledge.problems import Problem, Severity, did_you_mean, in_order


def test_place() -> None:
    assert Problem("", None, "", "x.", "y.").place == "thư mục dữ liệu"
    assert Problem("a.yaml", None, "", "x.", "y.").place == "a.yaml"
    assert str(Problem("a.yaml", 3, "", "x.", "y.", Severity.WARNING)) == "Lưu ý – a.yaml, dòng 3: x. y."


def test_did_you_mean() -> None:
    assert did_you_mean("questionss", ["also", "questions"]) == "Có phải ý là “questions”?"
    assert did_you_mean("zzz", ["also", "questions"]) == ""


def test_errors_first_each_once() -> None:
    late, early = Problem("b", 2, "", "x", ""), Problem("b", 1, "", "x", "")
    warning = Problem("a", 1, "", "x", "", Severity.WARNING)
    assert in_order([warning, late, early, late]) == (early, late, warning)

from tests.knowledge.conftest import Load


def test_id_used_twice_names_the_first_place(load_files: Load) -> None:
    loaded = load_files(
        dates="- {id: a, event: x}\n", counts="- {id: b, of: y, value: 1}\n- {id: a, of: z, value: 1}\n"
    )
    (problem,) = loaded.errors
    assert problem.field == "id"
    assert "dates.yaml, dòng 1" in problem.message or "counts.yaml, dòng 2" in problem.message


def test_group_and_record_may_not_share_an_id(load_files: Load) -> None:
    loaded = load_files(counts="- {id: a, of: y, value: 1}\n", groups="- {id: a, name: nhóm}\n")
    assert len(loaded.errors) == 1


def test_dangling_ids(load_files: Load) -> None:
    loaded = load_files(
        counts="- id: a\n  of: x\n  value: 1\n  group: nhon\n  out_of: khong-co\n  part_of: tong-so\n  source: baoo\n"
        "- {id: tong, of: y, value: 2}\n",
        groups="- {id: nhom, name: nhóm}\n",
    )
    assert [(p.line, p.field) for p in loaded.errors] == [(4, "group"), (5, "out_of"), (6, "part_of"), (7, "source")]
    assert "nhom" in loaded.errors[0].fix
    assert "counts.yaml" in loaded.errors[1].fix
    assert "tong" in loaded.errors[2].fix
    assert "bao" in loaded.errors[3].fix


def test_no_dangling_ids_are_told_while_the_home_file_is_broken(load_files: Load) -> None:
    loaded = load_files(counts="- {id: a, of: x, value: 1, group: nhom}\n", groups="- {id: nhom}\n")
    assert [p.file for p in loaded.errors] == ["groups.yaml"]


def test_part_of_something_that_is_no_count(load_files: Load) -> None:
    loaded = load_files(dates="- {id: d, event: x}\n", counts="- {id: a, of: x, value: 1, part_of: d}\n")
    assert [p.field for p in loaded.errors] == ["part_of"]


def test_count_out_of_itself(load_files: Load) -> None:
    loaded = load_files(counts="- {id: a, of: x, value: 1, out_of: a}\n")
    assert "chính bản ghi này" in loaded.errors[0].message


def test_source_ids_used_twice(load_files: Load) -> None:
    loaded = load_files(congress="name: x\nsources: [{id: a, paper: b}, {id: a, paper: c}]\n")
    assert [p.field for p in loaded.errors] == ["sources"]


def test_same_name_in_one_type_is_an_error_at_its_line(load_files: Load) -> None:
    loaded = load_files(
        projects="- id: a\n  name: Cầu Mới\n- id: b\n  name: Cầu Cũ\n  also:\n    - x y\n    - cầu mới\n"
    )
    (problem,) = loaded.errors
    assert (problem.file, problem.line, problem.field) == ("projects.yaml", 7, "also")
    assert "projects.yaml, dòng 1" in problem.message


def test_same_name_but_for_the_tones_is_a_warning(load_files: Load) -> None:
    loaded = load_files(projects="- {id: a, name: Xã Tân Hòa}\n- {id: b, name: Xã Tân Hoa}\n")
    assert loaded.knowledge is not None
    (problem,) = loaded.warnings
    assert "không dấu" in problem.message


def test_same_name_in_two_types_is_a_warning(load_files: Load) -> None:
    loaded = load_files(
        projects="- {id: a, name: Tân Phong}\n", bodies="- {id: b, name: x y, also: [tân phong]}\n", groups=""
    )
    assert loaded.knowledge is not None
    assert len(loaded.warnings) == 1


def test_two_events_of_one_body_may_share_its_name(load_files: Load) -> None:
    loaded = load_files(
        dates="- {id: a, event: Đại hội, on: 1/1/2020, also: [Tân Phong]}\n"
        "- {id: b, event: Lễ, on: 2/1/2020, also: [Tân Phong]}\n"
        "- {id: c, event: Đại hội, on: 3/1/2020, who: x, also: [Tân Phong]}\n"
    )
    assert [p.line for p in loaded.errors] == [3]
    assert [p.line for p in loaded.warnings] == [2]


def test_same_question_of_two_records(load_files: Load) -> None:
    loaded = load_files(
        topics="- {id: a, answer: x, questions: [Làm gì vậy?]}\n- {id: b, answer: y, questions: ['làm gì vậy']}\n"
    )
    assert loaded.errors == ()  # they are told apart by their other questions
    assert "Câu hỏi" in loaded.warnings[0].message


def test_one_record_may_repeat_its_own_name(load_files: Load) -> None:
    loaded = load_files(bodies="- {id: a, name: Tiểu ban Văn kiện, also: [tiểu ban văn kiện, Tieu ban Van kien]}\n")
    assert loaded.problems == ()

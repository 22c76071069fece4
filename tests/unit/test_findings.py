from edition.words.findings import EditionError, NotRun, Where, did_you_mean, errors, fault, sort, summary


def test_a_place_prints_as_editors_and_terminals_know_it() -> None:
    assert str(Where("a.yaml", 3, 7)) == "a.yaml:3:7"
    assert str(Where("a.yaml", 3)) == "a.yaml:3"
    assert str(Where("a.yaml")) == "a.yaml"


def test_a_finding_says_where_what_and_what_to_do() -> None:
    found = fault("x.y", Where("a.yaml", 3, 7), "is wrong", "mend it")
    assert str(found) == "a.yaml:3:7: error: is wrong [x.y]\n    mend it"
    assert str(found.as_warning()).startswith("a.yaml:3:7: warning: ")


def test_findings_are_sorted_as_one_works_through_files_and_stand_once() -> None:
    late, early = fault("x", Where("a.yaml", 10), "b"), fault("x", Where("a.yaml", 9), "a")
    assert sort([late, early, late]) == [early, late]


def test_an_error_carries_every_finding() -> None:
    error = EditionError([fault("x", "b", "two"), fault("x", "a", "one")])
    assert [finding.message for finding in error.findings] == ["one", "two"]
    assert "one" in str(error)
    assert "two" in str(error)


def test_warnings_do_not_stop_a_build() -> None:
    warning = fault("x", "a", "b").as_warning()
    assert errors([warning]) == []


def test_the_last_line_counts() -> None:
    one = fault("x", "a", "b")
    assert summary([one]) == "1 error, 0 warnings"
    assert summary([one, one.as_warning()], [NotRun("copy", "no copy")]) == "1 error, 1 warning; 1 check not run"


def test_the_nearest_word_is_meant() -> None:
    assert did_you_mean("sumary", ["summary", "passage"]) == "did you mean 'summary'?"
    assert did_you_mean("zzz", ["summary"]) == ""

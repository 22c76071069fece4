import csv
import io

from edition.words.csv_rows import to_csv


def test_rows_come_back_as_they_were() -> None:
    rows = [["a", 'b "c"'], ["d, e", "f\ng"], ["", "é"]]
    assert list(csv.reader(io.StringIO(to_csv(["x", "y"], rows)))) == [["x", "y"], *rows]


def test_nothing_is_an_empty_cell_and_lines_end_with_newlines() -> None:
    assert to_csv(["x", "y"], [[None, 1.5]]) == "x,y\n,1.5\n"

"""What the program reads right in the annotated articles does not fall below what it once reached."""

import json
from functools import cache
from pathlib import Path

import pytest
from tests.gold.measure import Score, main, measure, score_file

HERE = Path(__file__).parent

# A little under what is reached. Rules are written by the misses of open and of the rounds, not by heldout's (read
# once, late: see README): where that falls behind, the rules were overfitted.
COLUMNS = {**dict.fromkeys(range(1, 8), 2), **dict.fromkeys(range(8, 23), 3), 21: 4}
FOLDERS = {"open": 0, "heldout": 1, **{f"rounds/{k}": column for k, column in COLUMNS.items()}}
LEAST = {
    #                    open   heldout rounds  8 and on  21, mended in part
    "figures recall":    (0.995, 0.98,  0.99,  0.98,  0.98),
    "figures precision": (0.995, 0.98,  0.99,  0.99,  0.99),
    "span":              (0.99,  0.98,  0.99,  0.98,  0.97),
    "value and unit":    (0.99,  0.98,  0.985, 0.965,  0.97),
    "kind":              (0.99,  0.98,  0.985, 0.96,  0.98),
    "qualifier":         (0.99,  0.98,  0.985, 0.975,  0.975),
    "measure":           (0.975, 0.97,  0.96,  0.925,  0.955),
    "stated date":       (0.99,  0.95,  0.925, 0.87,  0.88),
    "section":           (0.98,  0.98,  0.985, 0.975,  0.98),
    "pairs f1":          (0.94,  0.93,  0.93,  0.925,  0.92),
    "findings":          (0.9,   0.87,  0.87,  0.86,  0.65),
    "finding's kind":    (0.9,   0.87,  0.87,  0.86,  0.65),
}  # fmt: skip
MOST_FALSE_ALARMS = {"open": 0.1, "heldout": 0.2}


@cache
def total(folder: str) -> Score:
    """The score of all articles of a folder together."""
    whole = Score()
    for one in measure(HERE / folder).values():
        whole.add(one)
    return whole


@pytest.mark.parametrize("ratio", LEAST)
@pytest.mark.parametrize("folder", FOLDERS)
def test_no_ratio_falls_below_what_was_reached(folder: str, ratio: str) -> None:
    assert total(folder).ratios()[ratio] >= LEAST[ratio][FOLDERS[folder]]


@pytest.mark.parametrize("folder", FOLDERS)
def test_false_alarms_stay_rare(folder: str) -> None:
    assert total(folder).ratios()["false alarms"] <= MOST_FALSE_ALARMS.get(folder, 0.25)


def test_the_helper_prints_totals_only_for_what_is_held_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(HERE / "heldout")]) == 0
    printed = capsys.readouterr().out
    assert "figures recall" in printed
    assert "wire-briefs" not in printed


def test_the_helper_lists_misses_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(HERE / "open"), "--misses", "1"]) == 0
    assert "wire-metro" in capsys.readouterr().out


def test_an_article_that_is_not_found_at_all_scores_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("没有数字。", encoding="utf-8")
    claim = {
        **{"id": "c1", "start": 0, "end": 2, "text": "没有", "kind": "count", "value": "1", "unit": "家"},
        **{"qualifier": "exact", "keys": ["x"], "not_keys": [], "stated": None, "stated_scored": True},
        **{"group": None, "section": "body"},
    }
    gold = json.dumps({"name": "a", "claims": [claim], "findings": []})
    (tmp_path / "a.gold.json").write_text(gold, encoding="utf-8")
    ratios = score_file(tmp_path / "a.gold.json").ratios()
    assert {ratios[name] for name in LEAST if name in ratios and name != "pairs f1"} == {0.0}

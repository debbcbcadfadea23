"""The same fact across articles: what is one, what contradicts it, and what only goes on over the years."""

import random
from dataclasses import replace

import pytest
from tests.facts.told import ZH, facts, gathered, kinds, series, told

from provenance.facts import gather
from provenance.facts.gather import LARGEST

STOCK = "截至2024年底，全市高新技术企业7341家。"


def test_what_two_articles_state_is_one_fact() -> None:
    found = gathered(STOCK, "2024年末，无锡市高新技术企业达到7341家。")
    assert facts(found) == [["a 7341家", "b 7341家"]]
    assert not found.contradictions


def test_a_figure_that_changes_over_the_years_is_a_series_and_no_contradiction() -> None:
    found = gathered(
        "截至2022年底，全市高新技术企业5200家。", "截至2023年底，全市高新技术企业6100家。", STOCK
    )
    assert series(found) == [["2022 5200家", "2023 6100家", "2024 7341家"]]
    assert not found.contradictions


def test_the_points_of_a_series_close_like_periods() -> None:
    found = gathered(
        "2024年前三季度，全市出口总额500亿元。",
        "2023年，全市出口总额610亿元。",
        "2024年，全市出口总额720亿元。",
    )
    assert series(found) == [["2023 610亿元", "2024 720亿元"]]


def test_a_rounding_and_a_vague_figure_repeat_the_exact_one() -> None:
    found = gathered(
        "2024年，全市进出口总额7012.3亿元。",
        "2024年，全市进出口总额7012亿元。",
        "2024年，全市进出口总额超7000亿元。",
    )
    assert facts(found) == [["a 7012.3亿元", "b 7012亿元", "c 7000亿元"]]


@pytest.mark.parametrize(
    ("said", "kind", "severity"),
    [
        ("截至2024年底，全市高新技术企业7431家。", "value", "error"),
        ("截至2024年底，全市高新技术企业7341万家。", "unit", "error"),
        ("截至2023年底，全市高新技术企业7341家。", "date", "warning"),
        ("截至2024年底，全市高新技术企业731家。", "value", "error"),
        ("截至2024年底，全市高新技术企业6900家。", "value", "warning"),
    ],
)
def test_what_cannot_both_be_true_is_a_contradiction_of_its_kind(said: str, kind: str, severity: str) -> None:
    found = gathered(STOCK, STOCK, said)
    [one] = found.contradictions
    assert (one.kind, one.severity) == (kind, severity)
    assert [mention.article for mention in one.told] == ["a", "b"]
    assert [mention.article for mention in one.against] == ["c"]
    assert "高新技术企业" in one.message
    assert "2篇为" in one.message


def test_another_rank_for_the_same_thing_is_a_contradiction() -> None:
    rank = "2024年，全市技术合同成交额600.5亿元，居全省第{}位。"
    found = gathered(rank.format(3), rank.format(3), rank.format(5))
    assert kinds(found) == ["rank"]


def test_dollars_for_yuan_are_a_contradiction_of_units() -> None:
    found = gathered(
        "2024年，全市出口总额720.5亿元。",
        "2024年，全市出口总额720.5亿元。",
        "2024年，全市出口总额720.5亿美元。",
    )
    assert [(one.kind, one.severity) for one in found.contradictions] == [("unit", "error")]


def test_a_number_that_stayed_the_same_is_no_wrong_date() -> None:
    last, this = "截至2023年底，全市高新技术企业7341家。", STOCK
    found = gathered(last, last, this, this, this)
    assert not found.contradictions
    assert series(found) == [["2023 7341家", "2024 7341家"]]


def test_what_only_one_article_says_twice_is_no_contradiction_across_articles() -> None:
    assert not gathered(STOCK + "截至2024年底，全市高新技术企业7431家。").contradictions


@pytest.mark.parametrize(
    "other",
    [
        "截至2024年底，全省高新技术企业57341家。",
        "截至2024年底，梁溪区高新技术企业7431家。",
        "截至2024年底，全市新增高新技术企业7431家。",
        "力争到2024年底，全市高新技术企业达到7431家。",
        "截至2024年9月底，全市高新技术企业7431家。",
    ],
    ids=["province", "district", "increment", "target", "another date"],
)
def test_a_look_alike_is_neither_the_fact_nor_against_it(other: str) -> None:
    found = gathered(STOCK, STOCK, other)
    assert facts(found) == [["a 7341家", "b 7341家"]]
    assert not found.contradictions


def test_two_cities_have_facts_of_their_own() -> None:
    both = told(STOCK) + [replace(one, article="b") for one in told(STOCK, place="苏州")]
    subjects = {one.subject for one in both}
    assert subjects == {"city@无锡", "city@苏州"}
    assert not facts(gather(both, ZH))


def test_two_names_are_one_where_they_give_the_same_numbers() -> None:
    found = gathered(
        "截至2024年底，全市有效期内高新技术企业7341家。",
        STOCK,
        "截至2023年底，全市有效期内高新技术企业6100家。",
    )
    assert facts(found) == [["a 7341家", "b 7341家"]]
    assert series(found) == [["2023 6100家", "2024 7341家"]]


def test_two_names_are_two_things_where_their_numbers_differ() -> None:
    found = gathered("2024年，全市规模以上工业增加值1234.5亿元。", "2024年，全市工业增加值1876.4亿元。")
    assert not facts(found)
    assert not found.contradictions


def test_a_slip_of_the_pen_is_found_under_a_longer_name() -> None:
    found = gathered("截至2024年底，全市有效期内高新技术企业7431家。", STOCK)
    assert kinds(found) == ["value"]


def test_a_part_that_is_a_tenth_of_the_whole_is_no_slip_of_the_pen() -> None:
    found = gathered("2024年末，全市常住人口196.89万人。", "2024年末，高新区内常住人口19.69万人。")
    assert not found.contradictions


def test_the_order_in_which_articles_come_does_not_matter() -> None:
    mentions = told(
        STOCK, "截至2024年底，全市高新技术企业7431家。", "2023年末，全市高新技术企业6100家。", STOCK
    )
    expected = gather(mentions, ZH)
    dice = random.Random(1)
    for _ in range(10):
        dice.shuffle(mentions)
        assert gather(mentions, ZH) == expected


def test_a_fact_with_very_many_mentions_comes_in_parts() -> None:
    [one] = told(STOCK)
    many = [replace(one, article=f"a{number:05}") for number in range(2 * LARGEST + 1)]
    found = gather(many, ZH)
    assert [len(fact.places) for fact in found.facts] == [LARGEST, LARGEST, 1]
    assert [fact.part for fact in found.facts] == [0, 1, 2]
    assert len({fact.id for fact in found.facts}) == 1


def test_claims_without_a_date_or_a_place_are_compared_with_nothing() -> None:
    assert not told("全市高新技术企业7341家。")
    assert [one.text for one in told("截至2024年底，全市高新技术企业7341家，发明专利9876件。")] == [
        "7341家",
        "9876件",
    ]

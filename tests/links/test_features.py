"""What speaks for two claims being one fact: each feature is symmetric and between 0 and 1."""

from itertools import combinations, product

from tests.reading import ZH, readings

from provenance.claims import assemble
from provenance.document import Document
from provenance.links import aspect, candidates
from provenance.links.features import FEATURES, kinship, likeness
from provenance.links.vetoes import veto

TEXT = (
    "全市高新技术企业达3311家，同比增长5.2%。技术合同成交额600亿元，其中出口120亿元。\n"
    "数说\n①高新技术企业3311家\n②技术合同成交额超600亿元\n③出口增长5.1%\n④全省第二\n"
)


def views(text: str = TEXT) -> list[aspect.Aspect]:
    """The aspects of a text's claims."""
    (reading,) = readings(text)
    return aspect.aspects(assemble(Document.of_text(text), reading, ZH), ZH.aspects)


def test_every_feature_is_symmetric_and_within_bounds() -> None:
    for feature, (a, b) in product(FEATURES, combinations(views(), 2)):
        assert 0 <= feature.measure(a, b) <= 1, feature.name
        if feature.name != "same distinctive number":
            assert abs(feature.measure(a, b) - feature.measure(b, a)) < 1e-9, feature.name


def test_likeness_and_kinship_are_symmetric_and_within_bounds() -> None:
    for a, b in combinations(views(), 2):
        assert 0 <= likeness(a, b) <= kinship(a, b) <= 1
        assert abs(kinship(a, b) - kinship(b, a)) < 1e-9


def test_a_veto_holds_both_ways() -> None:
    for a, b in combinations(views(), 2):
        assert (veto(a, b) is None) == (veto(b, a) is None)


def test_the_weights_of_the_features_make_one() -> None:
    assert abs(sum(feature.weight for feature in FEATURES) - 1) < 1e-9


def test_every_feature_says_what_it_is() -> None:
    assert all((feature.measure.__doc__ or "").endswith(".") for feature in FEATURES)


def test_candidates_are_pairs_in_order_each_once() -> None:
    found = list(candidates.pairs(views()))
    assert found == sorted(set(found))
    assert all(a < b for a, b in found)


def test_what_shares_neither_number_nor_name_is_no_candidate() -> None:
    assert list(candidates.pairs(views("全市床位512张。\n全市出口额738亿元。"))) == []


def test_a_thousand_namesakes_make_few_candidates() -> None:
    text = "\n".join(f"全市第{n}批企业达{n * 37 + 11}家。" for n in range(1, 1001))
    found = views(text)
    assert len(list(candidates.pairs(found))) < 40 * len(found)

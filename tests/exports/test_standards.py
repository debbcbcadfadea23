"""What other people's software makes of the open standards."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from prov.model import ProvActivity, ProvAgent, ProvDocument, ProvEntity
from pyld import jsonld
from tests.exports.desk import an_edition, checked, exported
from tests.factories import NOW, TEXT, a_document, a_report

from provenance.desk import revise_article
from provenance.errors import Refused
from provenance.store import Store
from provenance.store.tables import Article

HERE = Path(__file__).parent
OA, SCHEMA = "http://www.w3.org/ns/oa#", "http://schema.org/"

# The terms that we use, with the meanings that the standards' own contexts give them: no test asks the network.
CONTEXTS: dict[str, dict[str, Any]] = {
    "http://www.w3.org/ns/anno.jsonld": {
        "oa": OA,
        "as": "http://www.w3.org/ns/activitystreams#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "dctypes": "http://purl.org/dc/dcmitype/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "id": {"@type": "@id", "@id": "@id"},
        "type": {"@type": "@id", "@id": "@type"},
        **{
            name: f"oa:{name}"
            for name in (
                "Annotation TextualBody SpecificResource TextPositionSelector TextQuoteSelector assessing identifying "
                "describing tagging linking exact prefix suffix start end"
            ).split()
        },
        **{name: f"as:{name}" for name in ("AnnotationPage", "AnnotationCollection")},
        "Person": "foaf:Person",
        "Software": "as:Application",
        "Text": "dctypes:Text",
        "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
        "partOf": {"@type": "@id", "@id": "as:partOf"},
        "label": "rdfs:label",
        "name": "foaf:name",
        "creator": {"@type": "@id", "@id": "dcterms:creator"},
        "generator": {"@type": "@id", "@id": "as:generator"},
        "created": {"@id": "dcterms:created", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
        "body": {"@type": "@id", "@id": "oa:hasBody"},
        "target": {"@type": "@id", "@id": "oa:hasTarget"},
        "source": {"@type": "@id", "@id": "oa:hasSource"},
        "selector": {"@type": "@id", "@id": "oa:hasSelector"},
        "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
        "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
        "value": "rdf:value",
        "format": "dc:format",
        "language": "dc:language",
    },
    "https://schema.org": {"@vocab": SCHEMA, "url": {"@type": "@id"}},
}


def load(url: str, _options: object) -> dict[str, object]:
    """The context of an address, from here."""
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXTS[url]}}


def expanded(data: bytes) -> list[Any]:
    return list(jsonld.expand(json.loads(data), {"documentLoader": load}))


@pytest.fixture
def article(store: Store, tmp_path: Path) -> Article:
    with store.begin() as session:
        return checked(session, tmp_path)


def test_annotations_are_found_in_the_text_by_a_script_that_knows_nothing_of_us(
    store: Store, article: Article, tmp_path: Path
) -> None:
    (tmp_path / "page.jsonld").write_bytes(exported(store, article, "annotations", an_edition(tmp_path)))
    (tmp_path / "article.txt").write_bytes(TEXT.encode())
    command = [sys.executable, "-I", str(HERE / "anchor.py"), "page.jsonld", "article.txt"]
    found = json.loads(subprocess.run(command, cwd=tmp_path, check=True, capture_output=True).stdout)
    assert [words for words, _, _ in found] == ["3311家", "600亿元", "3.37%", "3311家", "600亿元", "-12家"]
    assert all(times == 1 and same for _, times, same in found)


def test_annotations_say_in_linked_data_who_assessed_what(
    store: Store, article: Article, tmp_path: Path
) -> None:
    [page] = expanded(exported(store, article, "annotations", an_edition(tmp_path)))
    [items] = page["http://www.w3.org/ns/activitystreams#items"]
    first, *_, last = items["@list"]
    assert first["@type"] == [OA + "Annotation"]
    assert first[OA + "motivatedBy"] == [{"@id": OA + "assessing"}]
    assert last[OA + "motivatedBy"] == [{"@id": OA + "identifying"}]
    [target] = first[OA + "hasTarget"]
    assert {kind for one in target[OA + "hasSelector"] for kind in one["@type"]} == {
        OA + "TextPositionSelector",
        OA + "TextQuoteSelector",
    }
    sources = [body[OA + "hasSource"] for body in first[OA + "hasBody"] if OA + "hasSource" in body]
    assert sources == [[{"@id": "https://example.org/a?b=1&c=2"}]]
    assert first["http://purl.org/dc/terms/creator"][0]["http://xmlns.com/foaf/0.1/name"] == [
        {"@value": "李雷"}
    ]


def test_prov_is_loaded_and_written_again_without_a_difference(
    store: Store, article: Article, tmp_path: Path
) -> None:
    with store.begin() as session:
        here = session.get_one(Article, article.id)
        revise_article(session, here, a_document(TEXT + "又9家。\n"), a_report(TEXT + "又9家。\n"), at=NOW)
    data = exported(store, article, "prov", an_edition(tmp_path)).decode()
    document = ProvDocument.deserialize(content=data, format="json")
    again = document.serialize(format="json")
    assert ProvDocument.deserialize(content=again, format="json") == document
    ours, theirs = json.loads(data), json.loads(again)
    assert {kind: len(them) for kind, them in ours.items()} == {
        kind: len(them) for kind, them in theirs.items()
    }
    assert ours["entity"].keys() == theirs["entity"].keys()
    assert ours["agent"] == theirs["agent"]
    kinds = (ProvEntity, ProvActivity, ProvAgent)
    named = {kind: {str(one.identifier) for one in document.get_records(kind)} for kind in kinds}
    assert {"desk:revision/wuxi/1", "desk:revision/wuxi/2", "desk:source/%E5%85%AC%E6%8A%A5"} <= named[
        ProvEntity
    ]
    assert len([name for name in named[ProvActivity] if "deciding" in name]) == 4
    assert "desk:editor/%E6%9D%8E%E9%9B%B7" in named[ProvAgent]


def test_every_relation_of_prov_is_between_things_that_are_there(
    store: Store, article: Article, tmp_path: Path
) -> None:
    document = json.loads(exported(store, article, "prov", an_edition(tmp_path)))
    things = {name for kind in ("entity", "activity", "agent") for name in document[kind]}
    ends = {
        end
        for kind, relations in document.items()
        if kind not in ("prefix", "entity", "activity", "agent")
        for relation in relations.values()
        for end in relation.values()
        if isinstance(end, str)
    }
    assert ends - things == set()


def test_reviews_of_what_another_published_are_linked_data(
    store: Store, article: Article, tmp_path: Path
) -> None:
    remarks: list[str] = []
    edition = an_edition(tmp_path, publisher="核查报", remark=remarks.append)
    reviews = expanded(exported(store, article, "claimreview", edition))
    assert [one["@type"] for one in reviews] == [[SCHEMA + "ClaimReview"]] * 4
    ratings = [one[SCHEMA + "reviewRating"][0] for one in reviews]
    assert [one[SCHEMA + "alternateName"][0]["@value"] for one in ratings] == [
        "属实",
        "存疑",
        "不准确，应为 3.73%",
        "无法核实",
    ]
    assert [one.get(SCHEMA + "ratingValue", [{}])[0].get("@value") for one in ratings] == [5, 1, 2, None]
    [appearance] = reviews[0][SCHEMA + "itemReviewed"][0][SCHEMA + "appearance"]
    assert appearance[SCHEMA + "publisher"][0][SCHEMA + "name"] == [{"@value": "样例日报"}]
    assert len(remarks) == 2
    assert all("未核" in remark for remark in remarks)


@pytest.mark.parametrize(
    ("publication", "publisher", "reason"),
    [
        ("样例日报", None, "who reviewed"),
        (None, "核查报", "not known who published"),
        ("核查报", " 核查报", "own"),
    ],
)
def test_a_review_of_ones_own_or_of_nobodys_is_refused(
    store: Store, tmp_path: Path, publication: str | None, publisher: str | None, reason: str
) -> None:
    with store.begin() as session:
        article = checked(session, tmp_path)
        article.publication = publication
    with pytest.raises(Refused, match=reason):
        exported(store, article, "claimreview", an_edition(tmp_path, publisher=publisher))

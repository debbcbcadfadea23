"""Reports made by hand, and the articles that they are about."""

from datetime import date

from provenance.report import ArticleInfo, ClaimReport, FindingReport, LinkReport, Report, StatedReport

TEXT = (
    "无锡科技“成绩单”\n"
    "\n"
    "数字说明一切。截至2024年底，全市有效期内高新技术企业7341家，位居全省前列。\n"
    "\n"
    "- 高新技术企业7431家。\n"
    "- 已服务企业100家。\n"
)
YEAR_END = date(2024, 12, 31)


def claim(
    text: str, value: str, measure: str, *, dated: bool = True, within: str = TEXT, **more: object
) -> ClaimReport:
    """The claim on the first place where ``text`` stands; its sentence is its line."""
    start = within.index(text)
    line_start = within.rfind("\n", 0, start) + 1
    line_end = within.find("\n", start)
    stated = StatedReport(start=YEAR_END, end=YEAR_END, text="截至2024年底", span=(19, 27), how="explicit")
    fields: dict[str, object] = {
        "id": f"id-{start}",
        "start": start,
        "end": start + len(text),
        "text": text,
        "kind": "count",
        "value": value,
        "unit": text.lstrip("0123456789,."),
        "qualifier": "exact",
        "measure": measure,
        "stated": stated if dated else None,
        "section": "body",
        "sentence": (line_start, line_end if line_end >= 0 else len(within)),
        "rule": "zh.count",
    }
    return ClaimReport.model_validate(fields | more)


BODY = claim("7341家", "7341", "有效期内高新技术企业", scope="全市")
CARD = claim("7431家", "7431", "高新技术企业", section="scorecard")
LOOSE = claim("100家", "100", "已服务企业", dated=False, qualifier="over", section="scorecard")
CONTRADICTION = FindingReport(
    id="f1",
    kind="value",
    severity="error",
    claims=(BODY.id, CARD.id),
    message="高新技术企业在正文里是7341家，在成绩单里是7431家。",
)
UNDATED = FindingReport(
    id="f2", kind="undated", severity="info", claims=(LOOSE.id,), message="没有注明日期。"
)
CONFLICT = LinkReport(
    a=BODY.id, b=CARD.id, relation="conflicts", score=0.91, reasons=("同一对象", "同一日期")
)


def report(
    *findings: FindingReport,
    claims: tuple[ClaimReport, ...] = (BODY, CARD, LOOSE),
    links: tuple[LinkReport, ...] = (CONFLICT,),
    name: str = "story.txt",
    characters: int = len(TEXT),
) -> Report:
    """A report of these findings."""
    info = ArticleInfo(name=name, sha256="0" * 64, language="zh", characters=characters)
    return Report(article=info, claims=claims, links=links, findings=findings)

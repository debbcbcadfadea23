"""HTML."""

import pytest

from provenance.document import read_bytes
from provenance.errors import BrokenFile

LONG = "<p>" + "这是正文的一段，说明科技创新的种种情况，各区县均有增长。" * 6 + "</p>"


def text_of(markup: str, encoding: str = "utf-8") -> str:
    return read_bytes(markup.encode(encoding), name="story.html", suffix=".html").text


def page(body: str) -> str:
    """A page of a news site around an article."""
    return (
        "<!DOCTYPE html><html><head><meta charset='gb2312'><title>题</title><script>var n='999家'</script></head><body>"
        "<nav><a href='/'>首页</a></nav><div class='top'><a href='/a'>新闻</a> | <a href='/b'>政务</a></div>"
        f"<div class='main'>{body}</div><footer>版权所有 2025 <a href='/c'>联系</a></footer></body></html>"
    )


def test_the_blocks_of_an_article_stand_apart() -> None:
    assert text_of(
        "<h1>无锡</h1><p>达<b>6000</b>家，<br>增长3.37%。</p><ul><li>甲5家<li><p>乙6家</p></ul><blockquote>“好”</blockquote>"
    ) == ("无锡\n\n达6000家，\n增长3.37%。\n\n- 甲5家\n- 乙6家\n\n“好”")


def test_gb18030_is_read_and_navigation_and_scripts_are_not() -> None:
    text = text_of(page("<h1>高企达6000家</h1><p>全市增长3.37%。</p>" + LONG), "gb18030")
    assert text.startswith("高企达6000家\n\n全市增长3.37%。\n\n这是正文")
    assert not [word for word in ("首页", "政务", "999", "版权", "联系") if word in text]


def test_navigation_is_removed_from_a_page_of_three_lines() -> None:
    assert text_of(page("<h1>高企达6000家</h1><p>全市增长3.37%。</p>")) == "高企达6000家\n\n全市增长3.37%。"


def test_tables_keep_their_columns_under_merged_cells() -> None:
    table = (
        "<table><caption>表1</caption><tr><th rowspan=2>指标<th colspan=2>产值</tr><tr><th>2023<th>2024</tr>"
        "<tr><td>甲<td>1|2<td>-2.1%<script>3</script></tr></table>"
    )
    rows = "| 指标 | 产值 |  |\n|  | 2023 | 2024 |\n| 甲 | 1｜2 | -2.1% |"
    assert text_of(table) == f"表1\n\n{rows}"
    assert rows in text_of(page(LONG + table + LONG))


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    assert (
        text_of("<table><tr><td><table><tr><td>甲<td>5</table><p>正文6家</p></table>")
        == "| 甲 | 5 |\n\n正文6家"
    )


@pytest.mark.parametrize(
    "part",
    [
        "<figure><img src='a.png'><figcaption>图：7777人参加</figcaption></figure>",
        "<article><aside><p>7777家企业入选，创下新高。</p></aside></article>",
        "<div class='note'>注：以上7777项数据均截至2024年底。</div>",
        "<div class='card'><span>7777</span>家企业</div>",
        "<p style='visibility:hidden'>受益7777人</p>",
    ],
)
def test_figures_outside_the_running_text_are_kept(part: str) -> None:
    assert text_of(page(LONG + part + LONG)).count("7777") == 1


@pytest.mark.parametrize(
    "hidden", ["<p hidden>7</p>", "<p style='display: none'>7</p>", "<!-- 7 -->", "<style>7</style>"]
)
def test_what_no_reader_sees_is_not_read(hidden: str) -> None:
    assert text_of(f"<p>甲</p>{hidden}<p>乙</p>") == "甲\n\n乙"


def test_white_space_is_what_a_browser_shows() -> None:
    assert (
        text_of("<p>&nbsp;&nbsp;全市\r\n  企业\u200b&nbsp;5 \n firms\n rose</p>") == "全市企业 5 firms rose"
    )


def test_the_headline_above_the_article_is_kept() -> None:
    markup = page(LONG + LONG).replace(
        "<div class='main'>", "<div id='t'><h1>高企达6000家</h1></div><div class='main'>"
    )
    assert text_of(markup).count("高企达6000家") == 1


def test_an_xml_declaration_does_no_harm() -> None:
    markup = '<?xml version="1.0" encoding="gbk"?><html><body><p>全市6000家</p></body></html>'
    assert text_of(markup, "gb18030") == "全市6000家"


def test_deep_nesting_is_read_or_refused_in_one_sentence() -> None:
    assert text_of("<div>" * 1000 + "5家") == "5家"
    with pytest.raises(BrokenFile, match=r"story\.html cannot be read"):
        text_of("<div>" * 100_000 + "5家")


def test_a_cell_that_claims_a_million_columns_does_no_harm() -> None:
    assert len(text_of("<table><tr><td colspan=1000000>甲<td rowspan=x>5</table>")) < 1000

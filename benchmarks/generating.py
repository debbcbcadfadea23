"""An archive made of templates: articles about invented places, with known facts, series and planted contradictions.

``python benchmarks/generating.py ARTICLES FILE.jsonl [--truth FILE.jsonl] [--seed N]``

Every place has indicators with a value for each year, and its province's. An article of six to twelve figures states
some of them, in one of several wordings, exact, rounded or vague, with growths and ranks that follow from the values;
and figures that look like them and are others: a district's, an increment, a target, the province's.
One figure in fifty is made wrong: digits swapped or changed, 万 for 亿, another year, another rank. The truth names for
each stated figure its place in the text, its fact, and what was planted. The same seed makes the same bytes.
"""

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

YEARS = range(2017, 2025)
PER_PLACE = 200
PLANTED = 0.02
FIRST = "清临云石金松长永平文东兴怀德泽康丰宁庆昌嘉瑞玉龙凤青白华明福"
SECOND = "江川山泉溪岭阳河桥林原州湖谷峰湾塘门浦陵坪潭沙港台岗田平水远"


@dataclass(frozen=True)
class Indicator:
    """What is counted: its names, unit, decimals, the range of its first value, and whether it is a stock."""

    names: tuple[str, ...]
    unit: str
    places: int
    low: int
    high: int
    stock: bool


INDICATORS = (
    Indicator(("高新技术企业", "有效期内高新技术企业"), "家", 0, 1200, 9000, True),
    Indicator(("科技型中小企业", "入库科技型中小企业"), "家", 0, 2000, 9800, True),
    Indicator(("技术合同成交额",), "亿元", 1, 120, 900, False),
    Indicator(("规模以上工业增加值", "规上工业增加值"), "亿元", 2, 300, 4000, False),
    Indicator(("社会消费品零售总额", "社零总额"), "亿元", 2, 200, 4000, False),
    Indicator(("进出口总额", "外贸进出口总额"), "亿元", 1, 200, 7000, False),
    Indicator(("一般公共预算收入",), "亿元", 2, 60, 1000, False),
    Indicator(("有效发明专利拥有量", "有效发明专利"), "件", 0, 3000, 60000, True),
    Indicator(("常住人口",), "万人", 2, 90, 900, True),
    Indicator(("城镇新增就业",), "万人", 2, 2, 19, False),
    Indicator(("粮食产量", "粮食总产量"), "万吨", 1, 50, 600, False),
    Indicator(("旅游总收入",), "亿元", 1, 90, 2000, False),
    Indicator(("接待游客", "接待国内外游客"), "万人次", 1, 900, 9900, False),
    Indicator(("居民人均可支配收入",), "元", 0, 21000, 61000, False),
    Indicator(("公路通车里程", "公路总里程"), "公里", 0, 3000, 21000, True),
    Indicator(("新能源汽车保有量",), "万辆", 2, 1, 40, True),
    Indicator(("5G基站",), "个", 0, 1500, 19000, True),
    Indicator(("养老机构床位",), "张", 0, 4000, 52000, True),
    Indicator(("研发经费投入", "全社会研发经费投入"), "亿元", 1, 30, 500, False),
    Indicator(("快递业务量",), "万件", 1, 2000, 90000, False),
    Indicator(("普惠性幼儿园",), "所", 0, 110, 990, True),
    Indicator(("商品房销售面积",), "万平方米", 1, 100, 1900, False),
)


@dataclass(frozen=True)
class Stated:
    """One figure as it stands in an article: [start, end) of the text, the fact it states, and what was planted."""

    article: str
    start: int
    end: int
    fact: str
    planted: str | None = None


@dataclass
class Article:
    """An article as it is written, and what it states."""

    id: str
    title: str
    published: str
    text: str = ""
    stated: list[Stated] = field(default_factory=list)

    def say(self, words: str) -> None:
        """Write on."""
        self.text += words

    def figure(self, words: str, fact: str, planted: str | None = None) -> None:
        """Write a figure."""
        start = len(self.text)
        self.text += words
        self.stated.append(Stated(self.id, start, len(self.text), fact, planted))

    def record(self) -> dict[str, str]:
        """The line of the archive."""
        return {"id": self.id, "title": self.title, "published": self.published, "text": self.text}


class World:
    """The places and the true values of their indicators."""

    def __init__(self, articles: int, seed: int) -> None:
        chance = random.Random(seed)
        names = [a + b for a in FIRST for b in SECOND]
        chance.shuffle(names)
        self.places = names[: min(len(names), max(4, articles // PER_PLACE))]
        self.seed = seed
        self.known: dict[tuple[str, int], dict[int, Decimal]] = {}

    def values(self, place: str, number: int) -> dict[int, Decimal]:
        """The values of an indicator over the years, at a place or (``province of X``) in its province."""
        if (place, number) not in self.known:
            indicator = INDICATORS[number]
            chance = random.Random(f"{self.seed}/{place}/{number}")
            value = Decimal(chance.randint(indicator.low, indicator.high)) * (9 if " " in place else 1)
            step = Decimal(1).scaleb(-indicator.places)
            found = {}
            for year in YEARS:
                value *= Decimal(chance.randint(970, 1190)) / 1000
                found[year] = (value + step * chance.randint(1, 9)).quantize(step, ROUND_HALF_UP)
            self.known[place, number] = found
        return self.known[place, number]

    def beside(self, place: str, number: int, year: int, what: str) -> Decimal:
        """A district's part, an increment or next year's target: the same in every article."""
        value = self.values(place, number)[year]
        chance = random.Random(f"{self.seed}/{place}/{number}/{year}/{what}")
        part = (value / chance.randint(5, 40)).quantize(Decimal(1).scaleb(-INDICATORS[number].places))
        return value + part if what == "target" else part

    def rank(self, place: str, number: int, year: int) -> int:
        """The place's rank in its province."""
        return random.Random(f"{self.seed}/{place}/{number}/{year}/rank").randint(2, 9)


class Writer:
    """Writes one article."""

    def __init__(self, world: World, number: int) -> None:
        self.chance = random.Random(f"{world.seed}/article/{number}")
        self.world = world
        self.place = self.chance.choice(world.places)
        self.year = self.chance.choice(YEARS[2:])
        published = date(self.year + 1, 1, 10) + timedelta(days=self.chance.randrange(300))
        title = (
            f"{self.place}市{self.year}年{self.chance.choice(('发展', '民生', '科技创新', '经济运行'))}成绩单"
        )
        self.article = Article(f"a{number:07}", title, published.isoformat())

    def write(self) -> Article:
        """The article."""
        self.article.say(f"{self.article.title}\n\n本报讯 记者从{self.place}市统计局获悉，")
        numbers = self.chance.sample(range(len(INDICATORS)), self.chance.randint(4, 6))
        for place, number in enumerate(numbers):
            self.sentence(number)
            if place == len(numbers) // 2:
                self.article.say("\n")
        self.article.say("\n")
        return self.article

    def sentence(self, number: int) -> None:
        """One sentence about an indicator."""
        draw = self.chance.random()
        if draw < 0.12:
            self.from_to(number)
        elif draw < 0.2:
            self.province(number)
        elif draw < 0.3:
            self.aside(number)
        else:
            self.level(number)

    def level(self, number: int) -> None:
        """截至2024年底，全市高新技术企业7341家，比上年增长12.4%，居全省第3位。"""
        year = self.year if self.chance.random() < 0.8 else self.year - 1
        planted = self.chance.choice(("value", "unit", "date", "value")) if self.planting() else None
        said = year
        if planted == "date":
            said = year - 1
        self.article.say(self.when(number, said) + self.scope() + self.name(number))
        self.article.say(self.chance.choice(("达到", "为", "达", "")))
        fact = self.fact(self.place, number, year)
        self.amount(number, self.world.values(self.place, number)[year], fact, planted)
        if planted is None and self.chance.random() < 0.45:
            self.growth(number, year)
        if self.chance.random() < 0.25:
            self.ranked(number, said, year)
        self.article.say("。")

    def growth(self, number: int, year: int) -> None:
        """，比上年增长12.4%"""
        values = self.world.values(self.place, number)
        rate = ((values[year] / values[year - 1] - 1) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
        self.article.say("，比上年" + ("增长" if rate >= 0 else "下降"))
        self.article.figure(f"{abs(rate)}%", self.fact(self.place, number, year) + "/growth")

    def ranked(self, number: int, said: int, year: int) -> None:
        """，居全省第3位"""
        rank, planted = self.world.rank(self.place, number, said), None
        if said == year and self.planting():
            rank, planted = rank + self.chance.randint(1, 3), "rank"
        self.article.say("，居全省")
        self.article.figure(f"第{rank}位", self.fact(self.place, number, said) + "/rank", planted)

    def from_to(self, number: int) -> None:
        """全市高新技术企业由2020年的4030家增加到2024年的7341家。"""
        values, first = self.world.values(self.place, number), self.year - self.chance.randint(1, 2)
        moved = "增加到" if values[self.year] >= values[first] else "减少到"
        unit = INDICATORS[number].unit
        self.article.say(f"{self.scope()}{self.name(number)}由{first}年的")
        self.article.figure(f"{values[first]}{unit}", self.fact(self.place, number, first))
        self.article.say(f"{moved}{self.year}年的")
        self.article.figure(f"{values[self.year]}{unit}", self.fact(self.place, number, self.year))
        self.article.say("。")

    def province(self, number: int) -> None:
        """2024年，全省技术合同成交额5200亿元。"""
        whose = f"province of {self.place}"
        self.article.say(f"{self.when(number, self.year)}全省{self.name(number)}")
        self.article.say(self.chance.choice(("达到", "为")))
        value = self.world.values(whose, number)[self.year]
        self.amount(number, value, self.fact(whose, number, self.year), None)
        self.article.say("。")

    def aside(self, number: int) -> None:
        """What looks like the fact and is another: a district's part, an increment, a target."""
        unit, name = INDICATORS[number].unit, self.name(number)
        draw = self.chance.random()
        if draw < 0.4:
            whose = self.chance.choice(("新城区", "高新区", "湖滨区"))
            self.article.say(f"{self.when(number, self.year)}{whose}{name}为")
        elif draw < 0.7 and INDICATORS[number].stock:
            whose = "increment"
            self.article.say(f"{self.year}年，{self.scope()}新增{name}")
        else:
            whose = "target"
            self.article.say(f"力争到{self.year + 1}年底，{self.scope()}{name}达到")
        value = self.world.beside(self.place, number, self.year, whose)
        self.article.figure(f"{value}{unit}", f"{self.fact(self.place, number, self.year)}/{whose}")
        self.article.say("。")

    def amount(self, number: int, value: Decimal, fact: str, planted: str | None) -> None:
        """The figure: exact, rounded or vague; or wrong."""
        unit = INDICATORS[number].unit
        draw = self.chance.random()
        if planted == "value":
            value = self.wrong(value)
        elif planted == "unit":
            unit = {"亿": "万", "万": "亿"}.get(unit[0], "万" + unit[0]) + unit[1:]
        elif planted is None and draw < 0.1:
            self.article.say(self.chance.choice(("超", "超过", "突破")))
            value = rounded_down(value)
        elif planted is None and draw < 0.2 and INDICATORS[number].places:
            value = value.quantize(Decimal(1).scaleb(1 - INDICATORS[number].places), ROUND_HALF_UP)
        self.article.figure(f"{value}{unit}", fact, planted)

    def wrong(self, value: Decimal) -> Decimal:
        """A value with two digits swapped or one changed."""
        text = f"{value}"
        at = [k for k, letter in enumerate(text[:-1]) if k and letter.isdigit() and text[k + 1].isdigit()]
        k = self.chance.choice(at) if at else len(text) - 1
        if at and text[k] != text[k + 1] and self.chance.random() < 0.5:
            return Decimal(text[:k] + text[k + 1] + text[k] + text[k + 2 :])
        digit = str((int(text[k]) + self.chance.randint(2, 7)) % 10)
        return Decimal(text[:k] + digit + text[k + 1 :])

    def when(self, number: int, year: int) -> str:
        """The words of the date."""
        if INDICATORS[number].stock:
            return self.chance.choice((f"截至{year}年底，", f"{year}年末，", f"截至{year}年末，"))
        return self.chance.choice((f"{year}年，", f"{year}年全年，"))

    def scope(self) -> str:
        """Whose it is."""
        return self.chance.choice(("全市", "全市", f"{self.place}市"))

    def name(self, number: int) -> str:
        """One of the indicator's names."""
        return self.chance.choice(INDICATORS[number].names)

    def planting(self) -> bool:
        """Whether to make the next figure wrong."""
        return self.chance.random() < PLANTED

    def fact(self, place: str, number: int, year: int) -> str:
        """The name of a fact."""
        return f"{place}/{INDICATORS[number].names[0]}/{year}"


def rounded_down(value: Decimal) -> Decimal:
    """The first two digits of a value: 7341 as 7300."""
    place = value.adjusted() - 1
    return (
        (value // Decimal(1).scaleb(place)) * Decimal(1).scaleb(place)
        if place < 0
        else Decimal(int(value // 10**place) * 10**place)
    )


def articles(many: int, seed: int = 1) -> Iterator[Article]:
    """So many articles, one after the other."""
    world = World(many, seed)
    for number in range(many):
        yield Writer(world, number).write()


def write(many: int, archive: Path, truth: Path | None = None, seed: int = 1) -> None:
    """An archive as JSON Lines, and the truth about it, a line a figure."""
    with archive.open("w", encoding="utf-8") as out:
        told = truth.open("w", encoding="utf-8") if truth else None
        for article in articles(many, seed):
            out.write(json.dumps(article.record(), ensure_ascii=False) + "\n")
            if told:
                told.writelines(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in article.stated)
        if told:
            told.close()


def main() -> None:
    """Write what is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=int)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.articles, options.archive, options.truth, options.seed)


if __name__ == "__main__":
    main()

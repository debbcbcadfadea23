"""The words around figures: what is compared, announced, planned, changed, shared out, ranked, as patterns."""

import re

from provenance.dates import DateCues

__all__ = ["DATE_CUES"]

CHANGE = (
    "增长|增加|增|上升|升|挫|拉高|上修|下修|调增|调减|推高|放大|提高|提升|下降|减少|降低|降|跌|涨|回落|下滑|缩短|延长|扩大|收窄|"
    "加快|放缓|多|少|高(?![点位峰值])|低(?![点位谷值])|快|慢|净增|翻|前移|前进|后移|跃升|压缩|压减|改善|攀升|进步|退步|衰退|长|短|重|轻"
)
DATE_CUES = DateCues(
    compared=re.compile(
        r"(?:比|较|与|同|相比|对比|由|从|自|(?<!就)是|为|低于|高于|多于|少于|超过|优于|好于|相当于|"
        r"刷新了?|完成了?|占)(?:其|该|今|公司|全市)?$"
    ),
    direct=re.compile(
        r"(?:的|为|是|达|达到|约|近|超|逾|约为|有|仅|只有|则为|末的|底的|水平|创下的)?[^，。；、0-9]{0,10}"
    ),
    changes=re.compile(rf"(?:{CHANGE})"),
    moved_to=re.compile(r"[到至]\s?$|成为?\s?$"),
    announces=re.compile(
        r"召开|举行|发布|公布|披露|通报(?!$)|表示|介绍|获悉|印发|出台|公告|宣布|透露|报道|指出|强调|"
        r"揭晓|出炉|晒出|会上|刊发|座谈|了解到|调研"
    ),
    plans=re.compile(
        r"计划|目标(?=[是为：:定设，])|力争|将(?!近)|预计|预期(?!目标|值|水平|寿命)|争取|规划|有望|(?<![虚模比])拟"
    ),
    timeless=re.compile(
        r"(?:全长|工期|(?P<lasts>为期)|上限|限额|设计(?!院|师|公司|行业)[^，。；0-9]{0,6})[约为达近超]{0,2}\s?$"
    ),
    tells=re.compile(r"[是为]$"),
    happens=re.compile(
        r"[^，。；0-9]{0,24}(?:开工|动工|通车|投运|投产|启用|成立|挂牌|竣工|建成|开业|开通|揭牌|上线|运营)(?:仪式)?，"
    ),
    aims=re.compile(r"的?(?:目标|任务|计划|预期|预算|指引|预测|承诺|部署)"),
    since=re.compile(
        r"(?:[一二两三四五六七八九十]{1,2}|[0-9]{1,2})年(?:来|间)?(?:累计|共)?(?:净增|新增|增加|增长|扩大|提高|减少|下降)"
    ),
    grown=re.compile(r"同比|增长|增幅|下降|降幅|升幅|跌幅|年增|年减|成长"),
    gathers=re.compile(r"累计|总量|现有|已有|共有|存量|在册|历年"),
    costs=re.compile(r"总投资"),
    distributes=re.compile(r"分别|依[次序]|分列"),
    of_it=re.compile(
        rf"(?:最[高低大多好])?的(?:[高低]点|[峰谷]值|水平|基数)?\s?(?:{CHANGE})?(?:约|近|超)?\s?"
    ),
    from_there=re.compile(r"[由从]"),
    recalls=re.compile(
        r"(?:这一?|该|这个|上述|同一)(?:数字|数据|指标|比例|数值|占比)|(?:两|三|四|五|各)项(?:指标|数据)"
    ),
    continues=re.compile(r"其中|这其中|这些"),
    communique=re.compile(r"统计公报"),
    dashed=re.compile(r"——[\u4e00-\u9fff“”]{2,8}[。：，]"),
    scenes=re.compile(r"走进|来到|走到|漫步|步入|推开|站在|踏入|走出"),
    proposes=re.compile(r"为基数|[分预]配[预方]案|分红[预方]案"),
    back=re.compile(r"[^，。；0-9]{0,4}[看顾望]|而|对比|对照|相比之下，?|"),
    sorts=re.compile(
        r"(?:签约|开工|立项|引进|落户|毕业|入库|获批|招录|投放)的?[\u4e00-\u9fff]{1,6}(?:已|中|有|，)"
    ),
    divides=re.compile(
        r"(?:[分按从就]|拆开|具体|细分)[^，。；0-9]{0,8}(?:看|分|划分|计|观察)，|[^，。；0-9“]{2,10}(?:方面|(?<!其)中)，"
    ),
    stands=re.compile(r"已(?!经济)|仍|尚|还有|当地|累计|受灾|灾区|震中|转移|受损|全部"),
    supposes=re.compile(
        r"每(?:变动|上升|升高|上涨|涨|升|升值|贬值|下跌|下降|降低|降|跌|提高|增加|减少)(?=[0-9一])"
        r"|(?P<once>(?<![\u4e00-\u9fff])(?:项目|工程)?(?:全部|全面|建成)?(?:达产|投产|建成|竣工|投运|投用|满产)(?:达产)?后)"
    ),
    hours=re.compile(r"[时点:：]"),
    starts=re.compile(r"[自从]"),
    onward=re.compile(r"以来|至今"),
    likens=re.compile(r"[与同和跟][^，。；：]{0,6}$"),
    likened=re.compile(r"相比|相较|比较|对比|比起来|而言"),
    parts=re.compile(r"其中|仅|而|从|由|自|对"),
    stops=re.compile(r"[；;]"),
    clause=re.compile(r"[，；。：！？\n]"),
)

using System.Text;

namespace NewsMiner.Tests.Reading;

/// <summary>A story written for the tests.</summary>
internal sealed record Story(string Title, DateOnly Date, string Source, string Author, IReadOnlyList<string> Paragraphs)
{
    private static readonly string[] Zones = ["临江经济技术开发区", "北岭高新技术产业开发区", "青川综合保税区", "云港新区", "石桥经济开发区", "河湾工业园区"];
    private static readonly string[] Openings =
    [
        "近日，{0}传来消息，今年前三季度完成地区生产总值{1}亿元，同比增长{2}%，主要指标好于年初预期。",
        "走进{0}，塔吊林立，机器轰鸣，{1}个在建项目正抢抓工期，工人们两班倒作业。",
        "{0}管委会日前召开企业座谈会，围绕稳增长听取意见，{1}家企业的负责人逐一发言。",
    ];
    private static readonly string[] Middles =
    [
        "据介绍，该区坚持项目为王，新签约项目{1}个，计划总投资{2}亿元，其中先进制造业项目占六成以上。",
        "“从递交材料到拿到许可，只用了{1}天。”一家新材料企业的负责人说，开发区的服务让企业少跑了许多路。",
        "数据显示，全区规模以上工业增加值增长{2}%，高于全市平均水平；工业投资增长{1}%，连续三个季度保持两位数。",
        "今年以来，园区新建标准厂房{1}万平方米，配套建成污水处理厂和变电站各一座，承载能力明显增强。",
        "在招商方面，{0}组建了{1}支小分队，围绕产业链缺失环节上门对接，全年外出招商一百余次。",
        "与此同时，当地推行承诺制改革，把事前审批改为事中事后监管，平均审批时限压缩{1}%。",
    ];
    private static readonly string[] Closings =
    [
        "下一步，{0}将继续优化营商环境，力争全年完成固定资产投资{1}亿元以上。",
        "到明年底，这里有望形成年产值超过{1}亿元的产业集群，带动就业数千人。",
    ];

    public static Story Make(int seed)
    {
        var random = new Random(seed);
        string Fill(string pattern, string zone) => string.Format(pattern, zone, random.Next(11, 300), (random.Next(10, 190) / 10m).ToString("0.0"));
        var zone = Zones[random.Next(Zones.Length)];
        var middles = Middles.OrderBy(_ => random.Next()).Take(random.Next(3, Middles.Length)).Select(pattern => Fill(pattern, zone));
        List<string> paragraphs = [Fill(Openings[random.Next(Openings.Length)], zone), .. middles, Fill(Closings[random.Next(Closings.Length)], zone)];
        return new Story($"{zone}前三季度新签约项目{random.Next(20, 90)}个", new DateOnly(2023, 1, 1).AddDays(random.Next(700)), "临江日报", "周远", paragraphs);
    }

    public string Body => string.Concat(Paragraphs);
}

/// <summary>Pages as the content systems of Chinese news sites mark them up; names of elements are theirs, all text is ours.</summary>
internal static class NewsSites
{
    /// <summary>The story's paragraphs, each between <paramref name="open"/> and <paramref name="close"/>.</summary>
    private static string Paragraphs(Story story, string open = "<p>", string close = "</p>\n") => string.Concat(story.Paragraphs.Select(text => open + text + close));

    private static string Entities(string markup) => markup.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Links(string list, string item, int count, string close)
    {
        string[] titles = ["石桥经济开发区集中开工一批重点项目", "青川综合保税区进出口额再创新高", "云港新区推出人才安居办法", "河湾工业园区污水处理厂投入运行", "北岭高新区两家企业登陆资本市场", "临江召开秋粮收购工作会议"];
        var html = new StringBuilder(list);
        for (var i = 0; i < count; i++)
            html.Append(item).Append($"<a href=\"/a/{i}.html\">{titles[i % titles.Length]}</a></li>");
        return html.Append(close).ToString();
    }

    private static string Nav => "<div class=\"nav\"><ul>" + string.Concat("首页 要闻 时政 经济 社会 文化 体育 图片 视频 专题 数字报".Split(' ').Select(word => $"<li><a href=\"/{word}/\">{word}</a></li>")) + "</ul></div>";

    private static string Crumbs => "<div class=\"path\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/jj/\">经济</a> &gt; 正文</div>";

    private static string Related => Links("<div class=\"xgxw\"><h4>相关新闻</h4><ul>", "<li>", 6, "</ul></div>");

    private static string Hot => Links("<div class=\"right fr\"><h3>热点排行</h3><ul class=\"rank\">", "<li>", 10, "</ul></div>");

    private static string Share => "<div class=\"share bdsharebuttonbox\">分享到：<a href=\"#\">微信</a><a href=\"#\">微博</a><a href=\"#\">QQ空间</a></div>";

    private static string Comments => """
        <div class="comment-list"><h3>网友评论</h3><div class="comment-item"><span>临江网友</span><p>希望家门口的岗位越来越多，年轻人不用再往外跑了，支持开发区继续好好干。</p></div>
        <div class="comment-item"><span>远方的山</span><p>路修好了，公交也该跟上，盼着从老城直达园区的线路早点开通，上下班方便一些。</p></div></div>
        """;

    private static string Footer => """
        <div class="footer"><p><a href="/about">关于我们</a> | <a href="/ad">广告服务</a> | <a href="/contact">联系我们</a></p>
        <p>版权所有 临江传媒集团 未经书面授权，不得转载、摘编或以其他方式使用本网站的内容，违者将依法追究责任。</p><p>备案号 京ICP备00000000号</p></div>
        """;

    private static string Head(Story story, string site, string extra = "") =>
        $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{story.Title}{site}</title>{extra}<script>var a='<div>'; if (1<2) document.write('<p>加载</p>');</script><style>p{{margin:0}}</style></head><body>";

    private const string End = "</body></html>";

    /// <summary>Every site: its name, and its page for a story.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Story, string>> All = new Dictionary<string, Func<Story, string>>
    {
        ["people-2022"] = s => Head(s, "--经济--人民网") + Nav + $"""
            <div class="layout rm_txt cf"><div class="col col-1 fl"><h1>{s.Title}</h1><div class="author cf">{s.Author}</div>
            <div class="channel cf"><div class="col-1-1 fl">{s.Date:yyyy年MM月dd日}08:15 | 来源：<a href="/">{s.Source}</a></div><div class="message cf"><a>小字号</a></div></div>
            <div class="rm_txt_con cf"><div class="bza"><span></span></div>{Paragraphs(s)}<p class="paper_num"></p><div class="edit cf">(责编：林一、周二)</div></div>
            {Share}<div class="rm_relevant cf"><h2>相关新闻</h2>{Links("<ul>", "<li>", 5, "</ul>")}</div></div><div class="col col-2 fr">{Hot}</div></div>
            """ + Footer + End,
        ["people-old"] = s => Head(s, "--时政--人民网") + Nav + $"""
            <div class="clearfix w1000_320 text_title"><h3 class="pre">开发区观察</h3><h1>{s.Title}</h1><div class="box01"><div class="fl">{s.Date:yyyy年MM月dd日}08:15&nbsp;&nbsp;来源：<a>{s.Source}</a></div><div class="fr">分享到：</div></div></div>
            <div class="clearfix w1000_320 text_con"><div class="fl text_con_left"><div class="box_con" id="rwb_zw">{Paragraphs(s, "<p>\n\t　　", "</p>\n")}<div class="zdfy clearfix"></div></div>{Share}{Comments}</div><div class="fr text_con_right">{Hot}</div></div>
            """ + Footer + End,
        ["xinhua"] = s => Head(s, "-新华网", "<meta name=\"publishdate\" content=\"" + s.Date.ToString("yyyy-MM-dd") + "\">") + Nav + $"""
            <div class="header domPC"><div class="header-time left"><span class="year"><em> {s.Date:yyyy}</em></span><span class="day"><em>{s.Date:MM}</em>/<em>{s.Date:dd}</em></span><span class="time"> 08:15:22</span></div>
            <div class="source"> 来源：{s.Source} </div><div class="head-line clearfix"><h1><span class="title">{s.Title}</span></h1></div></div>
            <div class="main clearfix"><div class="main-left left"><div id="detail"><span id="detailContent">{Paragraphs(s, "<p>　　")}</span><div id="articleEdit"><span class="tiyi1"><a>【纠错】</a></span><span class="editor"> 【责任编辑:林一】 </span></div></div></div><div class="main-right">{Hot}</div></div>
            """ + Footer + End,
        ["gmw"] = s => Head(s, "_光明网") + Nav + Crumbs + $"""
            <div class="m-content"><h1 class="u-title">{s.Title}</h1><div class="m-contentMsg"><span class="m-con-time">{s.Date:yyyy-MM-dd} 08:15</span><span class="m-con-source">来源：<a>{s.Source}</a></span></div>
            <div class="u-mainText" id="article_inbox">{Paragraphs(s, "<p>　　")}<p id="contentLiability">[ 责编：林一 ]</p></div>{Links("<div class=\"m_g_hot\"><div class=\"u_tj\">阅读剩余全文（）</div><ul>", "<li>", 8, "</ul></div>")}</div>
            """ + Footer + End,
        ["gov-trs"] = s => Head(s, "_临江市人民政府", $"<meta name=\"ArticleTitle\" content=\"{s.Title}\"><meta name=\"PubDate\" content=\"{s.Date:yyyy-MM-dd} 08:15\"><meta name=\"ContentSource\" content=\"{s.Source}\">") + Nav + Crumbs + $"""
            <div class="article"><div class="article-title">{s.Title}</div><div class="article-info"><span>发布时间：{s.Date:yyyy-MM-dd}</span><span>来源：{s.Source}</span><span>字号：<a>大</a> <a>中</a> <a>小</a></span></div>
            <div class="view TRS_UEDITOR trs_paper_default trs_word"><div class="TRS_Editor"><style>.TRS_Editor P</style>{Paragraphs(s, "<p align=\"justify\">　　")}</div></div><div class="qrcode">扫一扫在手机打开当前页</div><div class="btns"><a>打印</a><a>关闭</a></div></div>
            """ + Footer + End,
        ["gov-ucap"] = s => Head(s, "_部门动态_中国政府网", $"<meta name=\"firstpublishedtime\" content=\"{s.Date:yyyy-MM-dd}-08:15:00\">") + Nav + $"""
            <div class="content"><div class="article oneColumn pub_border"><h1>{s.Title}</h1><div class="pages-date">{s.Date:yyyy-MM-dd} 08:15 <span class="font">来源： {s.Source}</span><span class="share">【字体：<a>大</a> <a>中</a> <a>小</a>】</span></div>
            <div class="pages_content" id="UCAP-CONTENT"><p style="text-indent: 2em;">{string.Join("</p><p style=\"text-indent: 2em;\">", s.Paragraphs)}</p><div class="editor"><span>责任编辑：林一</span></div></div></div>{Related}</div>
            """ + Footer + End,
        ["163"] = s => Head(s, "|开发区_网易订阅", $"<meta property=\"og:title\" content=\"{s.Title}\"><meta property=\"article:published_time\" content=\"{s.Date:yyyy-MM-dd}T08:15:00+08:00\"><meta name=\"author\" content=\"网易\">") + Nav + $"""
            <div class="container clearfix" id="container"><div class="post_main"><h1 class="post_title">{s.Title}</h1><div class="post_info">{s.Date:yyyy-MM-dd} 08:15:22　来源: <a>{s.Source}</a>　北京 <a class="post_jubao">举报</a></div>
            <div class="post_content"><div class="post_top"></div><div class="post_body">{Paragraphs(s, "<p id=\"0A1B\">")}</div><div class="post_statement">特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</div></div>{Comments}{Links("<div class=\"post_recommends\"><div class=\"post_recommend_title\">相关推荐</div><ul>", "<li>", 8, "</ul></div>")}</div><div class="post_side">{Hot}</div></div>
            """ + Footer + End,
        ["sina"] = s => Head(s, "|开发区_新浪新闻", $"<meta property=\"weibo: article:create_at\" content=\"{s.Date:yyyy-MM-dd} 08:15:00\">") + Nav + $"""
            <div class="main-content w1240"><h1 class="main-title">{s.Title}</h1><div id="top_bar" class="top-bar-wrap"><div class="date-source"><span class="date">{s.Date:yyyy年MM月dd日} 08:15</span> <a class="source">{s.Source}</a></div><div class="page-tools"><a>微博</a><a>微信</a></div></div>
            <div class="article-content clearfix"><div class="article-content-left"><div class="article" id="article">{Paragraphs(s, "<p cms-style=\"font-L\">　　")}<p class="show_author">责任编辑：林一 </p></div>{Share}</div><div class="article-content-right">{Hot}</div></div></div>
            """ + Footer + End,
        ["ifeng"] = s => Head(s, "_凤凰网", $"<meta name=\"og:time \" content=\"{s.Date:yyyy-MM-dd} 08:15:22\">") + Nav + $"""
            <div class="artical-25lvYcKm"><h1 class="topic-3bY8Hw-9">{s.Title}</h1><p class="time-hm3v7ddj"><span>{s.Date:yyyy年MM月dd日} 08:15:22</span><br><span class="source-2pXi2vGI">来源：<a>{s.Source}</a></span></p>
            <div class="main_content-r5RGqegj"><div class="text-3w2e3DBc">{Paragraphs(s)}</div></div><div class="recommend-1q3">{Links("<ul>", "<li>", 8, "</ul>")}</div></div>
            """ + Footer + End,
        ["sohu"] = s => Head(s, "_搜狐网") + Nav + $"""
            <div class="area" id="article-container"><div class="left main"><div class="text"><div class="text-title"><h1>{s.Title}</h1><div class="article-info"><span class="time" id="news-time">{s.Date:yyyy-MM-dd} 08:15</span><span>来源: {s.Source}</span></div></div>
            <article class="article" id="mp-editor">{Paragraphs(s, "<p><span>", "</span></p>")}<p><a href="//www.sohu.com/?x">返回搜狐，查看更多</a></p><p>责任编辑：</p></article><div class="statement">平台声明：该文观点仅代表作者本人，本平台系信息发布平台，仅提供信息存储空间服务。</div></div>{Comments}</div><div class="sidebar right">{Hot}</div></div>
            """ + Footer + End,
        ["thepaper"] = s => Head(s, "_长三角政商_澎湃新闻-The Paper") + Nav + $"""
            <div class="index_wrapper__L_zqV"><div class="index_leftcontent__xuYhu"><h1 class="index_title__B8mhI">{s.Title}</h1><div class="index_headerContent__sASF4"><div>{s.Source}</div><div class="ant-space"><span>{s.Date:yyyy-MM-dd} 08:15</span></div><span>来源：{s.Source}</span></div>
            <div class="index_cententWrap__Jv8jK">{Paragraphs(s)}</div><div class="index_copyright__fGrRJ">责任编辑：林一</div><div class="index_copyright__fGrRJ">校对：周二</div></div>{Hot}</div>
            """ + Footer + End,
        ["wechat"] = s => $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title></title><meta property=\"og:title\" content=\"{s.Title}\"></head><body><div class=\"rich_media_area_primary_inner\"><div id=\"img-content\"><h1 class=\"rich_media_title\" id=\"activity-name\">\n{s.Title}\n</h1>" + $"""
            <div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">{s.Author}</span><a id="js_name">{s.Source}</a><em id="publish_time"></em></div>
            <div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><section style="x"><span>{string.Join("</span></section><section><br></section><section><span>", s.Paragraphs)}</span></section></section></div></div></div>
            <script>var ct = "{new DateTimeOffset(s.Date.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)).ToUnixTimeSeconds()}"; var createTime = '{s.Date:yyyy-MM-dd} 09:00';</script><div class="qr_code_pc"><p>微信扫一扫关注该公众号</p></div>
            """ + End,
        ["epaper-founder"] = s => Head(s, "").Replace("<title>" + s.Title, "<title>临江日报数字报") + $"""
            <!--enpproperty <articleid>1</articleid><date>{s.Date:yyyy-MM-dd} 00:00:00:0</date><author>{s.Author}</author><title>{s.Title}</title><nodename>第03版：要闻</nodename>/enpproperty-->
            <table width="100%"><tr><td width="30%">{Links("<ul class=\"titles\">", "<li>", 12, "</ul>")}</td><td><table><tr><td class="bt1">开发区观察</td></tr><tr><td class="font01"><strong>{s.Title}</strong></td></tr></table>
            <table><tr><td><div id="ozoom"><founder-content><!--enpcontent-->{Paragraphs(s, "<P>　　", "</P>")}<!--/enpcontent--></founder-content></div></td></tr></table></td></tr></table>
            """ + Footer + End,
        ["epaper-people"] = s => Head(s, "") + $"""
            <div class="main w1000"><div class="left paper-box"><div class="paperlist">{Links("<ul>", "<li>", 10, "</ul>")}</div></div><div class="right right-main"><div class="date-box">{s.Date:yyyy年MM月dd日} 星期三</div><div class="article-box"><div class="article"><h3></h3><h1>{s.Title}</h1><h2></h2><p class="sec">{s.Author}<span class="date"> 《{s.Source}》（{s.Date:yyyy年MM月dd日}   第 03 版）</span></p>
            <div id="articleContent"><div id="ozoom">{Paragraphs(s, "<p>　　")}</div></div><p class="right">&nbsp;</p></div></div></div></div>
            """ + End,
        ["table-old"] = s => $"<html><head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"><title>{s.Title} - 临江信息港</title></head><body bgcolor=#ffffff><table width=760 align=center><tr><td>" + string.Concat("首页 新闻 经济 论坛 搜索".Split(' ').Select(word => $"<a href=#>{word}</a> | ")) + $"""
            </td></tr></table><table width=760 align=center border=0><tr><td width=560 valign=top><table width="100%"><tr><td align=center><font size=5><b>{s.Title}</b></font></td></tr><tr><td align=center><font size=2>{s.Date:yyyy-M-d} 8:15:00　来源：{s.Source}　作者：{s.Author}　点击：1024次</font></td></tr><tr><td><hr></td></tr>
            <tr><td style="line-height:180%"><font size=3>{string.Join("<br>\n<br>", s.Paragraphs.Select(text => "　　" + text))}</font></td></tr><tr><td align=right>【<a href=#>打印</a>】【<a href=#>关闭</a>】</td></tr></table></td><td width=200 valign=top bgcolor=#eeeeee><b>最新新闻</b><br>{Links("<ul>", "<li>", 10, "</ul>")}</td></tr></table>
            <table width=760 align=center><tr><td align=center>版权所有：临江信息港 电话：0000-0000000</td></tr></table>
            """ + End,
        ["qq"] = s => Head(s, "_腾讯新闻", $"<meta name=\"apub:time\" content=\"{s.Date:yyyy-MM-dd} 08:15:00\">") + Nav + $"""
            <div class="qq_conent clearfix"><div class="LEFT"><h1>{s.Title}</h1><div class="content clearfix"><div class="year">{s.Date:yyyy}/{s.Date:MM}/{s.Date:dd} 08:15</div><div class="content-article">{Paragraphs(s, "<p class=\"one-p\">")}<div id="Status"></div></div></div>{Comments}</div><div class="RIGHT">{Hot}</div></div>
            """ + End,
        ["chinanews"] = s => Head(s, "-中新网") + Nav + Crumbs + $"""
            <div class="con_left"><div class="content_maincontent_more"><div class="content_maincontent_content"><h1 class="content_left_title">{s.Title}</h1><div class="content_left_time">{s.Date:yyyy年MM月dd日} 08:15　来源：{s.Source}<a>参与互动</a></div><div class="left_zw">{Paragraphs(s, "<p>　　")}<div id="function_code_page"></div></div><div class="adEditor"><div class="left_name right"><span>【编辑:林一】</span></div></div></div></div>{Links("<div class=\"div624\"><h3>更多精彩内容请进入经济频道</h3><ul>", "<li>", 9, "</ul></div>")}</div>
            """ + Footer + End,
        ["cctv"] = s => Head(s, "_新闻频道_央视网") + Nav + $"""
            <div class="column_wrapper_1"><div class="content_18313"><div class="title_area" id="title_area"><h1>{s.Title}</h1><div class="info1">来源：{s.Source} | {s.Date:yyyy年MM月dd日} 08:15:22</div></div><div class="content_area" id="content_area">{Paragraphs(s)}</div><div class="zebian"><span>编辑：林一</span><span>责任编辑：周二</span></div></div></div>
            <div class="column_wrapper_2">{Links("<ul class=\"hotnews\">", "<li>", 12, "</ul>")}</div>
            """ + Footer + End,
        ["provincial-json"] = s => Head(s, " - 临江新闻网", "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"" + s.Title + "\",\"datePublished\":\"" + s.Date.ToString("yyyy-MM-dd") + "T08:15:00+08:00\",\"author\":{\"@type\":\"Person\",\"name\":\"" + s.Author + "\"}}</script>") + Nav + $"""
            <main><div class="wrap"><h2 class="tit">{s.Title}</h2><div class="txt">{Paragraphs(s, "<div>　　", "</div>")}</div>{Related}</div></main>
            """ + Footer + End,
        ["no-names"] = s => Head(s, "") + $"""
            <div><div><a href="/">首页</a><a href="/a">新闻</a><a href="/b">经济</a><a href="/c">科技</a></div></div><div><div><div>{s.Title}</div><div>{s.Date:yyyy-MM-dd} 08:15</div><div>{Paragraphs(s, "<div>", "</div>")}</div></div><div>{Links("<ul>", "<li>", 10, "</ul>")}</div></div><div>临江传媒集团 备案号00000000</div>
            """ + End,
        ["wordpress"] = s => Head(s, " – 园区观察", $"<meta property=\"article:published_time\" content=\"{s.Date:yyyy-MM-dd}T00:15:00+00:00\">") + $"""
            <div id="page" class="site"><header class="site-header"><h1 class="site-title"><a href="/">园区观察</a></h1></header><main class="site-main"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{s.Title}</h1><div class="entry-meta"><time datetime="{s.Date:yyyy-MM-dd}">{s.Date:yyyy年M月d日}</time></div></header><div class="entry-content">{Paragraphs(s)}</div><footer class="entry-footer">标签：<a>园区</a></footer></article>
            <div id="comments" class="comments-area"><ol><li><p>写得很实在，数字也清楚，希望以后多发这样的观察文章，读着不累。</p></li></ol></div></main><aside class="widget-area">{Links("<ul>", "<li>", 6, "</ul>")}</aside></div>
            """ + End,
        ["zoom-font"] = s => Head(s, "-石桥新闻网") + Nav + Crumbs + $"""
            <div class="container"><div class="detail_title">{s.Title}</div><div class="detail_info">日期：{s.Date:yyyy-MM-dd}　　来源：{s.Source}　　浏览次数：<span id="hits"></span>　　字号：[ <a>大</a> <a>中</a> <a>小</a> ]</div><div id="zoom">{Paragraphs(s, "<p style=\"text-align:justify\"><font face=\"宋体\">", "</font></p>")}</div><div class="prevnext"><p>上一篇：<a>石桥经济开发区集中开工一批重点项目</a></p><p>下一篇：<a>青川综合保税区进出口额再创新高</a></p></div></div>
            """ + Footer + End,
        ["teasers"] = s => Head(s, "_今日园区") + $"""
            <div class="main"><h1>{s.Title}</h1><div class="meta">{s.Date:yyyy-MM-dd} {s.Source}</div><div class="body">{Paragraphs(s)}</div><div class="feed">{string.Concat(Enumerable.Range(1, 5).Select(i => $"<div class=\"item\"><h3><a href=\"/{i}\">云港新区第{i}批人才公寓交付使用</a></h3><p>钥匙交到青年人才手中，公寓配齐家具家电，拎包即可入住，租金低于周边市价三成……</p><span>2022-0{i}-11</span></div>"))}</div></div>
            """ + End,
        ["article-tag"] = s => Head(s, " | 临江财经") + $"""
            <div id="__next"><header><nav><a href="/">首页</a><a href="/market">市场</a></nav></header><article><h1>{s.Title}</h1><div><span>{s.Author}</span><span>{s.Date:yyyy-MM-dd} 08:15</span></div>{Paragraphs(s)}<div><button>点赞</button><span>收藏</span></div></article><section><h2>猜你喜欢</h2>{Links("<ul>", "<li>", 6, "</ul>")}</section></div>
            """ + End,
        ["toutiao"] = s => Head(s, "-今日头条") + $"""
            <div class="article-detail-container"><div class="main"><div class="article-content"><h1>{s.Title}</h1><div class="article-meta"><span>{s.Date:yyyy-MM-dd} 08:15</span><span class="dot">·</span><span class="name"><a>{s.Source}</a></span></div><article class="syl-article-base tt-article-content">{Paragraphs(s, "<p data-track=\"1\">")}</article></div><div class="detail-interaction"><a>举报</a></div>{Comments}</div></div>
            """ + End,
        ["dl-dt"] = s => Head(s, "-法治临江") + Nav + $"""
            <dl class="box"><dt class="bt">{s.Title}</dt><dd class="f12">{s.Date:yyyy-MM-dd} 08:15:22　来源：{s.Source}</dd><dd id="CONTENT" class="f14">{Paragraphs(s, "<p>　　")}</dd><dd>(责任编辑：林一)</dd></dl>{Related}
            """ + Footer + End,
        ["vsb-campus"] = s => Head(s, "-临江经开区管委会") + Nav + $"""
            <form name="_newscontent_fromname"><div class="conth"><h1>{s.Title}</h1><div class="conthsj">日期： {s.Date:yyyy-MM-dd}　　 作者： {s.Author}　　来源：{s.Source}　　点击：[<span></span>]</div></div><div class="v_news_content"><p>{string.Join("</p><p>", s.Paragraphs)}</p></div><div id="div_vote_id"></div><div class="fk"><p>上一条：<a>云港新区推出人才安居办法</a></p><p>下一条：<a>河湾工业园区污水处理厂投入运行</a></p></div></form>
            """ + Footer + End,
        ["mobile"] = s => Head(s, "") + $"""
            <div class="app-down"><a>打开APP</a></div><section class="art_pic_card art_content" data-sudaclick="x"><div class="weibo_info"></div><h1 class="art_tit_h1">{s.Title}</h1><time class="weibo_time">{s.Date:yyyy-MM-dd} 08:15</time>{Paragraphs(s, "<p class=\"art_p\">")}</section><div class="callApp_fl_btn">打开客户端查看全文</div>{Links("<ul class=\"hot_list\">", "<li>", 6, "</ul>")}
            """ + End,
        ["br-only"] = s => Head(s, "_河湾新闻") + Nav + $"""
            <div class="newsbox"><div class="newstitle">{s.Title}</div><div class="newsdate">发布日期：[{s.Date:yyyy-MM-dd}] 浏览：88</div><div class="newsinfo">{string.Join("<br />\r\n", s.Paragraphs.Select(text => "&nbsp;&nbsp;&nbsp;&nbsp;" + text))}<br /></div></div>
            """ + Footer + End,
        ["summary"] = s => Head(s, "_每日园区网") + Nav + $"""
            <div class="content"><h1 class="title">{s.Title}</h1><p class="info"><i>{s.Source}</i> <em>{s.Date:yyyy-MM-dd} 08:15:22</em></p><div class="contentText">{Paragraphs(s, "<p>　　")}<p class="article-copyright">如需转载请与本网联系。</p></div><div class="tuijian"><h4>推荐阅读</h4>{Links("<ul>", "<li>", 5, "</ul>")}</div></div>
            """ + Footer + End,
        ["textarea"] = s => Head(s, "") + $"""
            <div class="data"><textarea class="article-title">{s.Title}</textarea><textarea class="article-time">{s.Date:yyyy-MM-dd} 08:15</textarea><textarea class="article-source-name">{s.Source}</textarea>
            <textarea class="article-content">{Entities($"<article><section>{Paragraphs(s)}</section></article>")}</textarea></div><div class="container"></div>{Hot}
            """ + Footer + End,
        ["script-entities"] = s => Head(s, "") + "<div id=\"app\"></div><script>var BASE_DATA = { headerInfo: { isHome: false }, articleInfo: { title: '&quot;" + s.Title + "&quot;'.slice(6, -6), content: '&quot;"
            + Entities("<div>" + Paragraphs(s) + "</div>").Replace("/", "\\u002F").Replace("\n", "") + "&quot;'.slice(6, -6), subInfo: { source: '" + s.Source + "', time: '" + s.Date.ToString("yyyy-MM-dd") + " 08:15:00' } } };</script>" + End,
        ["script-state"] = s => Head(s, "_临江观察") + "<div id=\"root\"></div><script>window.__INITIAL_STATE__ = {\"detail\":{\"title\":" + Quoted(s.Title) + ",\"publishTime\":\"" + s.Date.ToString("yyyy-MM-dd") + " 08:15\",\"source\":\"临江日报\",\"summary\":"
            + Quoted(s.Paragraphs[0][..20]) + ",\"content\":" + Quoted(Paragraphs(s)) + "},\"hot\":[" + string.Join(',', Enumerable.Range(0, 8).Select(i => "{\"title\":\"云港新区推出人才安居办法\",\"content\":\"钥匙交到青年人才手中，公寓配齐家具家电，拎包即可入住，租金低于周边市价三成，第" + i + "批即将交付。\"}")) + "]};</script>" + End,
        ["script-paragraphs"] = s => Head(s, "") + "<div id=\"__next\">加载中</div><script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"data\":{\"title\":" + Quoted(s.Title) + ",\"pubDate\":\"" + s.Date.ToString("yyyy/MM/dd") + "\",\"paragraphs\":["
            + string.Join(',', s.Paragraphs.Select(text => "{\"type\":\"text\",\"data\":" + Quoted(text) + "}")) + "]}}}</script>" + End,
        ["linked-data"] = s => Head(s, "", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":" + Quoted(s.Title) + ",\"datePublished\":\"" + s.Date.ToString("yyyy-MM-dd") + "\",\"articleBody\":" + Quoted(string.Join('\n', s.Paragraphs)) + "}</script>")
            + Nav + "<div id=\"app\"></div>" + Footer + End,
        ["finance"] = s => Head(s, "_临江财富网") + Nav + $"""
            <div class="main"><div class="newsContent"><h1>{s.Title}<span>原创</span></h1><div class="Info"><div class="time">发布时间：{s.Date:yy-MM-dd} 08:15</div><div class="source">来源：{s.Source}</div></div><div class="Body"><div class="review">摘要<br>{s.Paragraphs[0][..24]}……</div>
            {Paragraphs(s, "<p>　　")}<p>声明：本文力求信息真实、准确，内容仅供参考，不构成实质性投资建议，据此操作风险自担。</p><p>如需转载请与临江财富网联系，未经授权严禁转载或镜像，违者必究。</p></div></div></div>{Hot}
            """ + Footer + End,
        ["advertised"] = s => Head(s, "-临江在线") + $"""
            <div id="wrap"><div class="slot"><a href="#">零投资创业好项目</a><p>专业团队一对一指导，全程扶持开店，点击了解详情马上领取补贴名额。</p></div>{Nav}<h1>{s.Title}</h1><div>{s.Date:yyyy-MM-dd} 08:15 {s.Source}</div>{Paragraphs(s)}</div>
            """ + Footer + End,
        ["hashed-classes"] = s => Head(s, "") + $"""
            <div class="css-1a2b3c"><a>首页</a><a>要闻</a></div><div class="css-9f"><div class="css-77">{s.Title}</div><div class="css-0d"><div>{s.Source}</div><div>{s.Date:yyyy.MM.dd} 08:15</div></div><div class="css-5e">{Paragraphs(s, "<div class=\"css-p\">", "</div>")}</div></div>
            <div class="css-aa">{string.Concat(Enumerable.Range(1, 6).Select(i => $"<div class=\"css-item\"><div>云港新区第{i}批人才公寓交付使用</div><div>钥匙交到青年人才手中，公寓配齐家具家电，拎包即可入住，租金低于周边市价三成...</div></div>"))}</div>
            """ + End,
    };
}

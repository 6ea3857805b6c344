using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Foreign names in Chinese characters that stand for their sounds: a run of such characters is one word.</summary>
internal static class TranscribedNames
{
    // Two such characters in a row are still as often a Chinese word.
    private const int ShortestName = 3;
    private const int ShortestSurname = 2;

    // The characters with which Chinese transcribes foreign names, by the practice of the Chinese press: simplified and traditional.
    private static readonly FrozenSet<char> Letters = (
        "阿埃艾爱安昂奥巴班邦保鲍贝本比彼别宾波伯博勃布查茨达戴丹当道德登邓迪底蒂丁顿多厄尔恩法凡范方菲费芬冯弗福夫盖甘冈高戈格葛根贡古瓜圭哈海汉豪赫黑亨洪胡华惠霍基吉加贾杰金津卡"
        + "凯坎康考柯科克肯孔库夸奎昆杜布可拉莱赖兰朗劳勒雷黎理里利丽莉连廉良列林琳隆卢鲁路伦罗洛马玛迈麦曼芒毛梅门蒙米密明缪摩莫姆墨默穆纳娜奈南内能尼妮年涅宁纽农努诺女欧帕派潘庞佩蓬皮平珀普其奇"
        + "齐恰乔切钦琼丘屈热任日茹儒瑞若撒萨塞赛桑森沙山尚绍舍申什施石史舒斯丝松苏素索塔泰坦汤唐陶特腾提廷图土托瓦万旺韦维威魏温翁沃乌西希锡席夏香肖谢欣辛兴休雅亚延扬耶叶伊依易因英尤于雨约扎詹"
        + "泽曾张哲者真芝兹朱祖佐楚贺俪励柏玻孟敦汀涅孜帝歌得瓊愛奧寶貝達爾費馮蓋岡漢華傑凱庫萊蘭勞麗蓮倫羅瑪邁麥門納內寧紐農諾歐龐齊喬薩賽紹舒絲蘇湯陶圖萬韋維溫烏錫謝興亞葉詹澤茲").ToFrozenSet();

    // A character by itself is no word where it stands among those that transcribe: west is the xi of Mexico.
    private const int ShortestWord = 2;

    /// <summary>The words with every run of characters that transcribe made one word, in pinyin.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="isPerson">Whether the name is a person's: it has no known words and legal forms then.</param>
    public static ReadOnlySpan<NameToken> Join(ReadOnlySpan<NameToken> tokens, bool isPerson)
    {
        List<NameToken>? joined = null;
        for (var i = 0; i < tokens.Length;)
        {
            // Dalian ends with a character that transcribes, and is a city.
            var known = isPerson ? 0 : KnownWord(tokens, i);
            var end = i;
            while (known == 0 && end < tokens.Length && IsLetter(tokens[end]) && tokens[end].Start == tokens[i].Start && (isPerson || KnownWord(tokens, end) == 0)) end++;
            if (end - i < (IsBehindAnother(joined, tokens[i]) ? ShortestSurname : ShortestName))
            {
                for (var next = i + Math.Max(known, 1); i < next; i++) joined?.Add(tokens[i]);
                continue;
            }
            joined ??= [.. tokens[..i]];
            var native = string.Concat(tokens[i..end].ToArray().Select(t => t.Text));
            joined.Add(new NameToken(string.Concat(native.Select(Pinyin.Of)), tokens[i].Start, tokens[i].Length, Origin.Transcribed, native));
            i = end;
        }
        return joined is null ? tokens : joined.ToArray();
    }

    // 洛克希德·马丁: a mark between two names shows that the second is foreign too.
    private static bool IsBehindAnother(List<NameToken>? joined, NameToken token) =>
        joined is [.., { Origin: Origin.Transcribed } last] && last.Start + last.Length + 1 == token.Start;

    private static int KnownWord(ReadOnlySpan<NameToken> tokens, int at)
    {
        if (tokens[at].Origin != Origin.Han) return 0;
        var length = Math.Max(EastAsianWords.Match(tokens, at, out _), Math.Max(Vocabulary.Match(tokens, at, out _, out _), LegalForms.Match(tokens, at)));
        return length < ShortestWord ? 0 : length;
    }

    private static bool IsLetter(NameToken token) => token.Origin == Origin.Han && Letters.Contains(token.Text[0]) && Pinyin.Of(token.Text[0]) is not null;
}

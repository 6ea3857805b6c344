using System.Text;

namespace Screening.Tests.Text;

/// <summary>Names in many scripts, and names made of them by a seed.</summary>
internal static class Corpus
{
    /// <summary>Names as lists and documents write them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Peleng JSC", "OAO Peleng", "ОАО «Пеленг»", "ААТ Пеленг", "ПЕЛЕНГ", "MZKT", "М.З.К.Т.", "Минский завод колёсных тягачей", "Мінскі завод колавых цягачоў",
        "JOINT STOCK COMPANY AEROSPACE DEFENSE CONCERN ALMAZ-ANTEY", "АО «Концерн ВКО «Алмаз – Антей»", "ПАО КАМАЗ", "Shenzhen 5G High-Tech Innovation Co., Limited",
        "深圳五力高科创新科技有限公司", "株式会社キットカット", "ガス㈱", "ｶﾞｽ ﾊﾟﾝ", "주식회사 삼성전자", "شرکت صنایع هواپیماسازی ایران", "محمد باقری", "حزب‌الله", "شاهد ۱۳۶", "בנק הפועלים", "שלום בע״מ",
        "Ελληνικά Πετρέλαια Α.Ε.", "ΣΊΣΥΦΟΣ", "საქართველოს ბანკი", "ՀԱՅԱՍՏԱՆ ԲԱՆԿ", "Železničná spoločnosť, a.s.", "Đặng Thị Hồng", "Łódź Sp. z o.o.", "Straße & Söhne GmbH & Co. KG",
        "O'Brien", "O’Brien", "d`Artagnan", "L'Oréal S.A.", "C/O Alabuga", "M/V SNOW STORM 1", "A.B. Volvo (publ)", "İSTANBUL TİCARET A.Ş.", "ﬁnance oﬃce", "ＦＵＬＬ ＷＩＤＴＨ", "½ Price №7", "x² Ⅷ ㎏ ™",
        "สยาม ธนาคาร", "भारत बैंक", "中铁第五集团ABC公司", "𠀀𠀁株式会社", "Ǆivo Ǉubo", "ĳssel ŀl ŉ", "ß ẞ ſ", "Αθήνα ΑΕ", "Ёлка Їжак Ўладзімір Йод", "и\u0306од е\u0308лка і\u0308жак у\u0306", "LUKASHENKA, Alyaksandr Ryhorovich",
    ];

    /// <summary>Texts of code points from everywhere, halves of pairs among them.</summary>
    public static IEnumerable<string> Random(int count, int seed = 12345)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 12); length > 0; length--) text.Append(Unit(random));
            yield return text.ToString();
        }
    }

    /// <summary>Names with parts of others and odd characters put in.</summary>
    public static IEnumerable<string> Mixed(int count, int seed = 12345)
    {
        var random = new Random(seed);
        string[] between = [" ", "-", ".", ", ", "", "\u200B", "\u00AD", "\u0301", "'", "&", "/", "\u202E", "\u202C", " (", "\t"];
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (Names[random.Next(Names.Count)], Names[random.Next(Names.Count)]);
            yield return a[..random.Next(a.Length + 1)] + between[random.Next(between.Length)] + b[random.Next(b.Length)..];
        }
    }

    private static string Unit(Random random) => random.Next(8) switch
    {
        0 => ((char)random.Next(0xD800, 0xE000)).ToString(),
        1 => ((char)random.Next(0x20, 0x7F)).ToString(),
        2 => char.ConvertFromUtf32(random.Next(0x10000, 0x110000)),
        3 => Names[random.Next(Names.Count)][..1],
        4 => ((char)random.Next(0x2000, 0x2070)).ToString(),
        _ => ((char)random.Next(0x80, 0xD800)).ToString(),
    };

    /// <summary>A text with its invisible parts shown, for messages.</summary>
    public static string Shown(string text) => string.Concat(text.Select(c => c is > ' ' and < '\u007F' || (char.IsLetter(c) && !char.IsSurrogate(c)) || c == ' ' ? c.ToString() : $"\\u{(int)c:X4}"));
}

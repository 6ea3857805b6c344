using Screening.Text;

namespace Screening.Tests.Text;

public sealed class NameNormalizerTests
{
    private static string Fold(string name) => NameNormalizer.Normalize(name).Text;

    private static NameFlags Flags(string name) => NameNormalizer.Normalize(name).Flags;

    [Theory]
    [InlineData("PELENG jsc", "peleng jsc")]
    [InlineData("Société Générale", "societe generale")]
    [InlineData("Đặng Thị Hồng", "dang thi hong")]
    [InlineData("Łódź Ørsted Þór ħal", "lodz orsted thor hal")]
    [InlineData("Straße ẞ", "strasse ss")]
    [InlineData("İstanbul ılgaz", "istanbul ilgaz")]
    [InlineData("ﬁnance oﬃce", "finance office")]
    [InlineData("ＰＥＬＥＮＧ　５Ｇ", "peleng 5g")]
    [InlineData("Ⅷ №7 x²", "viii no7 x2")]
    [InlineData("Ǆivo ĳssel", "dzivo ijssel")]
    [InlineData("٣٦ ۱۳۶ १२", "36 136 12")]
    public void Case_accents_and_compatibility_forms_fold_away(string name, string folded) => Assert.Equal(folded, Fold(name));

    [Theory]
    [InlineData("Almaz-Antey/VKO, (Moscow) «Concern» \"A\"; B:C_D", "almaz antey vko moscow concern a b c d")]
    [InlineData("O'Brien O’Brien O‘Brien O`Brien Oʼbrien", "obrien obrien obrien obrien obrien")]
    [InlineData("Smith & Sons", "smith and sons")]
    [InlineData("A&B", "a and b")]
    [InlineData("Smith ＆ Sons", "smith and sons")]
    [InlineData("½ ⑴ ㈱ ℀", "1 2 1 株 a c")]
    [InlineData("Ŀobregat", "l obregat")]
    [InlineData("  \t\r\n ", "")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void Words_are_cut_at_what_is_neither_letter_nor_digit(string name, string folded) => Assert.Equal(folded, Fold(name));

    [Theory]
    [InlineData("M.Z.K.T.", "mzkt")]
    [InlineData("M.Z.K.T", "mzkt")]
    [InlineData("O.A.O. Peleng", "oao peleng")]
    [InlineData("J.R.R. Tolkien", "jrr tolkien")]
    [InlineData("М.З.К.Т.", "mzkt")]
    public void Three_dotted_letters_are_one_word(string name, string folded) => Assert.Equal(folded, Fold(name));

    [Theory]
    [InlineData("J. R. Smith", "j r smith")]
    [InlineData("S.A. Brand", "s a brand")]
    [InlineData("a-b-c", "a b c")]
    public void Two_initials_and_letters_cut_otherwise_stay_apart(string name, string folded) => Assert.Equal(folded, Fold(name));

    [Theory]
    [InlineData('\u200B'), InlineData('\u200C'), InlineData('\u200D'), InlineData('\u2060'), InlineData('\uFEFF'), InlineData('\u00AD'), InlineData('\u180E'), InlineData('\u3164'), InlineData('\u115F')]
    public void An_invisible_character_is_taken_out_and_reported(char hidden)
    {
        Assert.Equal("mzkt", Fold($"MZ{hidden}KT"));
        Assert.Equal(NameFlags.Invisible, Flags($"MZ{hidden}KT"));
    }

    [Theory]
    [InlineData('\u200E'), InlineData('\u200F'), InlineData('\u202A'), InlineData('\u202B'), InlineData('\u202D'), InlineData('\u2066'), InlineData('\u2067'), InlineData('\u2069'), InlineData('\u061C')]
    public void A_control_of_direction_is_taken_out_and_reported(char control)
    {
        Assert.Equal("mzkt", Fold($"MZ{control}KT"));
        Assert.Equal(NameFlags.Bidi, Flags($"MZ{control}KT"));
    }

    [Theory]
    [InlineData("\u202ETKZM\u202C", "mzkt")]
    [InlineData("\u202ETKZM", "mzkt")]
    [InlineData("OAO \u202Egnelep\u202C Minsk", "oao peleng minsk")]
    [InlineData("\u202ETKZM\u202C \u202Egnelep\u202C", "mzkt peleng")]
    [InlineData("\u202E\uD840\uDC0B gnelep", "peleng \uD840\uDC0B")]
    public void What_is_written_backwards_is_turned_back_and_reported(string name, string folded)
    {
        Assert.Equal(folded, Fold(name));
        Assert.True(Flags(name).HasFlag(NameFlags.Bidi));
    }

    [Fact]
    public void Nothing_is_reported_of_a_plain_name() => Assert.All(["Peleng JSC", "ОАО Пеленг", "深圳五力", "Société", "a\tb\r\nc", "O'Brien 🚚"], n => Assert.Equal(NameFlags.None, Flags(n)));

    [Theory]
    [InlineData("MZ\u041AT")] // Cyrillic К
    [InlineData("\u041CZKT")] // Cyrillic М
    [InlineData("MZK\u03A4")] // Greek Τ
    [InlineData("\u041CZ\u041A\u0422")]
    public void A_word_with_look_alikes_of_another_script_reads_as_it_looks(string name)
    {
        Assert.Equal("mzkt", Fold(name));
        Assert.Equal(NameFlags.MixedScript, Flags(name));
    }

    [Theory]
    [InlineData("МЗКТ", "mzkt")]
    [InlineData("Пеленг", "peleng")]
    [InlineData("СОЮЗ", "soyuz")]
    [InlineData("ВАТРА", "vatra")]
    public void A_word_wholly_in_Cyrillic_is_spelled_out_though_it_looks_Latin(string name, string folded)
    {
        Assert.Equal(folded, Fold(name));
        Assert.Equal(NameFlags.None, Flags(name));
    }

    [Fact]
    public void Scripts_may_change_between_words() => Assert.Equal(NameFlags.None, Flags("ОАО Peleng Минск"));

    [Theory]
    [InlineData("и\u0306", "й")]
    [InlineData("И\u0306од", "Йод")]
    [InlineData("е\u0308лка", "ёлка")]
    [InlineData("і\u0308жак", "їжак")]
    [InlineData("Бу\u0306", "Бў")]
    [InlineData("Ge\u0301ne\u0301rale", "Générale")]
    [InlineData("カ\u3099ス", "ガス")]
    [InlineData("ｶﾞｽ", "ガス")]
    public void A_name_in_decomposed_form_reads_as_the_composed_one(string decomposed, string composed) => Assert.Equal(Fold(composed), Fold(decomposed));

    // In one test: a test's data are stored as UTF-8, which has no halves.
    [Fact]
    public void Half_a_character_stands_for_an_unknown_letter_and_is_reported()
    {
        foreach (var (name, folded) in ((string, string)[])[("PEL\uD800NG", "pel\uFFFDng"), ("\uDC00", "\uFFFD"), ("MZKT\uD83D", "mzkt\uFFFD"), ("PEL\uFFFDNG", "pel\uFFFDng")])
        {
            Assert.Equal(folded, Fold(name));
            Assert.True(Flags(name).HasFlag(NameFlags.BrokenText));
        }
    }

    [Theory]
    [InlineData("深圳五力", "深 圳 五 力")]
    [InlineData("中铁ABC公司", "中 铁 abc 公 司")]
    [InlineData("株式会社キット", "株 式 会 社 kitto")]
    [InlineData("深圳5G", "深 圳 5g")]
    public void Every_ideograph_is_a_word_and_runs_between_them_stay_whole(string name, string folded) => Assert.Equal(folded, Fold(name));

    [Fact]
    public void A_word_knows_where_it_stood()
    {
        const string Name = "  ОАО «Пеленг», 25 & Co";

        var stood = NameNormalizer.Normalize(Name).Tokens.Select(t => Name.Substring(t.Start, t.Length));

        Assert.Equal(["ОАО", "Пеленг", "25", "&", "Co"], stood);
    }

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        foreach (var name in Corpus.Names.Concat(Corpus.Mixed(2_000)))
        {
            var once = Fold(name);
            if (Fold(once) != once) Assert.Fail($"{Corpus.Shown(name)} folds to \"{Corpus.Shown(once)}\", and that to \"{Corpus.Shown(Fold(once))}\"");
        }
    }

    [Fact]
    public void Any_text_at_all_is_folded_and_always_alike()
    {
        foreach (var text in Corpus.Random(4_096))
        {
            var (first, second) = (NameNormalizer.Normalize(text), NameNormalizer.Normalize(text));
            if (first.Flags != second.Flags || !first.Tokens.SequenceEqual(second.Tokens)) Assert.Fail(Corpus.Shown(text));
        }
    }

    [Fact]
    public void A_word_is_never_empty_never_holds_a_space_and_lies_within_the_name()
    {
        foreach (var text in Corpus.Random(4_096, seed: 2).Concat(Corpus.Mixed(2_000, seed: 2)))
            foreach (var token in NameNormalizer.Normalize(text).Tokens)
                if (token.Text.Length == 0 || token.Text.Any(char.IsWhiteSpace) || token.Start < 0 || token.Start + token.Length > text.Length)
                    Assert.Fail($"{Corpus.Shown(text)}: {token}");
    }

    [Fact]
    public void Neither_capitals_nor_hidden_characters_change_a_name()
    {
        foreach (var name in Corpus.Names)
        {
            Assert.Equal(Fold(name), Fold(name.ToLowerInvariant()));
            Assert.Equal(Fold(name), Fold(name + "\u200B"));
        }
    }
}

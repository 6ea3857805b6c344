using Screening.Text;

namespace Screening.Tests.Text;

public sealed class LegalFormsTests
{
    private static LegalForm[] Find(string name) => LegalForms.Find(NameNormalizer.Normalize(name).Tokens);

    private static string Found(string name) => string.Join(' ', Find(name).Select(f => $"{f.Class}@{f.Start}"));

    [Theory]
    [InlineData("Peleng JSC", "joint-stock@1")]
    [InlineData("OAO Peleng", "joint-stock@0")]
    [InlineData("ОАО «Пеленг»", "joint-stock@0")]
    [InlineData("ААТ Пеленг", "joint-stock@0")]
    [InlineData("ООО Ромашка", "limited@0")]
    [InlineData("Wagner Musikverlag GmbH", "limited@2")]
    [InlineData("L'Oréal S.A.", "joint-stock@1")]
    [InlineData("Shenzhen 5G High-Tech Innovation Co., Limited", "limited@5")]
    [InlineData("深圳五力有限公司", "limited@4")]
    [InlineData("株式会社キットカット", "joint-stock@0")]
    [InlineData("Открытое акционерное общество Пеленг", "joint-stock@0")]
    [InlineData("Peleng Open Joint Stock Company", "joint-stock@1")]
    [InlineData("Straße GmbH & Co. KG", "limited-partnership@1")]
    public void A_form_is_found_where_it_stands(string name, string found) => Assert.Equal(found, Found(name));

    [Theory]
    [InlineData("ОАО Пеленг", "OAO Peleng")]
    [InlineData("OAO Peleng", "OJSC Peleng")]
    [InlineData("Peleng S.A.", "Peleng SA")]
    [InlineData("Peleng Ltd", "Peleng Limited")]
    [InlineData("Peleng GmbH", "ООО Пеленг")]
    public void Equivalent_forms_are_of_one_class(string a, string b) => Assert.Equal(Find(a).Single().Class, Find(b).Single().Class);

    [Theory]
    [InlineData("OAO Peleng", "OJSC")]
    [InlineData("Peleng Gesellschaft mit beschränkter Haftung", "GMBH")]
    public void A_form_has_its_short_name(string name, string form) => Assert.Equal(form, Find(name).Single().Short);

    [Theory]
    [InlineData("Industria AS Norge")]
    [InlineData("Banco SA Norte")]
    [InlineData("Tianjin Ao Sheng Trading")]
    public void A_short_form_in_the_middle_of_a_name_is_no_form(string name) => Assert.Equal("", Found(name));

    [Theory]
    [InlineData("Peleng Co. Ltd.", 1)]
    [InlineData("OAO Peleng JSC", 2)]
    [InlineData("Peleng S.A. Limited", 2)]
    public void Forms_side_by_side_at_an_end_all_count(string name, int forms) => Assert.Equal(forms, Find(name).Length);

    [Theory]
    [InlineData("AO"), InlineData("Limited"), InlineData("GmbH & Co. KG"), InlineData("Joint Stock Company"), InlineData("有限公司"), InlineData("Co Ltd"), InlineData("")]
    public void Never_is_nothing_left_of_a_name(string name) => Assert.Empty(Find(name));

    [Fact]
    public void Forms_never_overlap_and_leave_a_word()
    {
        foreach (var name in Corpus.Names.Concat(Corpus.Mixed(2_000, seed: 5)))
        {
            var tokens = NameNormalizer.Normalize(name).Tokens;
            var end = 0;
            foreach (var form in LegalForms.Find(tokens))
            {
                if (form.Start < end || form.Length < 1 || form.Start + form.Length > tokens.Length) Assert.Fail($"{Corpus.Shown(name)}: {form}");
                end = form.Start + form.Length;
            }
            if (tokens.Length > 0) Assert.True(LegalForms.Find(tokens).Sum(f => f.Length) < tokens.Length, name);
        }
    }
}

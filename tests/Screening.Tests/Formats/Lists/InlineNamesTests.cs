using Screening.Formats.Lists;
using Screening.Model;

namespace Screening.Tests.Formats.Lists;

public sealed class InlineNamesTests
{
    [Theory]
    [InlineData("Ostrich Works", "Ostrich Works")]
    [InlineData("OSTRICH (A.K.A. GREY BIRD) WORKS", "OSTRICH WORKS|GREY BIRD")]
    [InlineData("Ostrich Works Ltd., a.k.a. OW, a.k.a. Bird Academy", "Ostrich Works Ltd.|OW|Bird Academy")]
    [InlineData("Ostrich Works; a.k.a Bird; a.k.a. Doe Jermaine", "Ostrich Works|Bird|Doe Jermaine")]
    [InlineData("Ostrich Works [aka Bird Limited, aka Egg Electronics (Minsk)] (Belarus Entity), and its successors", "Ostrich Works (Belarus Entity), and its successors|Bird Limited|Egg Electronics (Minsk)")]
    [InlineData("OSTRICH WORKS, B.V. ALSO KNOWN AS BIRD LOGISTICS, B.V.", "OSTRICH WORKS, B.V.|BIRD LOGISTICS, B.V.")]
    [InlineData("Ostrich (f.k.a., Trest Ptitsa)", "Ostrich|-Trest Ptitsa")]
    [InlineData("Doe, John (a.k.a. Bob Roe; Bab Roe)", "Doe, John|Bob Roe|Bab Roe")]
    [InlineData("(a.k.a. Bird)", "Bird")]
    [InlineData("Ostrich (a.k.a. )", "Ostrich")]
    [InlineData("Ostrich (a.k.a. Bird", "Ostrich|Bird")]
    [InlineData("Osaka Works", "Osaka Works")]
    [InlineData("Tanaka Heron", "Tanaka Heron")]
    [InlineData("Akane Works", "Akane Works")]
    [InlineData("a.k.a.", "a.k.a.")]
    public void A_name_with_others_inside_is_taken_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', InlineNames.Of(text).Select(n => n.Role == NameRole.Former ? "-" + n.Name : n.Name)));
}

using Screening.Text;

namespace Screening.Tests.Text;

public sealed class OtherSpellingsTests
{
    private static string[] Read(string field)
    {
        List<NameToken[]>? readings = null;
        OtherSpellings.Add(ref readings, field, NameNormalizer.Normalize(field).Tokens);
        return [.. (readings ?? []).Select(r => string.Join(' ', r.Select(t => t.Text)))];
    }

    [Theory]
    [InlineData("FridrichBuchenberg", "fridrich buchenberg")]
    [InlineData("Mr SergeyIvanov, Minsk", "mr sergey ivanov minsk")]
    [InlineData("ArabBank plc", "arab bank plc")]
    public void A_capital_behind_a_small_letter_begins_a_word(string field, string read) => Assert.Equal([read], Read(field));

    [Theory]
    [InlineData("Vladimir Poetin", "vladimir putin")]
    [InlineData("Wladimirowitsj", "wladimirowich")]
    [InlineData("Ryhoravitj LUKASJENKA", "ryhoravich lukashenka")]
    [InlineData("Soeharto", "suharto")]
    public void Dutch_and_Scandinavian_spellings_are_read_as_they_are_spoken(string field, string read) => Assert.Equal([read], Read(field));

    [Theory]
    [InlineData("McKenzie"), InlineData("DeVries"), InlineData("PELENG"), InlineData("Monroe"), InlineData("Joe"), InlineData("JSC Peleng"), InlineData("iPhone"), InlineData("")]
    public void Other_names_have_no_other_spelling(string field) => Assert.Empty(Read(field));
}

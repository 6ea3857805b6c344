using System.Globalization;
using System.Text;
using Screening.Benchmarks.Data;

namespace Screening.Benchmarks.Manifests;

/// <summary>A manifest of any length, made up but the same everywhere: four parties, sixty characters of goods, an HS code and a route; in every thousandth row one listed name.</summary>
internal static class ManifestSynthesis
{
    /// <summary>Rows from one listed name to the next.</summary>
    public const int PlantedEvery = 1_000;

    private const int Parties = 4;
    private const int NamesOfWords = 40_000;
    private const ulong Seed = 20261123;
    private static readonly string[] Goods = ["Spare parts for bearings, ball and roller, 6204-2RS, 900 pcs", "Cotton shirts, knitted, assorted sizes and colours, 40 cartons", "Office desk lamps with LED module, 230 V, packed in 12 cartons"];
    private static readonly string[] Codes = ["848210", "610510", "940521"];
    private static readonly string[] Countries = ["DE", "CN", "AE", "TR", "IN", "BR", "PL", "VN"];

    /// <summary>Writes a manifest.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="timesSeen">How often a party comes, on average, within some thousand rows.</param>
    /// <param name="listed">Names to plant, in turn.</param>
    public static void Write(string path, int rows, int timesSeen, IReadOnlyList<string> listed)
    {
        var draw = new SeededDraw(Seed);
        // Made in pieces, so that a million rows need no memory to make.
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        text.WriteLine("line,consignor,consignor_country,consignee,consignee_country,notify,carrier,goods,hs,route");
        var names = new PartyNames(draw);
        for (var row = 0; row < rows; row++)
        {
            if (row % (Piece * timesSeen) == 0) names.Renew();
            var planted = row % PlantedEvery == PlantedEvery - 1 ? listed[row / PlantedEvery % listed.Count] : null;
            var goods = draw.Below(Goods.Length);
            int Party(int k) => timesSeen == 1 ? (row % Piece * Parties) + k : draw.Below(Piece * Parties);
            var (consignor, consignee) = (Party(0), Party(1));
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row + 1},{Cell(names[consignor])},{CountryOf(consignor)},{Cell(planted ?? names[consignee])},{(planted is null ? CountryOf(consignee) : "")},{Cell(names[Party(2)])},{Cell(names[Party(3)])},{Cell(Goods[goods])},{Codes[goods]},Shanghai - Rotterdam"));
        }
    }

    private const int Piece = 2_000;

    // A party stays where it is.
    private static string CountryOf(int party) => Countries[party % Countries.Length];

    private static string Cell(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Eight thousand names at a time. A number in front of a word would be read as one: a name met again is told apart by its words alone.
    private sealed class PartyNames(SeededDraw draw)
    {
        private readonly string[] _words = [.. Synthesis.Make(NamesOfWords).Queries(2 * Piece * Parties).Where(q => q.Group == QueryCase.Clean).Select(q => q.Name)];
        private string[] _names = [];

        public string this[int index] => _names[index];

        public void Renew() => _names = [.. Enumerable.Range(0, Piece * Parties).Select(_ => Mixed(draw.Of(_words), draw.Of(_words)))];

        // The first half of one name and the second of another: so many pairs that hardly one comes twice.
        private static string Mixed(string a, string b)
        {
            var (x, y) = (a.Split(' '), b.Split(' '));
            return string.Join(' ', x[..((x.Length + 1) / 2)].Concat(y[(y.Length / 2)..]));
        }
    }
}

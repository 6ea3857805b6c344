using System.Text;
using Screening.Cli.Evaluation.Manipulating;
using Screening.Cli.Evaluation.Sampling;
using Screening.Model;
using Screening.Text;

namespace Screening.Cli.Evaluation.Measuring;

/// <summary>A manipulated name that is screened, and whose it is.</summary>
/// <param name="Manipulation">What was done to it.</param>
/// <param name="Sampled">The name as listed.</param>
/// <param name="Text">What is screened.</param>
internal sealed record Question(Manipulation Manipulation, SampledName Sampled, string Text)
{
    // From the letters of East Asian width down to those of the keyboard.
    private const int Width = '\uFF21' - 'A';

    /// <summary>The script that most of its letters are of.</summary>
    public string Script { get; } = Text.EnumerateRunes().Where(Rune.IsLetter).Select(r => ScriptDetector.Of(r.Value is >= '\uFF21' and <= '\uFF5A' ? r.Value - Width : r.Value))
        .GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key.ToString()).FirstOrDefault(nameof(Screening.Text.Script.Common));

    /// <summary>The id of the entry meant.</summary>
    public string EntityId => Sampled.Name.EntityId;

    /// <summary>What is asked where the name has a field of its own.</summary>
    public Query AsName => new() { Name = Text, Kind = Sampled.Name.Kind };

    /// <summary>What is asked where it stands in a text.</summary>
    public Shipment AsShipment => ShipmentOf(Manipulation.Field, Text);

    /// <summary>A shipment with a text in one field, and nothing else.</summary>
    public static Shipment ShipmentOf(Field field, string text) => field == Field.Address ? new() { Row = 1, Address = text } : new() { Row = 1, Goods = text };

    /// <summary>Every class applied to every name it fits; each with a seed of its own, so that a run of some classes asks what a run of all asks.</summary>
    public static IReadOnlyList<Question> Of(IReadOnlyList<SampledName> sample, IReadOnlyList<Manipulation> classes, int seed) =>
    [
        .. from manipulation in classes
           from sampled in sample
           let text = manipulation.Apply(sampled.Name, Seeds.For(seed, manipulation.Class, sampled.Name.EntityId))
           where text is not null
           select new Question(manipulation, sampled, text),
    ];
}

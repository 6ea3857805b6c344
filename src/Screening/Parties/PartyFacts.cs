using System.Collections.Frozen;
using Screening.Model;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Parties;

/// <summary>What of an entry shows which party it is, read once.</summary>
internal sealed class PartyFacts
{
    // What one list calls public and another open is a company of shares to both.
    private static readonly FrozenDictionary<string, int> FormClasses = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["joint-stock"] = 1,
        ["public-joint-stock"] = 1,
        ["closed-joint-stock"] = 1,
        ["limited"] = 2,
        ["state"] = 4,
        ["partnership"] = 8,
        ["limited-partnership"] = 8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Read when first asked for: most entries share nothing with another. Two threads may make equal ones.
    private PartyName[]? _names;
    private PartyAddress[]? _addresses;
    private readonly Lexicon? _words;

    /// <summary>Reads an entry.</summary>
    /// <param name="prepared">The entry.</param>
    /// <param name="words">Words of addresses met before; null where there are none.</param>
    public PartyFacts(PreparedEntity prepared, Lexicon? words = null)
    {
        (Prepared, _words) = (prepared, words);
        Numbers = Entity.Identifiers.Count == 0 ? [] : PartyNumber.Of(Entity, Countries);
        Births = Entity.BirthDates.Count == 0 ? [] : [.. Entity.BirthDates.Select(BirthSpan.Of).OfType<BirthSpan>()];
        Holdings = (Numbers.Length > 0 ? PartyHoldings.Numbers : 0) | (Births.Length > 0 ? PartyHoldings.Dates : 0)
            | (Entity.Addresses.Any(a => PartyAddress.MayBeOne(a.Text)) ? PartyHoldings.Addresses : 0);
        MayContradict = Entity.Kind != EntityKind.Unknown || Births.Length > 0 || Entity.Gender is not null || Array.Exists(Numbers, n => n.TellsApart);
    }

    /// <summary>The entry with its names analysed.</summary>
    public PreparedEntity Prepared { get; }

    /// <summary>The entry.</summary>
    public Entity Entity => Prepared.Entity;

    /// <summary>What it is.</summary>
    public EntityKind Kind => Entity.Kind;

    /// <summary>Its countries and those of its addresses.</summary>
    public IReadOnlyList<string> Countries => Prepared.Countries;

    /// <summary>Numbers that can show who it is.</summary>
    public PartyNumber[] Numbers { get; }

    /// <summary>Days of birth or establishment.</summary>
    public BirthSpan[] Births { get; }

    /// <summary>What it holds that can be compared.</summary>
    public PartyHoldings Holdings { get; }

    /// <summary>Whether it holds anything that can contradict another.</summary>
    public bool MayContradict { get; }

    /// <summary>Strong names that can show who it is.</summary>
    public PartyName[] Names => _names ??= PartyName.Of(Prepared);

    /// <summary>Its addresses, in their order.</summary>
    public PartyAddress[] Addresses => _addresses ??= [.. Entity.Addresses.Select(a => new PartyAddress(a.Text, _words))];

    /// <summary>The legal forms of its strong names, as bits: companies of shares, limited ones, the state's, partnerships.</summary>
    public int Forms => FormsOf(Prepared);

    private static int FormsOf(PreparedEntity prepared)
    {
        var forms = 0;
        if (prepared.Entity.Kind == EntityKind.Person) return forms;
        foreach (var name in prepared.Names)
            if (name.Quality != NameQuality.Weak)
                foreach (var form in name.Name.Forms) forms |= FormClasses.GetValueOrDefault(form.Class);
        return forms;
    }
}

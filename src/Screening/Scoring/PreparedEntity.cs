using Screening.Model;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>A listed entity with its names prepared.</summary>
internal sealed class PreparedEntity
{
    private readonly Func<PreparedName[]>? _readNames;
    private PreparedName[]? _names;

    // Made when first asked for: few entities are ever compared by address. Two threads may make equal ones.
    private AddressKey[]? _addressKeys;
    private IReadOnlyList<string>? _countries;

    /// <summary>An entity with its names.</summary>
    public PreparedEntity(Entity entity, PreparedName[] names) => (Entity, _names) = (entity, names);

    /// <summary>An entity whose names are read when they are first asked for; by two threads at once, perhaps.</summary>
    public PreparedEntity(Entity entity, Func<PreparedName[]> names) => (Entity, _readNames) = (entity, names);

    /// <summary>The entity.</summary>
    public Entity Entity { get; }

    /// <summary>Its names, in the entity's order.</summary>
    public PreparedName[] Names => _names ??= _readNames!();

    /// <summary>Its addresses taken apart, in their order.</summary>
    public AddressKey[] AddressKeys => _addressKeys ??= [.. Entity.Addresses.Select(a => AddressKey.Of(a.Text))];

    /// <summary>Its countries and those of its addresses.</summary>
    public IReadOnlyList<string> Countries =>
        _countries ??= [.. Entity.Countries.Concat(Entity.Addresses.Select(a => a.Country).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Prepares an entity's names.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="lexicon">Words met before, to be shared; null where there are none.</param>
    public static PreparedEntity Of(Entity entity, Lexicon? lexicon = null)
    {
        PreparedName[] names = [.. entity.Names.SelectMany(n => Readings(n.Name, entity.Kind == EntityKind.Person, lexicon).Select(r => new PreparedName(r, n.Quality)))];
        return new PreparedEntity(entity, names);
    }

    // "Al-Qa'ida/Islamic Army" is two names in one line of a list; "A/S" and "Oil/Gas Trading" are not.
    private static IEnumerable<AnalyzedName> Readings(string name, bool isPerson, Lexicon? lexicon)
    {
        const int fewestWords = 2;
        var whole = NameAnalyzer.Analyze(name, isPerson, lexicon);
        if (NameFieldReader.NamesIn(name, isPerson, lexicon) is { } several) return [whole, .. several];
        if (isPerson || !name.Contains('/')) return [whole];
        AnalyzedName[] parts = [.. name.Split('/').Select(p => NameAnalyzer.Analyze(p.Trim(), isPerson: false, lexicon))];
        return parts.All(p => p.Words.Length >= fewestWords && p.Words.Any(w => PreparedName.IsOwn(w.Class))) ? [whole, .. parts] : [whole];
    }
}

/// <summary>A query with its names prepared.</summary>
/// <param name="Query">The query.</param>
/// <param name="Names">The names its fields hold; the first is the name field's own.</param>
/// <param name="Addresses">Its addresses, with the one found at the end of the name field.</param>
/// <param name="Flags">What was hidden in its names.</param>
internal sealed record PreparedQuery(Query Query, PreparedName[] Names, IReadOnlyList<string> Addresses, NameFlags Flags)
{
    private AddressKey[]? _addressKeys;

    /// <summary>Its addresses taken apart, in their order.</summary>
    public AddressKey[] AddressKeys => _addressKeys ??= [.. Addresses.Select(a => AddressKey.Of(a))];

    /// <summary>Prepares a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="lexicon">Words met before; null where there are none.</param>
    public static PreparedQuery Of(Query query, Lexicon? lexicon = null)
    {
        var isPerson = query.Kind == EntityKind.Person;
        var fields = new NameField[1 + query.Aliases.Count];
        var (count, flags) = (0, NameFlags.None);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = NameFieldReader.Read(i == 0 ? query.Name : query.Aliases[i - 1], isPerson, lexicon);
            count += fields[i].Names.Length;
            flags |= fields[i].Flags;
        }
        var names = new PreparedName[count];
        count = 0;
        for (var i = 0; i < fields.Length; i++)
            foreach (var name in fields[i].Names) names[count++] = new PreparedName(name, endsAbruptly: IsFull(i == 0 ? query.Name : query.Aliases[i - 1], name));
        return new PreparedQuery(WithNumbersOf(query, fields), names, AddressesOf(query, fields), flags);
    }

    private static IReadOnlyList<string> AddressesOf(Query query, NameField[] fields) =>
        Array.TrueForAll(fields, f => f.Address is null) ? query.Addresses : [.. query.Addresses, .. fields.Select(f => f.Address).OfType<string>()];

    // Payment and customs messages end a name at 35 characters, or at two lines of them.
    private const int Line = 35;

    private static bool IsFull(string field, AnalyzedName name)
    {
        var text = field.AsSpan().TrimEnd();
        // A blank at the very end may have been cut off with the rest.
        if (text.Length is not (Line or Line - 1 or 2 * Line or (2 * Line) - 1) || !text.EndsWith(name.Original.AsSpan().TrimEnd(), StringComparison.Ordinal)) return false;
        // A name that ends with its legal form is whole.
        var words = NameNormalizer.Normalize(name.Original).Tokens.Length;
        return !Array.Exists(name.Forms, f => f.Start + f.Length == words);
    }

    private static Query WithNumbersOf(Query query, NameField[] fields)
    {
        if (Array.TrueForAll(fields, f => f is { Address: null, Tail: [] })) return query;
        // "IMO No. 9187629" may have been taken for a house number.
        var texts = fields.SelectMany(f => f.Address is null ? [f.Tail] : (string[][])[f.Tail, [.. NameNormalizer.Normalize(f.Address).Tokens.Select(t => t.Text)]]);
        var found = texts.SelectMany(LabelledNumbers.Read).Except(query.Identifiers).ToArray();
        return found.Length == 0 ? query : query with { Identifiers = [.. query.Identifiers, .. found] };
    }
}

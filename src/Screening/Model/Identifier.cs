using System.Collections.Frozen;

namespace Screening.Model;

/// <summary>A number that names a party: equal numbers of one type decide, different ones contradict.</summary>
/// <param name="Type">One of the keys of <see cref="IdentifierTypes"/>, such as <c>unp</c> or <c>imo</c>.</param>
/// <param name="Value">The number as printed; compared by letters and digits only, without regard to case.</param>
/// <param name="Country">ISO 3166 alpha-2 code of the issuer, where known.</param>
public sealed record Identifier(string Type, string Value, string? Country = null)
{
    /// <summary>The value's letters and digits in upper case: the form in which two identifiers are compared.</summary>
    public string Key => IdentifierTypes.Find(Type)?.KeyOf(Value) ?? IdentifierTypes.Compact(Value);

    /// <summary>What is wrong with the number, for instance <c>check digit wrong</c>; null where nothing is or its type is not known.
    /// A faulty number does not decide a match by itself.</summary>
    public string? Fault => IdentifierTypes.Find(Type)?.FaultOf(Value);
}

/// <summary>The identifier types the library knows, and what each proves.</summary>
public static class IdentifierTypes
{
    // Cyrillic letters of a Belarusian person's number, and the Latin ones they are printed as.
    private const string Cyrillic = "АВСЕНКМОРТ";
    private const string Latin = "ABCEHKMOPT";

    /// <summary>THE table: every type with its name, its source and its check.</summary>
    public static IReadOnlyList<IdentifierType> All { get; } =
    [
        new() { Key = "unp", Name = "UNP", Country = "BY", Decides = true, Check = IdentifierChecks.Unp, Canon = LatinLetters, Labels = ["unn"], Source = "Belarus, Ministry of Taxes, payer's number" },
        new() { Key = "inn", Name = "INN", Country = "RU", Decides = true, Check = IdentifierChecks.Inn, Canon = WithoutKpp, Source = "Russia, Federal Tax Service, taxpayer's number" },
        new() { Key = "ogrn", Name = "OGRN", Country = "RU", Decides = true, Check = IdentifierChecks.Ogrn, Labels = ["ogrnip"], Source = "Russia, state register of legal entities" },
        new() { Key = "okpo", Name = "OKPO", Country = "RU", Decides = true, Check = IdentifierChecks.Okpo, Source = "Russia, classifier OK 007-93" },
        new() { Key = "kpp", Name = "KPP", Country = "RU", Check = IdentifierChecks.Kpp, Source = "Russia, Federal Tax Service; companies of one office share it" },
        new() { Key = "uscc", Name = "USCC", Country = "CN", Decides = true, Check = IdentifierChecks.Uscc, Labels = ["usci"], Source = "GB 32100-2015, China" },
        new() { Key = "lei", Name = "LEI", Decides = true, Check = IdentifierChecks.Lei, Source = "ISO 17442, check digits of ISO 7064 mod 97-10" },
        new() { Key = "imo", Name = "IMO number", Decides = true, Check = IdentifierChecks.Imo, Source = "IMO Resolution A.1117(30)" },
        new() { Key = "imo-company", Name = "IMO company number", Decides = true, Check = IdentifierChecks.ImoCompany, Source = "IMO Resolution MSC.160(78)" },
        new() { Key = "mmsi", Name = "MMSI", Decides = true, Check = IdentifierChecks.Mmsi, Source = "ITU-R M.585" },
        new() { Key = "bic", Name = "BIC", Decides = true, Check = IdentifierChecks.Bic, Canon = WithoutHeadOffice, Labels = ["swift", "bik"], Source = "ISO 9362" },
        new() { Key = "duns", Name = "DUNS", Decides = true, Check = IdentifierChecks.Duns, Source = "Dun & Bradstreet" },
        new() { Key = "uei", Name = "UEI", Country = "US", Decides = true, Check = IdentifierChecks.Uei, Source = "US General Services Administration, SAM.gov" },
        new() { Key = "eori", Name = "EORI", Decides = true, Check = IdentifierChecks.Eori, Source = "Delegated Regulation (EU) 2015/2446, Annex 12-01" },
        new() { Key = "isin", Name = "ISIN", Decides = true, Check = IdentifierChecks.Isin, Source = "ISO 6166" },
        new() { Key = "registration", Name = "registration number", IsGeneric = true, Decides = true, Source = "a trade register" },
        new() { Key = "tax", Name = "tax number", IsGeneric = true, Decides = true, Source = "a tax office" },
        new() { Key = "passport", Name = "passport", IsGeneric = true, Decides = true, Source = "a country's passport office" },
        new() { Key = "national-id", Name = "national id", IsGeneric = true, Decides = true, Source = "a register of people or bodies" },
    ];

    private static readonly FrozenDictionary<string, IdentifierType> ByKey = All.ToFrozenDictionary(t => t.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IdentifierType> ByLabel = All.Where(t => !t.IsGeneric)
        .SelectMany(t => t.Labels.Append(t.Key), (type, label) => (type, label))
        .ToFrozenDictionary(t => t.label, t => t.type, StringComparer.Ordinal);

    /// <summary>Types under which one number belongs to one party only, so that equality decides a match.</summary>
    public static IReadOnlyList<string> Decisive { get; } = [.. All.Where(t => t.Decides).Select(t => t.Key)];

    /// <summary>The type with a key; null where the library does not know it.</summary>
    /// <param name="key">For instance <c>inn</c>.</param>
    public static IdentifierType? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return ByKey.GetValueOrDefault(key);
    }

    /// <summary>The type that a document means by a label before a number; null where it means none.</summary>
    /// <param name="label">One folded word, for instance <c>imo</c> or <c>unp</c>.</param>
    internal static IdentifierType? OfLabel(string label) => ByLabel.GetValueOrDefault(label);

    /// <summary>The letters and digits of a number, in upper case. An IMO prefix is dropped.</summary>
    /// <param name="value">A number as printed, for instance <c>IMO 9341512</c>.</param>
    public static string Compact(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var compact = string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return compact.StartsWith("IMO", StringComparison.Ordinal) ? compact[3..] : compact;
    }

    /// <summary>Whether a seven-digit IMO ship number carries the right check digit.</summary>
    /// <param name="value">The number, with or without the prefix IMO.</param>
    public static bool IsImo(string value) => IdentifierChecks.Imo(Compact(value)) is null;

    private static string LatinLetters(string key) => string.Concat(key.Select(c => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c));

    // "7707083893/773601001": INN and KPP in one field.
    private static string WithoutKpp(string key) => key.Length == 19 && key.All(char.IsAsciiDigit) ? key[..10] : key;

    // XXX is the head office, which eight characters name as well.
    private static string WithoutHeadOffice(string key) => key.Length == 11 && key.EndsWith("XXX", StringComparison.Ordinal) ? key[..8] : key;
}

using System.Collections.Frozen;

namespace Screening.Formats.Lists;

/// <summary>Where a column of the European Union's CSV belongs: the element of the XML that it stands for, and the attribute of that.</summary>
/// <param name="Child">Name of the element.</param>
/// <param name="Field">Name of the attribute; <see cref="Remark"/> for a note, <see cref="Date"/> for the date of the act that added it.</param>
internal sealed record EuColumn(string Child, string Field)
{
    /// <summary>A note inside the element.</summary>
    public const string Remark = "remark";

    /// <summary>The date of an act.</summary>
    public const string Date = "date";
}

/// <summary>The columns of CSV 1.1 (<c>NameAlias_WholeName</c>) and 1.0 (<c>Naal_wholename</c>).</summary>
internal static class EuColumns
{
    /// <summary>Column of the party's number in 1.1; without regard to case and underscores in 1.0 as well.</summary>
    public const string Id = "logicalId";

    /// <summary>Element of the party itself.</summary>
    public const string Entry = "sanctionEntity";

    private const string Regulation = "regulation";

    private static readonly FrozenDictionary<string, string> Children = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["NameAlias"] = "nameAlias",
        ["Naal"] = "nameAlias",
        ["Address"] = "address",
        ["Addr"] = "address",
        ["BirthDate"] = "birthdate",
        ["Birt"] = "birthdate",
        ["Identification"] = "identification",
        ["Iden"] = "identification",
        ["Citizenship"] = "citizenship",
        ["Citi"] = "citizenship",
        ["Leba"] = Regulation,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Columns of the party itself, in both editions.
    private static readonly FrozenDictionary<string, EuColumn?> Own = new Dictionary<string, EuColumn?>(StringComparer.OrdinalIgnoreCase)
    {
        ["Entity_LogicalId"] = new(Entry, Id),
        ["Entity_logical_id"] = new(Entry, Id),
        ["Entity_EU_ReferenceNumber"] = new(Entry, "euReferenceNumber"),
        ["EU_ref_num"] = new(Entry, "euReferenceNumber"),
        ["Entity_UnitedNationId"] = new(Entry, "unitedNationId"),
        ["Entity_DesignationDate"] = new(Entry, "designationDate"),
        ["Entity_DesignationDetails"] = new(Entry, "designationDetails"),
        ["Entity_Remark"] = new(Entry, EuColumn.Remark),
        ["Entity_SubjectType"] = new("subjectType", "code"),
        ["Subject_type"] = new("subjectType", "code"),
        ["Entity_SubjectType_ClassificationCode"] = new("subjectType", "classificationCode"),
        ["Programme"] = new(Regulation, "programme"),
        ["fileGenerationDate"] = null,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Columns that are called otherwise than the attribute, by element; those that say nothing of the party lead nowhere.
    private static readonly FrozenDictionary<string, string?> Renamed = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
    {
        ["nameAlias.language"] = "nameLanguage",
        ["birthdate.day"] = "dayOfMonth",
        ["birthdate.month"] = "monthOfYear",
        ["birthdate.date"] = "birthdate",
        ["birthdate.place"] = "place",
        ["birthdate.country"] = "countryIso2Code",
        ["citizenship.country"] = "countryIso2Code",
        ["identification.country"] = "countryIso2Code",
        ["identification.typeCode"] = "identificationTypeCode",
        ["identification.typeDescription"] = null,
        ["address.country"] = "countryIso2Code",
        ["address.number"] = "street",
        ["address.other"] = EuColumn.Remark,
        ["address.asAtListingTime"] = null,
        ["regulation.numtitle"] = "numberTitle",
        ["regulation.publication_date"] = "publicationDate",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The number of a row's element, the language and the act behind it: see EuParty for what is left out.
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "logicalId", "logical_id", "regulationLanguage", "publicationUrl", "url", "programme", "numberTitle", "leba_numtitle", "leba_url", "leba_programme", "type", "organisationType");

    /// <summary>Where a column belongs; null for one that is left out.</summary>
    /// <param name="header">For instance <c>NameAlias_WholeName</c>.</param>
    /// <param name="isKnown">False for a column that the format does not have.</param>
    public static EuColumn? Of(string header, out bool isKnown)
    {
        isKnown = true;
        if (Own.TryGetValue(header, out var own)) return own;
        if (header.StartsWith("Date_file", StringComparison.OrdinalIgnoreCase)) return null;
        const string ownAct = "Entity_Regulation_";
        if (header.StartsWith(ownAct, StringComparison.OrdinalIgnoreCase)) return new EuColumn(Regulation, header[ownAct.Length..]);
        var end = header.IndexOf('_', StringComparison.Ordinal);
        if (end > 0 && Children.TryGetValue(header[..end], out var child)) return OfChild(child, header[(end + 1)..]);
        isKnown = false;
        return null;
    }

    private static EuColumn? OfChild(string child, string field)
    {
        const string act = "Regulation_";
        if (field.StartsWith(act, StringComparison.OrdinalIgnoreCase)) field = field[act.Length..] is var part && part.Equals("PublicationDate", StringComparison.OrdinalIgnoreCase) ? EuColumn.Date : "url";
        else if (field.Equals("leba_publication_date", StringComparison.OrdinalIgnoreCase)) field = EuColumn.Date;
        else if (Renamed.TryGetValue($"{child}.{field}", out var renamed)) return renamed is null ? null : new EuColumn(child, renamed);
        return child != Regulation && LeftOut.Contains(field) || field.Equals("url", StringComparison.OrdinalIgnoreCase) ? null : new EuColumn(child, field);
    }
}

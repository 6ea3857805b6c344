using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The UK Sanctions List as XML.</summary>
internal static class UkXmlReader
{
    public const string Format = "uk-sl-xml";
    private const string Root = "Designations";
    private const string Record = "Designation";
    private const string Generated = "DateGenerated";

    // Elements that are a column of the table, wherever they stand in a designation.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["LastUpdated"] = "Last Updated",
        ["DateDesignated"] = "Date Designated",
        ["OFSIGroupID"] = "OFSI Group ID",
        ["UNReferenceNumber"] = "UN Reference Number",
        ["RegimeName"] = "Regime Name",
        ["DesignationSource"] = "Designation source",
        ["SanctionsImposed"] = "Sanctions Imposed",
        ["OtherInformation"] = "Other Information",
        ["UKStatementofReasons"] = "UK Statement of Reasons",
        ["Title"] = "Title",
        ["PhoneNumber"] = "Phone number",
        ["EmailAddress"] = "Email address",
        ["Website"] = "Website",
        ["DOB"] = "D.O.B",
        ["Nationality"] = "Nationality(/ies)",
        ["PassportNumber"] = "Passport number",
        ["PassportAdditionalInformation"] = "Passport additional information",
        ["NationalIdentifierNumber"] = "National Identifier number",
        ["NationalIdentifierAdditionalInformation"] = "National Identifier additional information",
        ["Position"] = "Position",
        ["Gender"] = "Gender",
        ["TownOfBirth"] = "Town of birth",
        ["CountryOfBirth"] = "Country of birth",
        ["TypeOfEntity"] = "Type of entity",
        ["BusinessRegistrationNumber"] = "Business registration number (s)",
        ["ParentCompany"] = "Parent company",
        ["Subsidiary"] = "Subsidiaries",
        ["IMONumber"] = "IMO number",
        ["CurrentOwnerOperator"] = "Current owner/operator (s)",
        ["PreviousOwnerOperator"] = "Previous owner/operator (s)",
        ["CurrentBelievedFlagOfShip"] = "Current believed flag of ship",
        ["PreviousFlag"] = "Previous flags",
        ["TypeOfShip"] = "Type of ship",
        ["TonnageOfShip"] = "Tonnage of ship",
        ["LengthOfShip"] = "Length of ship",
        ["YearBuilt"] = "Year Built",
        ["HullIdentificationNumber"] = "Hull identification number (HIN)",
    };

    // Read apart, or said again elsewhere.
    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal) { "UniqueID", "IndividualEntityShip", "Names", "NonLatinNames", "Addresses", "SanctionsImposedIndicators" };

    private static readonly string[] Given = ["Name1", "Name2", "Name3", "Name4", "Name5"];
    private static readonly string[] Lines = ["AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6"];

    public static bool Sniff(ListInput input) => input.XmlRoot == Root;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(UkFacts.List);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var record in new XmlRecords(text).Read(Root, Generated, Record))
        {
            ct.ThrowIfCancellationRequested();
            if (record.Name == Generated) list.Published = record.Text is { } day && UkFacts.DayOf(list, day, record.Line, "date of the edition") is { } published ? PublishedDate.AtStart(published) : null;
            else Add(list, record);
        }
        return [list.Build(Format, input)];
    }

    private static void Add(ListBuilder list, XmlItem record)
    {
        var id = record.TextOf("UniqueID");
        var names = record.All("Names", "Name").Concat(record.All("NonLatinNames", "NonLatinName")).Where(n => n.Children.Any(c => c.Text is not null)).ToList();
        if (id is null || names.Count == 0)
        {
            list.Reject(record.Line, id is null ? "missing-id" : "missing-name", $"found {(id is null ? "no UniqueID" : "no name")}; expected both");
            return;
        }
        var draft = list.UniqueRecord(id, record.Line);
        draft.Kind = UkFacts.Kind(record.TextOf("IndividualEntityShip"));
        foreach (var name in record.All("Names", "Name"))
            UkFacts.AddName(list, draft, Given.Select(name.TextOf), name.TextOf("Name6"), name.TextOf("NameType"), name.TextOf("AliasStrength"), name.Line);
        foreach (var name in record.All("NonLatinNames", "NonLatinName"))
        {
            if (name.TextOf("NameNonLatinScript") is { } native) UkFacts.AddNative(draft, native, name.TextOf("NonLatinScriptType"), name.TextOf("NonLatinScriptLanguage"));
        }
        foreach (var address in record.All("Addresses", "Address"))
            UkFacts.AddAddress(draft, Lines.Select(address.TextOf), address.TextOf("AddressPostalCode"), address.TextOf("AddressCountry"));
        foreach (var child in record.Children.Where(c => !Apart.Contains(c.Name))) AddFields(list, draft, child);
    }

    private static void AddFields(ListBuilder list, EntityDraft draft, XmlItem item)
    {
        if (item.Text is { } text)
        {
            if (Fields.TryGetValue(item.Name, out var field)) UkFacts.Add(list, draft, field, text, item.Line);
            else draft.AddRemark($"{item.Name}: {text}");
        }
        foreach (var child in item.Children) AddFields(list, draft, child);
    }
}

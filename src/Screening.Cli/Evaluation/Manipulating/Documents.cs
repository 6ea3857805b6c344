using Screening.Model;

namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>What forms, fields and documents do to a name.</summary>
internal static class Documents
{
    // Forms of a row are one form, written otherwise or in the language of another register.
    private static readonly string[][] Equivalents =
    [
        ["Ltd", "Ltd.", "Limited", "LTD"],
        ["LLC", "L.L.C.", "Limited Liability Company", "OOO"],
        ["Co., Ltd.", "Co Ltd", "Company Limited", "Co. Limited"],
        ["Pvt Ltd", "Private Limited", "(Pvt.) Ltd.", "Pvt. Limited"],
        ["JSC", "J.S.C.", "Joint Stock Company", "AO"],
        ["OJSC", "Open Joint Stock Company", "OAO", "O.J.S.C."],
        ["PJSC", "Public Joint Stock Company", "PAO", "P.J.S.C."],
        ["CJSC", "Closed Joint Stock Company", "ZAO"],
        ["GmbH", "G.m.b.H.", "Gesellschaft mit beschr\u00E4nkter Haftung"],
        ["AG", "Aktiengesellschaft"],
        ["SA", "S.A."],
        ["SARL", "S.A.R.L."],
        ["SRL", "S.R.L."],
        ["Inc", "Inc.", "Incorporated"],
        ["Corp", "Corp.", "Corporation"],
        ["FZE", "F.Z.E.", "Free Zone Establishment"],
        ["FZCO", "FZ-CO", "Free Zone Company"],
        ["BV", "B.V."],
        ["Plc", "PLC", "Public Limited Company"],
    ];

    private static readonly string[] BodyNoise = ["SHIPPER: ", "CONSIGNEE: ", "C/O ", "M/S ", "MESSRS ", "TO THE ORDER OF ", "NOTIFY PARTY: ", "TO ORDER OF "];
    private static readonly string[] PersonNoise = ["MR. ", "MR ", "C/O ", "CONSIGNEE: ", "TO THE ORDER OF ", "ATTN: ", "SHIPPER: "];
    private static readonly string[] ShipNoise = ["M/V ", "MV ", "M/T ", "VESSEL: "];

    private static readonly (string Before, string Behind)[] Surroundings =
    [
        ("20 pallets of spare parts for ", ", Contract No. 12-45/2024"),
        ("Hydraulic pumps, 14 pcs; final buyer ", "; gross weight 480 kg"),
        ("Goods for ", " as per invoice 4471"),
        ("12 Lesnaya st., office 4, for ", ", warehouse 2"),
        ("Machine tools. On behalf of ", ". Freight prepaid."),
        ("Payment received from ", " on 12 March, balance open"),
    ];

    private static readonly string[] Places = [", Dubai, UAE", ", Istanbul, Turkey", ", Minsk, Belarus", ", Moscow, Russia", ", Tehran, Iran", ", Shenzhen, China", ", Almaty, Kazakhstan", ", Limassol, Cyprus"];

    private static readonly string[] Streets = ["14 Harbour Road, Unit 3", "Office 210, 7 Port Street", "P.O. Box 5571", "Building 2, 48 Industrial Avenue"];

    /// <summary>A legal form left out, moved to the other end, or written otherwise.</summary>
    public static string? LegalForm(ListedName name, Random random)
    {
        if (name.Forms.Length == 0) return null;
        var form = name.Forms[random.Next(name.Forms.Length)];
        var (first, last) = (name.Words[form.Start], name.Words[form.Start + form.Length - 1]);
        var written = name.Text[first.Start..(last.Start + last.Text.Length)];
        var rest = name.Without((_, i) => i >= form.Start && i < form.Start + form.Length);
        if (!ListedName.Of(name.EntityId, rest, name.Kind).Words.Any(w => w.IsDistinctive)) return null;
        var others = Array.Find(Equivalents, e => e.Contains(written, StringComparer.OrdinalIgnoreCase));
        return random.Next(3) switch
        {
            0 when others is not null => name.Text.Replace(written, others[random.Next(others.Length)], StringComparison.Ordinal),
            1 => first.Start == 0 ? $"{rest} {written}" : $"{written} {rest}",
            _ => rest,
        };
    }

    /// <summary>A label of a document before the name.</summary>
    public static string? Noise(ListedName name, Random random)
    {
        var labels = name.Kind switch
        {
            EntityKind.Person => PersonNoise,
            EntityKind.Vessel => ShipNoise,
            _ => BodyNoise,
        };
        return labels[random.Next(labels.Length)] + name.Text;
    }

    /// <summary>A city and a country behind the name; a ship has no address.</summary>
    public static string? PlaceAdded(ListedName name, Random random) =>
        name.Kind is EntityKind.Vessel or EntityKind.Aircraft ? null : name.Text + Places[random.Next(Places.Length)];

    /// <summary>The name in the first line of an address; as in a goods text, one word names no person.</summary>
    public static string? InAddress(ListedName name, Random random) =>
        IsTooShortForText(name) || name.Kind is EntityKind.Vessel or EntityKind.Aircraft ? null : $"{StandingOut(name)}, {Streets[random.Next(Streets.Length)]}{Places[random.Next(Places.Length)]}";

    /// <summary>A name as a field of so many characters holds it.</summary>
    /// <param name="name">A longer name.</param>
    /// <param name="length">Characters of the field.</param>
    /// <param name="wholeDistinctive">Share of the words it is known by that must still stand whole; one at least.</param>
    public static string? Truncate(ListedName name, int length, double wholeDistinctive)
    {
        if (name.Text.Length <= length) return null;
        var distinctive = name.Words.Where(w => w.IsDistinctive).ToArray();
        var whole = distinctive.Count(w => w.Start + w.Length <= length);
        return whole == 0 || whole < wholeDistinctive * distinctive.Length ? null : name.Text[..length].TrimEnd();
    }

    /// <summary>A goods text around the name. One word in running text names no person, and a body or
    /// a ship only where it stands out.</summary>
    public static string? Embed(ListedName name, Random random)
    {
        if (IsTooShortForText(name)) return null;
        var (before, behind) = Surroundings[random.Next(Surroundings.Length)];
        return before + StandingOut(name) + behind;
    }

    private static string StandingOut(ListedName name) => name.OwnWords == 1 ? name.Text.ToUpperInvariant() : name.Text;

    private static bool IsTooShortForText(ListedName name) =>
        name.IsPerson ? name.Words.Count(w => w.IsDistinctive) < 2 : name.OwnWords == 1 && name.Words.Single(w => !w.IsForm).Length < 4;
}

using System.Collections.Frozen;
using Screening.Model;

namespace Screening.Formats.Manifests.Edi;

/// <summary>What the codes of parties mean here. A code that is not in the tables is a party all the same: any other.</summary>
internal static class EdiRoles
{
    /// <summary>UN/EDIFACT code list 3035, party function.</summary>
    public static FrozenDictionary<string, PartyRole> Edifact { get; } = Table(
        (PartyRole.Consignor, "CZ CS EX OS PW SE SF SU FR PK WS"),
        (PartyRole.Consignee, "CN BY DP IM IV ST CPD UCN RE"),
        (PartyRole.Notify, "NI N1 N2 NIP"),
        (PartyRole.EndUser, "UC UD EN UP"),
        (PartyRole.Carrier, "CA CAY CG CX FW FC TR GCR CPE TCR"),
        (PartyRole.Bank, "BK B1 BB BI BS PB RB SBK BF I1 COP"));

    /// <summary>X12 data element 98, entity identifier code.</summary>
    public static FrozenDictionary<string, PartyRole> X12 { get; } = Table(
        (PartyRole.Consignor, "SH SF SE SU VN EX OS CZ PW"),
        (PartyRole.Consignee, "CN ST BY BT OB IM C1 RI 16 DA"),
        (PartyRole.Notify, "N1 N2 NP NI"),
        (PartyRole.EndUser, "UC EN EU UK"),
        (PartyRole.Carrier, "CA FW SS FR CG OT"),
        (PartyRole.Bank, "BK B5 PB RB"));

    /// <summary>Places among the entities of X12: where the goods go, not who gets them.</summary>
    public static FrozenSet<string> X12Places { get; } = new[] { "FS", "PF", "PT", "TL", "78", "PD" }.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, PartyRole> Table(params (PartyRole Role, string Codes)[] rows) =>
        rows.SelectMany(r => r.Codes.Split(' ').Select(c => KeyValuePair.Create(c, r.Role))).ToFrozenDictionary(StringComparer.Ordinal);
}

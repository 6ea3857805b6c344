namespace Screening.Model;

/// <summary>By what right or fact one party controls another: the keys that edges carry and ownership policies name.</summary>
/// <remarks>Source: Best Practices for the effective implementation of restrictive measures, Council of the EU, update of
/// 3 July 2024, and The Russia (Sanctions) (EU Exit) Regulations 2019, regulation 7. What a policy makes of each is in its file.</remarks>
public static class ControlCriteria
{
    /// <summary>May appoint or remove most of the board.</summary>
    public const string AppointsBoard = "appoints-board";

    /// <summary>Has appointed most of the present board by its own votes.</summary>
    public const string AppointedBoard = "appointed-board";

    /// <summary>Alone commands most voting rights by agreement with other holders.</summary>
    public const string VotingAgreement = "voting-agreement";

    /// <summary>May exercise a dominant influence by agreement or articles.</summary>
    public const string DominantInfluence = "dominant-influence";

    /// <summary>Exercises a dominant influence in fact.</summary>
    public const string DeFactoInfluence = "de-facto-influence";

    /// <summary>May use all or part of the assets.</summary>
    public const string UsesAssets = "uses-assets";

    /// <summary>Runs the business on a unified basis, with consolidated accounts.</summary>
    public const string UnifiedManagement = "unified-management";

    /// <summary>Shares the financial liabilities, or guarantees them.</summary>
    public const string JointLiability = "joint-liability";

    /// <summary>Sits on the board: alone no control, a reason to ask.</summary>
    public const string Director = "director";

    /// <summary>Two holders act as one: their stakes are added even where a policy adds no others.</summary>
    public const string JointArrangement = "joint-arrangement";

    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AppointsBoard, AppointedBoard, VotingAgreement, DominantInfluence, DeFactoInfluence,
        UsesAssets, UnifiedManagement, JointLiability, Director, JointArrangement,
    ];
}

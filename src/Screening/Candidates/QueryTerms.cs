using Screening.Scoring;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>What the words of the query at hand come to where a name has none like them: worked out once a query, not once a candidate.</summary>
internal sealed class QueryTerms
{
    private readonly double[] _foreign = new double[ScoringPolicy.MaxWords];

    /// <summary>The words that were looked up, as bits.</summary>
    public ulong Resolved { get; private set; }

    /// <summary>Those that were not: of them anything is believed.</summary>
    public ulong Open { get; private set; }

    /// <summary>The words by which a party is known.</summary>
    public ulong Own { get; private set; }

    /// <summary>The words that are more than an "of".</summary>
    public ulong Any { get; private set; }

    /// <summary>What those looked up cost together where they stand against others.</summary>
    public double Foreign { get; private set; }

    /// <summary>What one of them costs.</summary>
    public double ForeignOf(int word) => _foreign[word];

    /// <summary>Takes a query whose words were looked up.</summary>
    public void Set(PreparedName query, ulong resolved)
    {
        (Resolved, Open, Own, Any, Foreign) = (resolved, 0, 0, 0, 0);
        for (var i = 0; i < query.Words.Length; i++)
        {
            var (kind, bit) = (query.Words[i].Class, 1UL << i);
            if ((resolved & bit) == 0) Open |= bit;
            if (PreparedName.IsOwn(kind)) Own |= bit;
            if (kind != WordClass.Connector) Any |= bit;
            _foreign[i] = Sieve.IsSmall(kind) ? 0 : query.WholeWeights[i] * query.OmissionOf(i);
            if ((resolved & bit) != 0) Foreign += _foreign[i];
        }
    }
}

using Screening.Scoring;

namespace Screening.Candidates;

/// <summary>A listed word that is like a word of the query.</summary>
/// <param name="Row">Its row in <see cref="ListedWords"/>.</param>
/// <param name="Relation">How they are alike.</param>
/// <param name="Similarity">In (0, 1].</param>
internal readonly record struct WordMatch(int Row, WordRelation Relation, double Similarity);

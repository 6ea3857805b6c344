using Screening.Model;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>An analysed name with the weights of its words: everything a comparison needs, made once.</summary>
internal sealed class PreparedName
{
    // Of two words, and then of three; made when another writing is met, by two threads perhaps, which make the same.
    private NameWord?[]? _runWords;
    private readonly double _behindTheCut;
    private readonly double _described;

    /// <summary>Prepares a name.</summary>
    /// <param name="name">The analysed name.</param>
    /// <param name="quality">Strong, or weak as the list says.</param>
    /// <param name="endsAbruptly">Whether the field it stood in was full, so that its end may be missing.</param>
    public PreparedName(AnalyzedName name, NameQuality quality = NameQuality.Strong, bool endsAbruptly = false)
    {
        EndsAbruptly = endsAbruptly;
        Name = name;
        Quality = quality;
        IsCut = name.Words.Length > ScoringPolicy.MaxWords;
        Words = IsCut ? name.Words[..ScoringPolicy.MaxWords] : name.Words;
        Weights = new double[Words.Length];
        var named = Array.FindIndex(Words, w => w.Canon == Initials.Named);
        var (quoted, behindQuoted) = (name.Quoted.Start.Value, Math.Min(name.Quoted.End.Value, Words.Length));
        var isCalled = quoted < behindQuoted && Array.FindIndex(Words, quoted, behindQuoted - quoted, w => IsOwn(w.Class)) >= 0;
        for (var i = 0; i < Words.Length; i++)
        {
            var word = Words[i];
            var weight = ScoringPolicy.Of(word.Class);
            var isDescription = isCalled && (i < quoted || i >= behindQuoted);
            Weights[i] = word.Class switch
            {
                WordClass.Distinctive or WordClass.Ordinary when named >= 0 && i > named => isDescription ? ScoringPolicy.Honoured * ScoringPolicy.Description : ScoringPolicy.Honoured,
                WordClass.Initial when named >= 0 && i > named => ScoringPolicy.HonouredInitial,
                WordClass.Distinctive when word.Text.Length <= 2 => ScoringPolicy.TinyWord,
                WordClass.Generic or WordClass.Sector or WordClass.Descriptor or WordClass.Place when isDescription => weight.Weight * ScoringPolicy.Description,
                WordClass.Distinctive or WordClass.Ordinary when isDescription => ScoringPolicy.OwnDescription,
                _ => weight.Weight,
            };
            Weight += Weights[i];
            if (isDescription) _described += weight.Weight - Weights[i];
            Origins |= 1 << (int)word.Origin;
            if (!IsOwn(word.Class)) continue;
            OwnWords++;
            if (word.Class == WordClass.Ordinary || word.Text.Length <= ScoringPolicy.ShortWord) WeakWords++;
        }
        if (endsAbruptly && Words.Length > 0) _behindTheCut = Weights[^1] * (1 - ScoringPolicy.BehindTheCut);
        WholeWeights = !name.IsPerson ? WithoutOwnAcronym() : OwnWords >= ScoringPolicy.LongPersonName ? LightenInside() : Weights;
        Short = Scoring.Acronyms.ShortOf(name, Words);
        if (Short is null) return;
        ShortAcronym = Acronym.Of(Short);
        ShortLetters = Acronym.Of(Initials.Mapped(Short));
    }

    // Muhammad Salim Ahmad al-Masri: the given names between the first and the last word of a long name.
    private double[] LightenInside()
    {
        double[] whole = [.. Weights];
        var last = Array.FindLastIndex(Words, w => IsOwn(w.Class));
        for (var i = Array.FindIndex(Words, w => IsOwn(w.Class)) + 1; i < last; i++)
        {
            if (Words[i].Person.Role != PersonRole.Given || !IsOwn(Words[i].Class)) continue;
            Weight -= Weights[i] - ScoringPolicy.InnerGivenName;
            Weights[i] = ScoringPolicy.InnerGivenName;
        }
        return whole;
    }

    // "Higher Institute for Applied Sciences (HIAS)": the acronym says again what the name says, and is not missed.
    private double[] WithoutOwnAcronym()
    {
        if (!Name.Original.Contains('(', StringComparison.Ordinal)) return Weights;
        var at = Array.FindIndex(Words, w => w.Class == WordClass.Distinctive && w.Text.Length >= ScoringPolicy.ShortWord
            && Name.Original.Contains($"({w.Text})", StringComparison.OrdinalIgnoreCase) && Initials.Spell(Words, w.Text));
        if (at < 0) return Weights;
        double[] whole = [.. Weights];
        whole[at] = ScoringPolicy.Of(WordClass.Connector).Weight;
        return whole;
    }

    /// <summary>The analysed name.</summary>
    public AnalyzedName Name { get; }

    /// <summary>Strong or weak.</summary>
    public NameQuality Quality { get; }

    /// <summary>Whether its end may be missing: then its last word may be the beginning of one.</summary>
    public bool EndsAbruptly { get; }

    /// <summary>The words compared.</summary>
    public NameWord[] Words { get; }

    /// <summary>Weight of each word.</summary>
    public double[] Weights { get; }

    /// <summary>What it costs to miss a word of the list, or to have another in its place: here a father's name weighs like any other,
    /// and an acronym beside its own words next to nothing.</summary>
    public double[] WholeWeights { get; }

    /// <summary>Factor on the cost of a word's omission.</summary>
    public double OmissionOf(int word) => ScoringPolicy.Of(Words[word].Class).Omission;

    /// <summary>Sum of the weights.</summary>
    public double Weight { get; private set; }

    /// <summary>The same with words that describe a body at their full weight: that of the name as it stands in a text.</summary>
    public double WeightAsWritten => Weight + _described;

    /// <summary>The weight that counts against a name sharing none of it: what is left of a word cut off counts little.</summary>
    public double WeightToShare => Weight - _behindTheCut;

    /// <summary>Words the party is known by.</summary>
    public int OwnWords { get; }

    /// <summary>Of those, the short and ordinary ones.</summary>
    public int WeakWords { get; }

    /// <summary>The acronyms it may be known by.</summary>
    public Acronym[] Acronyms => Name.Initials;

    /// <summary>The acronym it consists of, in Latin; null where it is none.</summary>
    public string? Short { get; }

    /// <summary>The same, to be compared.</summary>
    public Acronym ShortAcronym { get; }

    /// <summary>The same with one letter for each of its own alphabet.</summary>
    public Acronym ShortLetters { get; }

    /// <summary>Whether words beyond the limit were left out.</summary>
    public bool IsCut { get; }

    /// <summary>Longest run of words that are tried as one: "ka maz", "vc raz dole".</summary>
    public const int LongestRun = 3;

    /// <summary>Neighbouring words of one writing as one word, to be compared by its sound; nothing where they differ in writing.</summary>
    /// <param name="start">Index of the first word.</param>
    /// <param name="length">Two or three words.</param>
    public NameWord? JoinedWord(int start, int length)
    {
        _runWords ??= new NameWord?[2 * Words.Length];
        return _runWords[(length - 2) * Words.Length + start] ??= WordOf(start, length);
    }

    private NameWord? WordOf(int start, int length)
    {
        var origin = Words[start].Origin;
        var (text, native) = ("", "");
        for (var i = start; i < start + length; i++)
        {
            var word = Words[i];
            if (word.Origin != origin) return null;
            // A loan word that was put into English is heard as it was written.
            text += word.IsTranslated ? word.Native ?? word.Text : word.Text;
            native += word.Native;
        }
        return new NameWord(text, text, text, WordClass.Distinctive, false, origin, native);
    }

    /// <summary>The kinds of writing of its words, as bits.</summary>
    public int Origins { get; }

    /// <summary>Whether two names have words of different writing, so that sounds are compared.</summary>
    public static bool DifferInOrigin(PreparedName a, PreparedName b) => a.Origins != b.Origins || !System.Numerics.BitOperations.IsPow2(a.Origins);

    /// <summary>Whether no comparison tells two listed names apart: all that one reads of them is equal, though they may be printed otherwise.</summary>
    public bool IsWordedAs(PreparedName other) =>
        (Quality, Name.IsPerson, Short, Weight, _described) == (other.Quality, other.Name.IsPerson, other.Short, other.Weight, other._described)
        && Words.AsSpan().SequenceEqual(other.Words) && Weights.AsSpan().SequenceEqual(other.Weights) && WholeWeights.AsSpan().SequenceEqual(other.WholeWeights)
        && Acronyms.AsSpan().SequenceEqual(other.Acronyms) && Name.Forms.Select(f => (f.Class, f.Short)).SequenceEqual(other.Name.Forms.Select(f => (f.Class, f.Short)))
        && Scoring.Acronyms.IsForeign(this) == Scoring.Acronyms.IsForeign(other);

    /// <summary>A number that is the same for names worded alike.</summary>
    public int WordingHash()
    {
        var hash = default(HashCode);
        foreach (var word in Words) hash.Add(word);
        return hash.ToHashCode();
    }

    /// <summary>Whether a word of this class is one a party is known by.</summary>
    public static bool IsOwn(WordClass kind) => kind is WordClass.Distinctive or WordClass.Ordinary;
}

using System.Collections;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>The words of all listed names, each once: held, or read from a file as they are asked for.</summary>
internal sealed class WordRows : IEnumerable<NameWord>
{
    // Common words are asked for by most queries: these take some two megabytes.
    private const int MostKept = 8192;

    [Flags]
    private enum Marks : byte
    {
        None = 0,
        IsTranslated = 1,
        IsMeant = 2,
    }

    // A word in the file: numbers of its spellings, and of other texts, where -1 is none.
    private readonly record struct Row(int Text, int Key, int Canon, int Person, int Native, WordClass Class, Origin Origin, PersonRole Role, Marks Marks);

    private readonly NameWord[]? _held;
    private readonly Flat<Row> _rows;
    private readonly WordTexts? _spellings;
    private readonly WordTexts? _others;
    private readonly Recent<NameWord>? _recent;

    /// <summary>Words that are held.</summary>
    public WordRows(NameWord[] words) => (_held, Length) = (words, words.Length);

    private WordRows(Flat<Row> rows, WordTexts spellings, WordTexts others)
    {
        (_rows, _spellings, _others, Length) = (rows, spellings, others, rows.Length);
        _recent = new Recent<NameWord>(MostKept, rows.Length);
    }

    /// <summary>How many.</summary>
    public int Length { get; }

    /// <summary>A word.</summary>
    public NameWord this[int row] => _held is { } held ? held[row] : _recent!.Get(row, this, static (words, at) => words.Make(at));

    /// <summary>Opens words that were written to a file.</summary>
    public static WordRows Open(SectionFile file, string name, WordTexts spellings) => new(file.Values<Row>(name), spellings, WordTexts.Open(file, name + ".texts"));

    /// <summary>Adds the words to a file.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="name">What they are called there.</param>
    /// <param name="spellings">Their texts and keys, in ordinal order.</param>
    public void Write(SectionWriter writer, string name, WordTexts spellings)
    {
        var (others, numbers) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var rows = new Row[Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var word = this[i];
            rows[i] = new Row(
                spellings.FirstFrom(word.Text), spellings.FirstFrom(word.Key), Other(word.Canon == word.Text ? null : word.Canon), Other(word.Person.Key), Other(word.Native),
                word.Class, word.Origin, word.Person.Role, (word.IsTranslated ? Marks.IsTranslated : Marks.None) | (word.Person.IsMeant ? Marks.IsMeant : Marks.None));
        }
        writer.Add<Row>(name, rows);
        new WordTexts(others).Write(writer, name + ".texts");

        int Other(string? text)
        {
            if (text is null) return -1;
            if (numbers.TryGetValue(text, out var number)) return number;
            others.Add(text);
            return numbers[text] = others.Count - 1;
        }
    }

    /// <inheritdoc />
    public IEnumerator<NameWord> GetEnumerator()
    {
        for (var row = 0; row < Length; row++) yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private NameWord Make(int at)
    {
        var row = _rows[at];
        var text = _spellings![row.Text].ToString();
        return new NameWord(
            text, Other(row.Canon) ?? text, row.Key == row.Text ? text : _spellings[row.Key].ToString(), row.Class, (row.Marks & Marks.IsTranslated) != 0, row.Origin, Other(row.Native),
            new PersonWord(Other(row.Person), row.Role, (row.Marks & Marks.IsMeant) != 0));
    }

    private string? Other(int number) => number < 0 ? null : _others![number].ToString();
}

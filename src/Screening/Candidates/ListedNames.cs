using Screening.Model;
using Screening.Records;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>All listed names: held, or read from a file as they are asked for.</summary>
/// <remarks>In the file a name is its text, its legal forms, its acronyms and the rows of its words; weights follow from those. A name of more words
/// than are compared is taken apart anew.</remarks>
internal sealed class ListedNames
{
    // Of names most are looked at once: these take some two megabytes.
    private const int MostKept = 2048;

    [Flags]
    private enum Marks
    {
        None = 0,
        IsPerson = 1,
        IsWeak = 2,
        IsCut = 4,
    }

    private readonly PreparedName[]? _held;
    private readonly Flat<int> _starts;
    private readonly Flat<byte> _records;
    private readonly SharedTexts? _texts;
    private readonly ListedWords? _words;
    private readonly Recent<PreparedName>? _recent;

    /// <summary>Names that are held.</summary>
    public ListedNames(PreparedName[] names, Wordings wordings) => (_held, Wordings) = (names, wordings);

    private ListedNames(Flat<int> starts, Flat<byte> records, SharedTexts texts, ListedWords words, Wordings wordings)
    {
        (_starts, _records, _texts, _words, Wordings) = (starts, records, texts, words, wordings);
        _recent = new Recent<PreparedName>(MostKept, Length);
    }

    /// <summary>How many.</summary>
    public int Length => Wordings.Names;

    /// <summary>Which of them are worded alike.</summary>
    public Wordings Wordings { get; }

    /// <summary>The first name of a wording.</summary>
    public PreparedName OfWording(int wording) => this[Wordings.NamesOf(wording)[0]];

    /// <summary>A name.</summary>
    public PreparedName this[int id] => _held is { } held ? held[id] : _recent!.Get(id, this, static (names, at) => names.Make(at));

    /// <summary>Opens names that were written to a file.</summary>
    public static ListedNames Open(SectionFile file, string name, SharedTexts texts, ListedWords words)
    {
        var (starts, records, wordings) = (file.Values<int>(name + ".starts"), file.Values<byte>(name), Wordings.Open(file, name + ".wordings"));
        if (starts.Length != wordings.Names + 1 || starts[starts.Length - 1] != records.Length) throw file.Fault($"section {name}.starts: other places than section {name} has", $"places up to {records.Length}");
        return new ListedNames(starts, records, texts, words, wordings);
    }

    /// <summary>Adds the names to a file.</summary>
    public void Write(SectionWriter writer, string name, StringTableBuilder texts)
    {
        var records = new RecordWriter(texts);
        var starts = new int[Length + 1];
        for (var id = 0; id < Length; id++)
        {
            Write(records, this[id]);
            starts[id + 1] = records.Length;
        }
        writer.Add<int>(name + ".starts", starts);
        writer.Add<byte>(name, records.ToArray());
        Wordings.Write(writer, name + ".wordings");
    }

    private static void Write(RecordWriter record, PreparedName prepared)
    {
        var name = prepared.Name;
        record.Text(name.Original);
        record.Number((int)((name.IsPerson ? Marks.IsPerson : Marks.None) | (prepared.Quality == NameQuality.Weak ? Marks.IsWeak : Marks.None) | (prepared.IsCut ? Marks.IsCut : Marks.None)));
        if (prepared.IsCut) return;
        record.Number((int)name.Flags);
        record.Number(name.Quoted.Start.Value);
        record.Number(name.Quoted.End.Value);
        record.Several(name.Forms, f =>
        {
            record.Text(f.Class);
            record.Text(f.Short);
            record.Number(f.Start);
            record.Number(f.Length);
        });
        record.Several(name.Initials, i =>
        {
            record.Number((int)(uint)i.Letters);
            record.Number((int)(uint)(i.Letters >> 32));
        });
    }

    private PreparedName Make(int id)
    {
        var record = new RecordReader(_records.Span[_starts[id].._starts[id + 1]], _texts!);
        var original = record.Text();
        var marks = (Marks)record.Number();
        var quality = (marks & Marks.IsWeak) != 0 ? NameQuality.Weak : NameQuality.Strong;
        var isPerson = (marks & Marks.IsPerson) != 0;
        if ((marks & Marks.IsCut) != 0) return new PreparedName(NameAnalyzer.Analyze(original, isPerson), quality);
        var flags = (NameFlags)record.Number();
        var quoted = record.Number()..record.Number();
        var forms = record.Several(static (ref RecordReader r) => new LegalForm(r.Text(), r.Text(), r.Number(), r.Number()));
        var initials = record.Several(static (ref RecordReader r) => new Acronym((uint)r.Number() | (ulong)(uint)r.Number() << 32));
        var rows = _words!.OfName(Wordings.Of(id));
        var words = new NameWord[rows.Length];
        for (var i = 0; i < words.Length; i++) words[i] = _words.Words[rows[i].Row];
        return new PreparedName(new AnalyzedName(original, words, Array(forms), flags, Array(initials), isPerson, quoted), quality);
    }

    private static T[] Array<T>(IReadOnlyList<T> items) => items as T[] ?? [.. items];
}

using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>One list while its file is being read: counts every record once, as an entity, a part of one, or an issue.</summary>
internal sealed class ListBuilder(string list)
{
    private readonly Dictionary<string, EntityDraft> _byId = new(StringComparer.Ordinal);
    private readonly List<EntityDraft> _drafts = [];
    private readonly List<ReadIssue> _issues = [];
    private int _records;
    private int _rejected;
    private int _setAside;

    /// <summary>The list's key.</summary>
    public string List => list;

    /// <summary>The publisher's date.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>The draft of an id, for one more record: a new draft, or that of an earlier record of the same id.</summary>
    public EntityDraft Record(string ownId, int line)
    {
        _records++;
        if (!_byId.TryGetValue(ownId, out var draft))
        {
            _byId[ownId] = draft = new EntityDraft(EntityIds.Of(list, ownId), list, line);
            _drafts.Add(draft);
        }
        draft.Records++;
        return draft;
    }

    /// <summary>The draft of an id that the list gives once only: a second record adds to the first, and says so.</summary>
    public EntityDraft UniqueRecord(string ownId, int line)
    {
        if (_byId.TryGetValue(ownId, out var first)) Issue(line, "duplicate-id", $"found the id {Excerpt.Of(ownId)} a second time, first in line {first.Line}; both records are taken for one entity");
        return Record(ownId, line);
    }

    /// <summary>The draft of an id, where a record of it was read.</summary>
    public EntityDraft? Find(string ownId) => _byId.GetValueOrDefault(ownId);

    /// <summary>Counts a record that is a part of an entity.</summary>
    public void Part() => _records++;

    /// <summary>Counts a record that could not be read, and says why.</summary>
    public void Reject(int line, string code, string message)
    {
        _records++;
        _rejected++;
        Issue(line, code, message);
    }

    /// <summary>Counts a record that holds no longer by the list's own word, and says why.</summary>
    public void SetAside(int line, string code, string message)
    {
        _records++;
        _setAside++;
        Issue(line, code, message);
    }

    /// <summary>Notes a fault of a record that was read nevertheless.</summary>
    public void Issue(int line, string code, string message) => _issues.Add(new ReadIssue(line, code, message));

    /// <summary>The list as read.</summary>
    public Watchlist Build(string format, ListInput input, string? sha256 = null)
    {
        foreach (var draft in _drafts.Where(d => d.Names.Count + d.Addresses.Count == 0))
        {
            Issue(draft.Line, "missing-name", $"{draft.Id}: found neither a name nor an address in any of its records; expected a name");
            _rejected += draft.Records;
        }
        _drafts.RemoveAll(d => d.Names.Count + d.Addresses.Count == 0);
        return Built(format, input, sha256);
    }

    private Watchlist Built(string format, ListInput input, string? sha256) => new()
    {
        Version = new ListVersion(list, Published ?? PublishedDate.InName(input.Part.Name), sha256 ?? input.Part.Sha256, Path.GetFileName(input.Part.Path)),
        Format = format,
        Entities = [.. _drafts.Select(Entity)],
        Issues = _issues,
        Records = _records,
        Rejected = _rejected,
        SetAside = _setAside,
    };

    // Readers reject a record whose leading name is beyond the limit; any other such name is left out.
    private Entity Entity(EntityDraft draft)
    {
        var entity = draft.ToEntity();
        if (entity.Names.All(Fits)) return entity;
        Issue(entity.Line, "name-too-long", $"{entity.Id}: found names beyond the limit, and left them out; expected at most {InputLimits.MaxName} characters");
        return entity with { Names = [.. entity.Names.Where(Fits)] };

        static bool Fits(EntityName name) => name.Name.Length <= InputLimits.MaxName;
    }
}

/// <summary>The lists of one file that holds several, in order of their first record.</summary>
internal sealed class ListBuilders
{
    private readonly Dictionary<string, ListBuilder> _byKey = new(StringComparer.Ordinal);
    private readonly List<ListBuilder> _all = [];
    private readonly List<ReadIssue> _fileIssues = [];

    /// <summary>The list that the latest record belonged to.</summary>
    public ListBuilder? Latest { get; private set; }

    /// <summary>The list of a key, new or known.</summary>
    public ListBuilder this[string key]
    {
        get
        {
            if (!_byKey.TryGetValue(key, out var builder))
            {
                _byKey[key] = builder = new ListBuilder(key);
                _all.Add(builder);
            }
            return Latest = builder;
        }
    }

    /// <summary>Notes a fault of the whole file, in each of its lists.</summary>
    public void NoteFile(string code, string message) => _fileIssues.Add(new ReadIssue(0, code, message));

    /// <summary>All lists as read.</summary>
    public IReadOnlyList<Watchlist> Build(string format, ListInput input) =>
        [.. _all.Select(b => b.Build(format, input)).Select(l => _fileIssues.Count == 0 ? l : l with { Issues = [.. _fileIssues, .. l.Issues] })];
}

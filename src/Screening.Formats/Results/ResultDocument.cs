using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Results;

/// <summary>Reads results that are one document: an object for a manifest, or an array of them. A result at a time is in memory.</summary>
internal static class ResultDocument
{
    private const string Expected = "results as screening manifest --format json writes them";

    public static IEnumerable<StoredResult> Read(TextSource text)
    {
        var json = new JsonWindow(text);
        var first = json.Next();
        if (first == JsonTokenType.StartObject)
        {
            foreach (var result in Manifest(json, text.File)) yield return result;
        }
        else if (first == JsonTokenType.StartArray)
        {
            JsonTokenType next;
            while ((next = json.Next()) == JsonTokenType.StartObject)
                foreach (var result in Manifest(json, text.File)) yield return result;
            if (next != JsonTokenType.EndArray) throw json.Fault($"a JSON {next}", Expected);
        }
        else
        {
            throw json.Fault($"a JSON {first}", Expected);
        }
        if (json.Next() != JsonTokenType.None) throw json.Fault("more behind the document", "its end");
    }

    private static IEnumerable<StoredResult> Manifest(JsonWindow json, string file)
    {
        var of = new ScreenedManifest(null);
        var hasResults = false;
        var start = json.Line;
        while (json.Next() == JsonTokenType.PropertyName)
        {
            if (json.Name == "results")
            {
                // What stands behind them would come too late to be held against the manifest.
                if (of.Sha256 is null) throw json.Fault("\"results\" before \"sha256\"", "the manifest's name and sha256 first, as screening writes them");
                if (hasResults) throw json.Fault("\"results\" twice", "each field once");
                hasResults = true;
                if (json.Next() is var token && token != JsonTokenType.StartArray) throw json.Fault($"$.results: a JSON {token}", "an array of results");
                for (var i = 0; json.Item() is { } value; i++)
                    yield return new StoredResult(json.Line, of, ResultReader.Row(new ResultSpot(file, json.Line, $"$.results[{i}]", value)));
            }
            else
            {
                var (name, value) = (json.Name, json.Value());
                of = ResultReader.Head(of, name, new ResultSpot(file, json.Line, $"$.{name}", value));
            }
        }
        if (!hasResults) throw new InputFormatException(file, start, "an object without \"results\"", Expected);
    }
}

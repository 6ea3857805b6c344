using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Screening.Tests.Rules;

/// <summary>A rule file with one value changed.</summary>
/// <param name="What">The change, in words.</param>
/// <param name="Owner">Id of the rule or policy that it is in; empty where it is in none.</param>
/// <param name="Text">The file.</param>
internal sealed record RuleMutant(string What, string Owner, string Text);

/// <summary>Changes each value of a rule file that decides anything, one at a time: numbers and days by the least step, words into others of their kind, elements of lists left out, conditions dropped.</summary>
internal static class RuleMutants
{
    // What people read, and what names things: no verdict hangs on it.
    private static readonly string[] Told = ["$schema", "format", "edition", "sources", "id", "title", "source", "message", "needsConfirmation", "severity"];

    // Words that take the place of one another.
    private static readonly string[][] Words =
    [
        ["atLeast", "moreThan"], ["always", "alone"], ["blocked", "secondaryExposure"], ["licenceRequired", "secondaryExposure"], ["presumedFrozen", "secondaryExposure"], ["frozen", "secondaryExposure"],
        ["secondaryExposure", "blocked"], ["jointArrangement", "always"], ["block", "review"], ["review", "block"], ["chapter", "heading"], ["heading", "chapter"],
        ["forwarder", "bank"], ["bank", "toOrder"], ["toOrder", "forwarder"], ["transliterated", "ocr"], ["contextOnly", "family"], ["reported", "alleged"],
    ];

    /// <summary>All mutants of a file, in its order.</summary>
    public static IEnumerable<RuleMutant> Of(string text)
    {
        var root = JsonNode.Parse(text, null, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip })!;
        return Below(root, root, "$", "");
    }

    private static IEnumerable<RuleMutant> Below(JsonNode root, JsonNode node, string path, string owner)
    {
        if (node is JsonObject fields)
        {
            var id = path.Count(c => c is '.' or '[') == 2 ? (string?)fields["id"] ?? "" : owner;
            foreach (var (name, value) in fields.ToArray())
            {
                if (Told.Contains(name) || value is null) continue;
                if (path.EndsWith(".when", StringComparison.Ordinal) && fields.Count > 1 && !(name is "finding" && fields.Count == 1)) yield return Without(root, fields, name, $"{path} without {name}", id);
                if (path.EndsWith(".finding", StringComparison.Ordinal) && name != "kinds") yield return Without(root, fields, name, $"{path} without {name}", id);
                foreach (var mutant in Below(root, value, $"{path}.{name}", id)) yield return mutant;
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                if (items.Count > 1 && items[i] is JsonValue)
                {
                    var item = items[i];
                    items.RemoveAt(i);
                    yield return new RuleMutant($"{at} left out: {item!.ToJsonString()}", owner, root.ToJsonString());
                    items.Insert(i, item);
                }
                foreach (var mutant in Below(root, items[i]!, at, owner)) yield return mutant;
            }
        }
        else
        {
            foreach (var other in Others((JsonValue)node))
            {
                var place = node.Parent!;
                var key = place is JsonObject parent ? parent.First(f => ReferenceEquals(f.Value, node)).Key : "";
                var index = place is JsonArray list ? list.IndexOf(node) : -1;
                Set(other);
                yield return new RuleMutant($"{path}: {node.ToJsonString()} is {other!.ToJsonString()}", owner, root.ToJsonString());
                Set(node);

                void Set(JsonNode? value)
                {
                    if (index >= 0) place.AsArray()[index] = value;
                    else place.AsObject()[key] = value;
                }
            }
        }
    }

    private static RuleMutant Without(JsonNode root, JsonObject fields, string name, string what, string owner)
    {
        var index = fields.IndexOf(name);
        var value = fields[index];
        fields.RemoveAt(index);
        var mutant = new RuleMutant(what, owner, root.ToJsonString());
        fields.Insert(index, name, value);
        return mutant;
    }

    private static IEnumerable<JsonNode?> Others(JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.Number:
                var number = value.GetValue<decimal>();
                var step = number == Math.Truncate(number) && number < 10 ? 1m : 0.01m;
                yield return JsonValue.Create(number + step);
                yield return JsonValue.Create(number - step);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                yield return JsonValue.Create(!value.GetValue<bool>());
                break;
            case JsonValueKind.String:
                var text = value.GetValue<string>();
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    yield return JsonValue.Create(day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    yield return JsonValue.Create(day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }
                else if (Words.FirstOrDefault(w => w[0] == text) is [_, var other]) yield return JsonValue.Create(other);
                // A list, a programme, an id: another one.
                else yield return JsonValue.Create($"{text}-x");
                break;
        }
    }
}

using System.Text.Json;
using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Output;
using Screening.Formats.Results;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>An evaluation as one JSON document, with every miss and every false alert.</summary>
internal static class EvaluationJson
{
    private const string Format = "screening-evaluation/1";
    private const int Digits = 4;

    /// <summary>Writes it.</summary>
    public static void Write(Stream stream, EvaluationReport report) => JsonText.WriteDocument(stream, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        WriteRun(json, report.Run);
        json.WriteStartObject("summary");
        WriteDetection(json, "kept", report.Kept);
        WriteDetection(json, "all", report.All);
        WriteShare(json, "cleanAlerts", report.Clean.Alerts);
        json.WriteEndObject();
        WriteArray(json, "classes", report.Classes, WriteClass);
        foreach (var breakdown in report.Breakdowns) WriteArray(json, breakdown.Key, breakdown.Groups, WriteGroup);
        WriteClean(json, report.Clean);
        WriteArray(json, "sweep", report.Sweep, WritePoint);
        WriteBaseline(json, report.Baseline);
        WriteArray(json, "gates", report.Gates, WriteGate);
        json.WriteEndObject();
    });

    private static void WriteRun(Utf8JsonWriter json, RunFacts run)
    {
        json.WriteStartObject("run");
        json.WriteString("version", run.Version);
        json.WriteDay("asOf", run.AsOf);
        json.WriteString("preset", run.Preset.ToString().ToLowerInvariant());
        json.WriteNumber("threshold", run.Threshold);
        json.WriteNumber("top", run.Top);
        json.WriteNumber("seed", run.Seed);
        json.WriteNumber("sample", run.Asked);
        json.WriteNumber("sampled", run.Sampled);
        json.WriteString("rules", run.Rules);
        json.WriteStrings("chains", run.Chains);
        json.WriteNumber("listedNames", run.Names);
        json.WriteStartArray("lists");
        foreach (var (version, entities) in run.Lists)
        {
            json.WriteStartObject();
            json.WriteString("list", version.List);
            json.WriteDay("published", version.Published);
            json.WriteString("sha256", version.Sha256);
            json.WriteNumber("entities", entities);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteClass(Utf8JsonWriter json, ClassResult result)
    {
        json.WriteString("class", result.Manipulation.Class);
        json.WriteString("title", result.Manipulation.Title);
        json.WriteString("does", result.Manipulation.Does);
        json.WriteBoolean("keepsWords", result.Manipulation.KeepsWords);
        WriteDetection(json, "detection", result.Detection);
        WriteArray(json, "misses", result.Misses, WriteMiss);
    }

    private static void WriteMiss(Utf8JsonWriter json, Miss miss)
    {
        json.WriteString("entityId", miss.Question.EntityId);
        json.WriteString("listedName", miss.Question.Sampled.Name.Text);
        json.WriteString("manipulatedName", miss.Question.Text);
        if (miss.Score is { } score) json.WriteNumber("score", score);
        else json.WriteNull("score");
        if (miss.Best is { } best) WriteHit(json, "best", best);
        else json.WriteNull("best");
        if (miss.Error is { } error) json.WriteString("error", error);
    }

    private static void WriteHit(Utf8JsonWriter json, string name, Hit hit)
    {
        json.WriteStartObject(name);
        json.WriteString("entityId", hit.EntityId);
        json.WriteString("matchedName", hit.Name);
        json.WriteNumber("score", hit.Score);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, GroupResult group)
    {
        json.WriteString("group", group.Group);
        json.WriteNumber("names", group.Names);
        WriteDetection(json, "kept", group.Kept);
        WriteDetection(json, "all", group.All);
    }

    private static void WriteClean(Utf8JsonWriter json, CleanResult clean)
    {
        json.WriteStartObject("clean");
        json.WriteString("source", clean.Source);
        WriteShare(json, "alerts", clean.Alerts);
        WriteNumber(json, "alertsPer1000", 1000 * clean.Alerts.Rate);
        json.WriteNumber("leftOut", clean.LeftOut);
        json.WriteNumber("notScreened", clean.Unread);
        WriteArray(json, "hits", clean.Hits, (j, hit) =>
        {
            j.WriteString("name", hit.Name);
            WriteHit(j, "hit", hit.Hit);
        });
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, SweepPoint point)
    {
        json.WriteNumber("threshold", point.Threshold);
        WriteDetection(json, "kept", point.Kept);
        WriteDetection(json, "all", point.All);
        WriteShare(json, "cleanAlerts", point.Alerts);
    }

    private static void WriteBaseline(Utf8JsonWriter json, BaselineResult? baseline)
    {
        if (baseline is null)
        {
            json.WriteNull("baseline");
            return;
        }
        json.WriteStartObject("baseline");
        json.WriteString("library", "FuzzySharp");
        json.WriteString("version", baseline.Version);
        json.WriteStartObject("screening");
        WriteShare(json, "detection", baseline.Detection);
        WriteShare(json, "cleanAlerts", baseline.Alerts);
        json.WriteEndObject();
        WriteArray(json, "scorers", baseline.Scorers, (j, scorer) =>
        {
            j.WriteString("scorer", scorer.Name);
            WriteScorer(j, "atSameCleanAlerts", scorer.SameAlerts);
            WriteScorer(j, "atSameDetection", scorer.SameDetection);
        });
        json.WriteEndObject();
    }

    private static void WriteScorer(Utf8JsonWriter json, string name, ScorerPoint? point)
    {
        if (point is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("threshold", point.Threshold);
        WriteShare(json, "detection", point.Detection);
        WriteShare(json, "cleanAlerts", point.Alerts);
        json.WriteEndObject();
    }

    private static void WriteGate(Utf8JsonWriter json, Gate gate)
    {
        json.WriteString("gate", gate.Name);
        json.WriteNumber("limit", gate.Limit);
        WriteNumber(json, "value", gate.Value);
        json.WriteBoolean("met", gate.IsMet);
    }

    private static void WriteDetection(Utf8JsonWriter json, string name, Detection detection)
    {
        json.WriteStartObject(name);
        WriteShare(json, detection.Found, "found");
        json.WriteNumber("itself", detection.Itself.Count);
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        WriteShare(json, share, "count");
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, Share share, string count)
    {
        json.WriteNumber(count, share.Count);
        json.WriteNumber("of", share.Of);
        WriteNumber(json, "share", share.Rate);
        WriteNumber(json, "low", share.Low);
        WriteNumber(json, "high", share.High);
    }

    // Of nothing there is no share.
    private static void WriteNumber(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsNaN(number)) json.WriteNull(name);
        else json.WriteNumber(name, Math.Round(number, Digits));
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

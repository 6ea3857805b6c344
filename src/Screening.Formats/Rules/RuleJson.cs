using System.Text.Json;
using System.Text.Json.Serialization;
using Screening.Circumstances;
using Screening.Formats.Reading;
using Screening.Goods;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>Reads a value of an enum by its name in camelCase, and by nothing else: a number is no word of the law.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var expected = $"expected one of {string.Join(", ", RuleWords.Of<T>())}";
        if (reader.TokenType != JsonTokenType.String) throw new JsonException(expected);
        var text = reader.GetString()!;
        foreach (var value in Enum.GetValues<T>())
            if (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text) return value;
        throw new JsonException($"found {Excerpt.Of(text)}; {expected}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}

/// <summary>Words that rule files use.</summary>
internal static class RuleWords
{
    /// <summary>Names of an enum's values, as files write them.</summary>
    public static IReadOnlyList<string> Of<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>THE table of enums that files use, with their words: for the schema.</summary>
    public static IReadOnlyDictionary<Type, IReadOnlyList<string>> Enums { get; } = new Dictionary<Type, IReadOnlyList<string>>
    {
        [typeof(RuleOutcome)] = Of<RuleOutcome>(),
        [typeof(Severity)] = Of<Severity>(),
        [typeof(FoundIn)] = Of<FoundIn>(),
        [typeof(EntityKind)] = Of<EntityKind>(),
        [typeof(DesignatorGrade)] = Of<DesignatorGrade>(),
        [typeof(ClaimStatus)] = Of<ClaimStatus>(),
        [typeof(RowField)] = Of<RowField>(),
        [typeof(PartyRole)] = Of<PartyRole>(),
        [typeof(PartyKind)] = Of<PartyKind>(),
        [typeof(HsLevel)] = Of<HsLevel>(),
        [typeof(Comparison)] = Of<Comparison>(),
        [typeof(StakeAggregation)] = Of<StakeAggregation>(),
        [typeof(OwnershipEffect)] = Of<OwnershipEffect>(),
    };
}

/// <summary>Reads rule files without reflection: unknown fields are errors, and so is a key given twice; comments are not.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16,
    Converters =
    [
        typeof(WordConverter<RuleOutcome>), typeof(WordConverter<Severity>), typeof(WordConverter<FoundIn>), typeof(WordConverter<EntityKind>),
        typeof(WordConverter<DesignatorGrade>), typeof(WordConverter<ClaimStatus>), typeof(WordConverter<RowField>), typeof(WordConverter<PartyRole>),
        typeof(WordConverter<PartyKind>), typeof(WordConverter<HsLevel>), typeof(WordConverter<Comparison>), typeof(WordConverter<StakeAggregation>),
        typeof(WordConverter<OwnershipEffect>),
    ])]
[JsonSerializable(typeof(RulesFile))]
[JsonSerializable(typeof(CasesFile))]
internal sealed partial class RuleJson : JsonSerializerContext;

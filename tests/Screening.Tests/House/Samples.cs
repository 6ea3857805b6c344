namespace Screening.Tests.Samples;

/// <summary>Types of another room, for the test that proves that their uses are seen.</summary>
internal sealed class SeenInLambda;

internal sealed class SeenInToken;

internal sealed class SeenAsArgument;

internal static class SeenInAsync
{
    public static int Number => DateTimeOffset.UnixEpoch.Day;
}

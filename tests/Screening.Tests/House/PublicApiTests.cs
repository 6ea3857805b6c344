using System.Reflection;
using System.Text;
using VerifyXunit;

namespace Screening.Tests.House;

/// <summary>A change of the public surface is a decision: it shows in the approved files beside this one.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public Task Library() => Verifier.Verify(Surface(typeof(Screener).Assembly));

    [Fact]
    public Task Formats() => Verifier.Verify(Surface(typeof(global::Screening.Formats.BundledData).Assembly));

    private static string Surface(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in PublicSurface.Types(assembly))
        {
            text.Append(PublicSurface.Line(type)).Append('\n');
            foreach (var line in PublicSurface.Members(type).Select(PublicSurface.Line).Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }
}

using VerifyXunit;

namespace Screening.Tests.Snapshots;

public sealed class VerifierTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verifier");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Source => Path.Combine(_folder.FullName, "SomeTests.cs");

    private string Verified => Path.Combine(_folder.FullName, "SomeTests.Name.verified.txt");

    private string Received => Path.Combine(_folder.FullName, "SomeTests.Name.received.txt");

    private Task Verify(string text) => Verifier.Verify(text, "txt", Source, "Name");

    [Fact]
    public async Task A_text_without_an_approved_one_fails_and_is_left_for_approval()
    {
        var error = await Assert.ThrowsAsync<VerifyException>(() => Verify("new"));

        Assert.Contains("does not exist yet", error.Message, StringComparison.Ordinal);
        Assert.Equal("new\n", await File.ReadAllTextAsync(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public async Task The_approved_text_passes_whatever_its_line_ends_and_clears_what_was_received()
    {
        await File.WriteAllTextAsync(Verified, "one\r\ntwo\r\n");
        await File.WriteAllTextAsync(Received, "stale");

        await Verify("one\ntwo");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task A_difference_names_its_first_line_and_both_texts_and_leaves_the_approved_one_alone()
    {
        await File.WriteAllTextAsync(Verified, "same\nold\nend\n");

        var error = await Assert.ThrowsAsync<VerifyException>(() => Verify("same\nnew\nend"));

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("approved: old", error.Message, StringComparison.Ordinal);
        Assert.Contains("came:     new", error.Message, StringComparison.Ordinal);
        Assert.Equal("same\nold\nend\n", await File.ReadAllTextAsync(Verified));
        Assert.Equal("same\nnew\nend\n", await File.ReadAllTextAsync(Received));
    }

    [Theory]
    [InlineData("one", "one\ntwo", "approved: (the text ends here)")]
    [InlineData("one\ntwo", "one", "came:     (the text ends here)")]
    public async Task A_text_that_ends_early_differs(string approved, string came, string message)
    {
        await File.WriteAllTextAsync(Verified, approved);

        var error = await Assert.ThrowsAsync<VerifyException>(() => Verify(came));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_path_mapped_by_a_deterministic_build_is_found_in_the_repository()
    {
        var name = $"Mapped{Guid.NewGuid():N}";
        var received = Support.Repository.At($"tests/Screening.Tests/Snapshots/{name}.Name.received.txt");
        try
        {
            await Assert.ThrowsAsync<VerifyException>(() => Verifier.Verify("text", "txt", $"/_/tests/Screening.Tests/Snapshots/{name}.cs", "Name"));

            Assert.True(File.Exists(received));
        }
        finally
        {
            File.Delete(received);
        }
    }
}

namespace Screening.Tests.Lobby;

public sealed class ScreeningTablesTests
{
    [Fact]
    public async Task Tables_may_be_read_from_any_number_of_threads_and_again()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(ScreeningTables.Load))).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("peleng", Screener.ReadAs("Пеленг"));
    }
}

using Screening;
using Screening.Formats;

var screener = new ScreenerBuilder()
    .Add(BundledData.Watchlists())
    .Add(BundledData.SupplyChains())
    .Add(BundledData.Rules())
    .Build();

foreach (var name in new[] { "ОАО Пеленг", "Planar Fashion" })
{
    var result = screener.Screen(name);
    Console.WriteLine($"{name}: {result.Outcome}");
    foreach (var match in result.Matches)
        Console.WriteLine($"  {match.Score:0.00} {match.EntityId} {match.ListedName}\n    {string.Join("\n    ", match.Reasons)}");
}

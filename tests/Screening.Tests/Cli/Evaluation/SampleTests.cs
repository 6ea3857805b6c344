using Screening.Cli.Evaluation.Manipulating;
using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Evaluation.Sampling;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Cli.Evaluation;

public sealed class SampleTests
{
    private static readonly NameBearers Bundled = new(TestLists.Bundled.SelectMany(l => l.Entities));

    [Fact]
    public void A_seed_draws_the_same_names_and_another_seed_others()
    {
        string[] Draw(int seed) => [.. ListedSample.Draw(Bundled.Entities, 100, seed).Select(s => s.Name.Text)];

        Assert.Equal(Draw(1), Draw(1));
        Assert.NotEqual(Draw(1), Draw(2));
    }

    [Fact]
    public void Every_list_and_kind_with_names_that_fit_has_a_share_and_every_entry_one_name_at_most()
    {
        var all = ListedSample.Draw(Bundled.Entities, int.MaxValue, 1);
        var some = ListedSample.Draw(Bundled.Entities, 100, 1);

        Assert.Equal(100, some.Count);
        Assert.Equal(all.Select(s => (s.List, s.Name.Kind)).ToHashSet(), some.Select(s => (s.List, s.Name.Kind)).ToHashSet());
        Assert.Equal(all.Count, all.Select(s => s.Name.EntityId).Distinct().Count());
    }

    [Fact]
    public void A_name_is_manipulated_alike_whichever_classes_run()
    {
        var sample = ListedSample.Draw(Bundled.Entities, 50, 1);
        var typo = Manipulations.All.Single(m => m.Class == "one-typo");

        Assert.Equal(Question.Of(sample, Manipulations.All, 7).Where(q => q.Manipulation == typo).Select(q => q.Text), Question.Of(sample, [typo], 7).Select(q => q.Text));
    }

    [Fact]
    public void Clean_names_are_on_no_list_and_follow_the_seed()
    {
        var names = CleanNames.Make(Bundled, 1);

        Assert.Equal(CleanNames.Count, names.Select(n => n.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.Empty(Bundled.Of(n.Name)));
        Assert.Equal(names.Select(n => n.Name), CleanNames.Make(Bundled, 1).Select(n => n.Name));
        Assert.NotEqual(names.Select(n => n.Name), CleanNames.Make(Bundled, 2).Select(n => n.Name));
        Assert.Equal([EntityKind.Organization, EntityKind.Person, EntityKind.Vessel], names.Select(n => n.Kind).Distinct().Order());
    }

    [Fact]
    public void A_made_name_that_a_list_has_in_another_order_is_made_again()
    {
        var taken = CleanNames.Make(Bundled, 1)[0].Name;
        var turned = string.Join(' ', taken.Split(' ').Reverse());
        var bearers = new NameBearers([TestLists.Entity("test:1", turned)]);

        Assert.DoesNotContain(taken, CleanNames.Make(bearers, 1).Select(n => n.Name), StringComparer.OrdinalIgnoreCase);
    }
}

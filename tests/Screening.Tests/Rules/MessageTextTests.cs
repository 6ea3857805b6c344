using Screening.Rules;

namespace Screening.Tests.Rules;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("nothing to fill", null)]
    [InlineData("{name} on {lists}", null)]
    [InlineData("{nobody} on {lists}", "{nobody}")]
    [InlineData("{Name}", "{Name}")]
    [InlineData("{name on {lists}", "{name on {lists}")]
    [InlineData("{name", "{")]
    [InlineData("name}", "}")]
    [InlineData("{}", "{}")]
    public void What_cannot_be_filled_is_found_beforehand(string message, string? fault) => Assert.Equal(fault, MessageText.FaultIn(message));

    [Fact]
    public void Every_field_can_be_filled()
    {
        var finding = new Finding { Rule = "list-hit", Role = "consignee", Input = "I", Outcome = RowOutcome.Block, EntityId = "l:1", Name = "N", Score = 0.5, Reasons = [], Policies = ["p", "q"] };
        Assert.Equal("I|N|l:1|consignee|l|0.50|p, q", MessageText.Fill(string.Join('|', MessageText.Fields.Select(f => $"{{{f}}}")), finding));
    }
}

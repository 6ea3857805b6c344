using Screening.Circumstances;

namespace Screening.Tests.Circumstances;

public class PartyKindsTests
{
    [Theory]
    [InlineData("Ostrich Freight Ltd", PartyKind.Forwarder)]
    [InlineData("OSTRICH INTERNATIONAL FORWARDERS", PartyKind.Forwarder)]
    [InlineData("Ostrich Logistics LLC", PartyKind.Forwarder)]
    [InlineData("Strauss Spedition GmbH", PartyKind.Forwarder)]
    [InlineData("Straus Spedycja Sp. z o.o.", PartyKind.Forwarder)]
    [InlineData("ООО «Страус-Экспедитор»", PartyKind.Forwarder)]
    [InlineData("Транспортно-экспедиционная компания Страус", PartyKind.Forwarder)]
    [InlineData("Devekuşu Lojistik A.Ş.", PartyKind.Forwarder)]
    [InlineData("鸵鸟物流有限公司", PartyKind.Forwarder)]
    [InlineData("Ostrich Bank PJSC", PartyKind.Bank)]
    [InlineData("ОАО Банк Страус", PartyKind.Bank)]
    [InlineData("鸵鸟银行", PartyKind.Bank)]
    [InlineData("TO ORDER", PartyKind.ToOrder)]
    [InlineData("Order", PartyKind.ToOrder)]
    [InlineData("To the order of the shipper", PartyKind.ToOrder)]
    [InlineData("по приказу отправителя", PartyKind.ToOrder)]
    public void A_name_says_what_a_party_is(string name, PartyKind kind) => Assert.Equal([kind], PartyKinds.Of(name));

    [Fact]
    public void A_name_may_say_several() => Assert.Equal([PartyKind.ToOrder, PartyKind.Bank], PartyKinds.Of("To order of Ostrich Bank"));

    [Theory]
    [InlineData("Ostrich Riverbank Ltd")]
    [InlineData("Order Systems GmbH")]
    [InlineData("Made to order furniture")]
    [InlineData("Ostrich Trading")]
    [InlineData("Logan Steel")]
    [InlineData("")]
    public void Others_say_nothing(string name) => Assert.Empty(PartyKinds.Of(name));
}

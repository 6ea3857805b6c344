using Screening.Formats.Lists;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class SenzingReaderTests : IDisposable
{
    internal const string Records = """
        {"DATA_SOURCE": "BIRD_LIST", "RECORD_ID": "w1", "RECORD_TYPE": "ORGANIZATION", "PRIMARY_NAME_ORG": "Ostrich Works", "REGISTRATION_DATE": "1994-03", "REGISTRATION_COUNTRY": "by", "ADDR_FULL": "1 Main St, Minsk, Belarus", "LEI_NUMBER": "5493001KJTIIGC8Y1R12", "URL": "http://x"}
        {"DATA_SOURCE": "BIRD_LIST", "RECORD_ID": "o1", "FEATURES": [{"RECORD_TYPE": "PERSON"}, {"NAME_TYPE": "PRIMARY", "NAME_FULL": "John Doe"}, {"NAME_TYPE": "ALIAS", "NAME_FIRST": "Jon", "NAME_MIDDLE": "B.", "NAME_LAST": "Roe"}, {"NAME_TYPE": "WEAK", "NAME_FULL": "JD"}, {"GENDER": "M"}, {"DATE_OF_BIRTH": "1960-08-31"}, {"DATE_OF_BIRTH": "soon"}, {"NATIONALITY": "ir"}, {"PASSPORT_NUMBER": "A0001", "PASSPORT_COUNTRY": "ir"}, {"NATIONAL_ID_NUMBER": "77", "NATIONAL_ID_COUNTRY": "ir"}, {"REL_ANCHOR_DOMAIN": "B", "REL_ANCHOR_KEY": "o1"}, {"REL_POINTER_DOMAIN": "B", "REL_POINTER_KEY": "w1", "REL_POINTER_ROLE": "OWNER"}, {"REL_POINTER_DOMAIN": "B", "REL_POINTER_KEY": "zz", "REL_POINTER_ROLE": "OWNER"}]}
        {"DATA_SOURCE": "BIRD_LIST", "RECORD_ID": "w2", "NAMES": [{"NAME_TYPE": "PRIMARY", "NAME_ORG": "Heron"}, {"NAME_TYPE": "FORMER", "NAME_ORG": "Egret"}], "ADDRESSES": [{"ADDR_LINE1": "2 Main St", "ADDR_CITY": "Minsk", "ADDR_COUNTRY": "BY"}], "IDENTIFIERS": [{"TAX_ID_NUMBER": "190000001", "TAX_ID_COUNTRY": "BY"}]}
        {"DATA_SOURCE": "BIRD_LIST", "RECORD_ID": "w3", "FEATURES": [{"RECORD_TYPE": "PERSON"}]}
        {"DATA_SOURCE": "BIRD_LIST", "RECORD_ID": "w4"

        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public Task Features_are_read_flat_and_in_lists() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("birds.json", Records))));
}

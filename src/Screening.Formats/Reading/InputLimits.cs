namespace Screening.Formats.Reading;

/// <summary>How much a file may hold. Each says what is lost when it binds; none binds on any list published today.</summary>
internal static class InputLimits
{
    /// <summary>Bytes one compressed file may unpack to, over all its entries. Beyond: the file is refused as a whole.
    /// The largest real list (all of OpenSanctions) has about 3 GB.</summary>
    public const long MaxUnpackedBytes = 4L << 30;

    /// <summary>Unpacked bytes per stored byte. Beyond, and past <see cref="RatioFreeBytes"/>: the file is refused as a whole.
    /// Real lists stay under 40.</summary>
    public const int MaxRatio = 250;

    /// <summary>Unpacked bytes from which the ratio counts: a small file of repeated text may pack very well.</summary>
    public const long RatioFreeBytes = 16L << 20;

    /// <summary>Entries of one zip file. Beyond: the file is refused as a whole.</summary>
    public const int MaxEntries = 256;

    /// <summary>Bytes of an Excel workbook, packed. Beyond: the file is refused as a whole; the largest list has under 2 MB.</summary>
    public const int MaxWorkbookBytes = 64 << 20;

    /// <summary>Bytes an Excel workbook may unpack to. Beyond: the file is refused as a whole.</summary>
    public const long MaxWorkbookUnpacked = 256L << 20;

    /// <summary>Bytes of a JSON file that is one document. Beyond: the file is refused as a whole; the Consolidated Screening List has 24 MB.</summary>
    public const int MaxDocumentBytes = 512 << 20;

    /// <summary>Characters of one line of a JSON lines file: beyond, that record is rejected. And of one record, one text or one tag of an XML
    /// file: beyond, the file is refused as a whole.</summary>
    public const int MaxLine = 4 << 20;

    /// <summary>Characters of one CSV record. Beyond: that record is rejected, and reading goes on in the next line.</summary>
    public const int MaxRecord = 256 << 10;

    /// <summary>Columns of a CSV record. Beyond: that record is rejected.</summary>
    public const int MaxColumns = 1024;

    /// <summary>Characters of a name. Beyond: the name is not screened, and says so. The longest listed name has under 600.</summary>
    public const int MaxName = 4096;

    /// <summary>Characters of a goods text or any other free text of a manifest. Beyond: the row is rejected.</summary>
    public const int MaxText = 65_536;

    /// <summary>Elements of one record of an XML list. Beyond: the file is refused as a whole; the largest real record has under 3,000.</summary>
    public const int MaxXmlItems = 100_000;

    /// <summary>Levels of nesting in JSON and XML. Beyond: the record, or the document, is refused.</summary>
    public const int MaxDepth = 32;
}

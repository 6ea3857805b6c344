using Screening.Model;

namespace Screening.Formats.Manifests.Edi;

/// <summary>The marks that part an EDI file.</summary>
/// <param name="Segment">Ends a segment.</param>
/// <param name="Element">Parts its elements.</param>
/// <param name="Component">Parts the components of an element.</param>
/// <param name="Release">Takes the meaning from the mark behind it; a NUL where there is no such mark.</param>
internal readonly record struct EdiSyntax(char Segment, char Element, char Component, char Release)
{
    private const int InterchangeElements = 16;
    private const int LongestHead = 400;

    /// <summary>Whether a text begins as an EDIFACT interchange: with UNA or UNB.</summary>
    public static bool IsEdifact(string head)
    {
        var text = head.AsSpan().TrimStart();
        return text.Length > 3 && (text.StartsWith("UNA") || text.StartsWith("UNB")) && !char.IsLetterOrDigit(text[3]);
    }

    /// <summary>Whether a text begins as an X12 interchange: with ISA.</summary>
    public static bool IsX12(string head)
    {
        var text = head.AsSpan().TrimStart();
        return text.Length > 3 && text.StartsWith("ISA") && !char.IsLetterOrDigit(text[3]) && !char.IsWhiteSpace(text[3]);
    }

    /// <summary>The marks of an EDIFACT text: those that UNA states, or the usual ones (ISO 9735).</summary>
    public static EdiSyntax OfEdifact(string head)
    {
        var text = head.AsSpan().TrimStart();
        return text.StartsWith("UNA") && text.Length >= EdiSegment.ServiceString
            ? new EdiSyntax(text[8], text[4], text[3], text[6] == ' ' ? '\0' : text[6])
            : new EdiSyntax('\'', '+', ':', '?');
    }

    /// <summary>The marks of an X12 text: its first segment has sixteen elements, the last of which is the mark of components.</summary>
    /// <exception cref="InputFormatException">It has not.</exception>
    public static EdiSyntax OfX12(string head, string file)
    {
        var text = head.AsSpan().TrimStart();
        var element = text[3];
        var at = 3;
        for (var i = 1; i < InterchangeElements; i++)
        {
            var next = text[(at + 1)..Math.Min(text.Length, LongestHead)].IndexOf(element);
            if (next < 0) throw Broken(file);
            at += next + 1;
        }
        if (at + 2 >= text.Length) throw Broken(file);
        var (component, segment) = (text[at + 1], text[at + 2]);
        if (segment == '\r' && at + 3 < text.Length && text[at + 3] == '\n') segment = '\n';
        return new EdiSyntax(segment, element, component, '\0');
    }

    private static InputFormatException Broken(string file) => new(file, 1, "a broken ISA segment", "sixteen elements, and the mark that ends a segment behind them");
}

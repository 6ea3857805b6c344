namespace Screening.Cli.Output;

/// <summary>A form of results.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>A JSON object a line, written as results come.</summary>
    Jsonl,

    /// <summary>For spreadsheets.</summary>
    Csv,

    /// <summary>One page that a browser shows and prints, with nothing outside it.</summary>
    Html,

    /// <summary>A picture.</summary>
    Svg,

    /// <summary>A flowchart for pages and tickets that draw those.</summary>
    Mermaid,

    /// <summary>Test results, as build servers read them.</summary>
    Junit,

    /// <summary>Findings with their place in a file, as code review shows them.</summary>
    Sarif,
}

using BenchmarkDotNet.Attributes;
using FuzzySharp;
using FuzzySharp.PreProcess;
using Screening.Benchmarks.Data;
using Screening.Text;

namespace Screening.Benchmarks.Suites;

/// <summary>From characters to words, by script. Checked: the words. FuzzySharp's
/// preprocessor, which drops what is not Latin, shows only in a comparison: with nothing, so that the preprocessor is what is paid for.</summary>
[MemoryDiagnoser]
public class NormalizerBenchmarks
{
    // Script, name, the words it must become, and the ways a field of it may be read.
    private static readonly (string Script, string Name, string Words, int Readings)[] Names =
    [
        ("Latin", "Société Générale de Équipements, S.A.", "societe generale de equipements s a", 2),
        ("Cyrillic", "Минский завод колёсных тягачей", "minskiy zavod kolesnykh tyagachey", 1),
        ("Mixed", "Pеleng Оptical Wоrks", "peleng optical works", 1),
        ("FullWidth", "ＭＩＮＳＫ　ＷＨＥＥＬ　ＴＲＡＣＴＯＲ", "minsk wheel tractor", 1),
    ];

    private string _name = "";

    [ParamsSource(nameof(Scripts))]
    public string Script { get; set; } = "";

    public static IEnumerable<string> Scripts => Names.Select(n => n.Script);

    [GlobalSetup]
    public void Setup()
    {
        var (_, name, words, readings) = Names.First(n => n.Script == Script);
        _name = name;
        Expected.Check($"words of {name}", NameNormalizer.Normalize(name).Text, words);
        Expected.Check($"words of the field {name}", NameFieldReader.Read(name, isPerson: false).Names.Length, readings);
    }

    [Benchmark(Baseline = true)]
    public int FuzzySharp() => Fuzz.Ratio(_name, "", PreprocessMode.Full);

    [Benchmark]
    public object Normalize() => NameNormalizer.Normalize(_name);

    [Benchmark]
    public object ReadField() => NameFieldReader.Read(_name, isPerson: false);
}

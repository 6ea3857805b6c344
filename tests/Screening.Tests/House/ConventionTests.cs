using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Screening.Tests.Support;

namespace Screening.Tests.House;

public sealed partial class ConventionTests
{
    private static readonly Assembly[] Libraries = [typeof(Screener).Assembly, typeof(global::Screening.Formats.BundledData).Assembly];

    private static readonly Assembly[] Products = [.. Libraries, Assembly.Load("Screening.Cli")];

    private static readonly string[] VagueNames = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Misc", "Common", "Manager"];

    // What a person wrote: neither closures, state machines and cached arrays, nor the types of embedded attributes.
    private static IEnumerable<Type> Written(Assembly assembly) => new AssemblyRooms(assembly).Types
        .Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && !t.IsDefined(typeof(CompilerGeneratedAttribute), false) && !(t.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) ?? false));

    public static TheoryData<string> Folders => ["src", "tests", "benchmarks", "data", "docs"];

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = Repository.Read("Screening.sln").Replace('\\', '/');
        string[] folders = ["src", "tests", "benchmarks"];
        Assert.All(folders.SelectMany(f => Repository.Files(f, "*.csproj")), p => Assert.Contains(Path.GetFileName(p), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(Repository.Files("src", "*.cs"), f => File.ReadLines(Repository.At(f)).Count() > 300);

    [Fact]
    public void No_type_or_file_has_a_name_that_says_nothing()
    {
        var names = Products.SelectMany(Written).Select(t => t.Name.Split('`')[0])
            .Concat(Repository.Files("src", "*.cs").Select(f => Path.GetFileNameWithoutExtension(f)));

        Assert.Empty(names.Where(n => CapitalWords().Split(n).Any(VagueNames.Contains)).Distinct());
    }

    [Fact]
    public void No_type_hides_the_namespace_of_the_library() =>
        Assert.DoesNotContain(Products.SelectMany(Written), t => t.Name is "Screening" or "Index" or "Range");

    [Fact]
    public void Every_public_type_and_member_says_what_it_is_for()
    {
        var silent = from assembly in Libraries
                     let summaries = new XmlSummaries(assembly)
                     from type in PublicSurface.Types(assembly)
                     from member in PublicSurface.Members(type).Prepend(type)
                     where !summaries.Has(member)
                     select $"{type.FullName}: {PublicSurfaceLine(member)}";

        Assert.Empty(silent);
    }

    private static string PublicSurfaceLine(MemberInfo member) => member is Type type ? PublicSurface.Line(type) : PublicSurface.Line(member);

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        Assert.Empty(Products.SelectMany(Written).Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t.Name != "Program").Select(t => t.FullName));

    [Fact]
    public void Every_static_field_is_read_only()
    {
        var mutable = from type in Products.SelectMany(Written)
                      from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
                      where !field.IsInitOnly && !field.IsLiteral && !IsThreadBuffer(field)
                      select $"{type.FullName}.{field.Name}";

        Assert.Empty(mutable);
    }

    // A buffer that one thread reuses is no state that two could see; the compiler's own caches hold no state either.
    private static bool IsThreadBuffer(FieldInfo field) =>
        field.IsDefined(typeof(ThreadStaticAttribute), false) || field.IsDefined(typeof(CompilerGeneratedAttribute), false) && !field.Name.EndsWith("k__BackingField", StringComparison.Ordinal);

    [Fact]
    public void The_library_depends_on_abstractions_only()
    {
        var packages = PackageReference().Matches(Repository.Read("src/Screening/Screening.csproj") + Repository.Read("src/Directory.Build.props"))
            .Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, p => Assert.True(
            (p.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && p.EndsWith(".Abstractions", StringComparison.Ordinal)) || p.EndsWith("Analyzers", StringComparison.Ordinal), p));
    }

    [Theory, MemberData(nameof(Folders))]
    public void No_file_names_a_place_of_one_machine_or_its_feed(string folder)
    {
        if (!Directory.Exists(Repository.At(folder))) return;
        // Taken apart, so that this file does not find itself.
        string[] needles = ["/w" + "ork/", "/t" + "mp/", "/ho" + "me/", "/ro" + "ot/", "C:" + "\\Users", "art" + "ifactory", "nex" + "us/repository", "nuget" + ".org"];

        var found = from file in Repository.Files(folder)
                    let text = Repository.Read(file)
                    from needle in needles
                    where text.Contains(needle, StringComparison.OrdinalIgnoreCase)
                    select $"{file}: {needle}";

        Assert.Empty(found);
    }

    // Only the manifest that is a trap on purpose may hold them; a test writes them as escapes.
    [Theory, MemberData(nameof(Folders))]
    public void Characters_that_turn_the_direction_of_writing_stand_in_one_manifest_only(string folder)
    {
        if (!Directory.Exists(Repository.At(folder))) return;

        var files = Repository.Files(folder).Where(f => Repository.Read(f).Any(c => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')));

        Assert.Equal(folder == "data" ? ["data/manifests/broken-rows.csv"] : [], files);
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex CapitalWords();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex PackageReference();
}

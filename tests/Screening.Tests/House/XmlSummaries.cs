using System.Reflection;
using System.Xml;

namespace Screening.Tests.House;

/// <summary>The documentation file beside an assembly, and the key of each member in it.</summary>
internal sealed class XmlSummaries
{
    private readonly Dictionary<string, bool> _documented = new(StringComparer.Ordinal);

    public XmlSummaries(Assembly assembly)
    {
        using var reader = XmlReader.Create(Path.ChangeExtension(assembly.Location, ".xml"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        string member = "";
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Name == "member") _documented[member = reader.GetAttribute("name")!] = false;
            else if (reader.Name == "inheritdoc") _documented[member] = true;
            else if (reader.Name == "summary") _documented[member] = reader.ReadInnerXml().Trim().Length > 0;
        }
    }

    /// <summary>The documented members whose key starts as the member's; overloads share one start.</summary>
    public bool Has(MemberInfo member)
    {
        var key = Key(member);
        var found = _documented.Where(d => d.Key == key || d.Key.StartsWith(key + "(", StringComparison.Ordinal) || d.Key.StartsWith(key + "``", StringComparison.Ordinal)).ToList();
        return found.Count > 0 && found.All(d => d.Value);
    }

    private static string Key(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        ConstructorInfo => $"M:{Name(member.DeclaringType!)}.#ctor",
        MethodInfo => $"M:{Name(member.DeclaringType!)}.{member.Name}",
        PropertyInfo => $"P:{Name(member.DeclaringType!)}.{member.Name}",
        EventInfo => $"E:{Name(member.DeclaringType!)}.{member.Name}",
        _ => $"F:{Name(member.DeclaringType!)}.{member.Name}",
    };

    private static string Name(Type type) => type.FullName!.Replace('+', '.');
}

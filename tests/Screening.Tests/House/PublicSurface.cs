using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Screening.Tests.House;

/// <summary>What an assembly shows: its public types and the members a person wrote on them.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal);

    /// <summary>Public and protected members; without accessors, and without what the compiler writes for records and enums.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared)
        .Where(m => m is not Type && IsVisible(m) && !m.IsDefined(typeof(CompilerGeneratedAttribute), false))
        .Where(m => m is not MethodBase { IsSpecialName: true } or ConstructorInfo)
        .Where(m => !(type.IsEnum && m.Name == "value__"))
        .Where(m => !(m.Name == ".ctor" && ((ConstructorInfo)m).GetParameters().Length == 0))
        .Where(m => !typeof(Delegate).IsAssignableFrom(type) || m.Name == "Invoke");

    /// <summary>One line for a type.</summary>
    public static string Line(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : type.IsValueType ? "struct" : "class";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract && !type.IsInterface ? "abstract " : type is { IsSealed: true, IsClass: true } ? "sealed " : "";
        var bases = type.GetInterfaces().Where(i => i.IsPublic && !i.Name.StartsWith("IEquatable", StringComparison.Ordinal) && !type.IsEnum).Select(Name).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !type.IsEnum) bases.Insert(0, Name(parent));
        return $"{modifier}{kind} {type.Namespace}.{Name(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    /// <summary>One line for a member.</summary>
    public static string Line(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"new({Parameters(made)})",
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        PropertyInfo property => $"{Static(property.GetMethod!)}{Name(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}",
        FieldInfo { DeclaringType.IsEnum: true } value => string.Create(CultureInfo.InvariantCulture, $"{value.Name} = {value.GetRawConstantValue()}"),
        FieldInfo field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => $"event {member.Name}",
    };

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(a => IsVisible(a) && !(member.Name == "EqualityContract")),
        EventInfo raised => IsVisible(raised.AddMethod!),
        _ => false,
    };

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;"
            : "";
        return (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "") + "get;" + set;
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Generics(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters()
        .Select(p => $"{(p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "")}{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + Default(p.RawDefaultValue) : "")}"));

    private static string Default(object? value) => value is null ? "default" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value) + "?";
        var name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}

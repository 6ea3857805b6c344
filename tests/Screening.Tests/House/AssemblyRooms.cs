using System.Reflection;
using System.Reflection.Emit;

namespace Screening.Tests.House;

/// <summary>Which rooms (namespaces) of an assembly use which: from the compiled code, so that nothing hides in a lambda or behind a missing <c>using</c>.</summary>
/// <remarks>Seen: bases, interfaces, constraints, attributes, fields, signatures, locals, caught exceptions and every IL token, with their generic
/// arguments. Not seen: constants and enum values, which the compiler copies.</remarks>
internal sealed class AssemblyRooms(Assembly assembly)
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    private readonly string _root = assembly.GetName().Name!;

    /// <summary>The types a person wrote, and those the compiler made inside them.</summary>
    public IEnumerable<Type> Types => assembly.GetTypes().Where(IsOurs);

    /// <summary>Every namespace with a type in it.</summary>
    public IEnumerable<string> Namespaces => Types.Select(t => t.Namespace!).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Each use of a type in another room.</summary>
    public IEnumerable<(string From, string To, string Where)> Uses() =>
        from type in Types
        from use in Referenced(type)
        where IsOurs(use.Used) && Room(use.Used) != Room(type)
        select (Room(type), Room(use.Used), $"{type.FullName}.{use.Where} uses {use.Used.FullName}");

    /// <summary>The first part of a namespace below the assembly's own; empty for the lobby.</summary>
    public string Room(Type type)
    {
        var name = type.Namespace!;
        return name == _root ? "" : name.StartsWith(_root + ".", StringComparison.Ordinal) ? name[(_root.Length + 1)..].Split('.')[0] : name;
    }

    // Types the compiler adds to an assembly as a whole have no namespace, or one of the framework's.
    private bool IsOurs(Type type) => type.Assembly == assembly && type.Namespace is { } name
        && !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);

    private static IEnumerable<(Type Used, string Where)> Referenced(Type type)
    {
        IEnumerable<Type?> heads = [type.BaseType, .. type.GetInterfaces(), .. type.GetGenericArguments().SelectMany(Constraints), .. Attributes(type)];
        foreach (var used in heads.SelectMany(Parts)) yield return (used, "(declaration)");
        foreach (var field in type.GetFields(All))
            foreach (var used in Attributes(field).Append(field.FieldType).SelectMany(Parts)) yield return (used, field.Name);
        foreach (var property in type.GetProperties(All))
            foreach (var used in Attributes(property).Append(property.PropertyType).SelectMany(Parts)) yield return (used, property.Name);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            foreach (var used in Signature(method).Concat(Body(method)).SelectMany(Parts)) yield return (used, method.Name);
    }

    private static IEnumerable<Type> Constraints(Type argument) => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [];

    private static IEnumerable<Type> Attributes(MemberInfo member) => member.CustomAttributes
        .SelectMany(a => a.ConstructorArguments.Select(c => c.Value).OfType<Type>().Append(a.AttributeType));

    private static IEnumerable<Type?> Signature(MethodBase method)
    {
        foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
        foreach (var attribute in Attributes(method)) yield return attribute;
        if (method is not MethodInfo returning) yield break;
        yield return returning.ReturnType;
        foreach (var constraint in returning.GetGenericArguments().SelectMany(Constraints)) yield return constraint;
    }

    private static IEnumerable<Type?> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var local in body.LocalVariables) yield return local.LocalType;
        foreach (var clause in body.ExceptionHandlingClauses)
            if (clause.Flags == ExceptionHandlingClauseOptions.Clause) yield return clause.CatchType;
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method is MethodInfo ? method.GetGenericArguments() : [];
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            var member = method.Module.ResolveMember(token, typeArguments, methodArguments);
            yield return member as Type ?? member!.DeclaringType;
            if (member is FieldInfo field) yield return field.FieldType;
            if (member is not MethodBase called) continue;
            foreach (var used in Signature(called)) yield return used;
            if (called.IsGenericMethod)
                foreach (var argument in called.GetGenericArguments()) yield return argument;
        }
    }

    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var i = 0; i < il.Length;)
        {
            var code = Codes[il[i] == 0xFE ? unchecked((short)(0xFE00 | il[++i])) : il[i]];
            i++;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(il, i);
            i += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, i)),
                _ => 4,
            };
        }
    }

    // List<Match[]> is List, and Match.
    private static IEnumerable<Type> Parts(Type? type)
    {
        while (type is { HasElementType: true }) type = type.GetElementType();
        if (type is null || type.IsGenericParameter) yield break;
        yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!type.IsGenericType || type.IsGenericTypeDefinition) yield break;
        foreach (var part in type.GetGenericArguments().SelectMany(Parts)) yield return part;
    }
}

using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace OmbudGuide.Bot.Audit;

/// <summary>The texts that stand in a program's code, read from what it was compiled to: how it names what it shows.</summary>
internal sealed class ProgramWords
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The tables of a module's metadata that texts stand in are told apart by the highest byte of a reference.</summary>
    private const int TextTable = 0x70;

    private readonly Dictionary<string, HashSet<string>> _byNamespace = new(StringComparer.Ordinal);

    private ProgramWords()
    {
    }

    public static ProgramWords Of(params IEnumerable<Assembly> assemblies)
    {
        var words = new ProgramWords();
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()))
        {
            foreach (var method in type.GetMethods(Every).Concat<MethodBase>(type.GetConstructors(Every)))
            {
                words.Read(type, method);
            }
        }

        return words;
    }

    /// <summary>The texts in the code of a namespace and of those within it; all, for an empty one.</summary>
    public IReadOnlySet<string> In(string within) => _byNamespace
        .Where(own => own.Key.StartsWith(within, StringComparison.Ordinal))
        .SelectMany(own => own.Value)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The texts in the code of every namespace that has one of them, such as what speaks from a file: "letter.".</summary>
    public IEnumerable<string> Beside(string text) => _byNamespace.Values.Where(own => own.Contains(text)).SelectMany(own => own);

    private void Read(Type type, MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            return;
        }

        for (var at = 0; at + sizeof(int) < code.Length; at++)
        {
            // A byte that is no instruction may look like one; what it then refers to is no text, or one that stands in the code all the same.
            if (code[at] == OpCodes.Ldstr.Value && code[at + sizeof(int)] == TextTable
                && TextAt(method.Module, BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at + 1))) is { } text)
            {
                Own(type).Add(text);
            }
        }
    }

    private HashSet<string> Own(Type type)
    {
        var name = type.Namespace ?? "";
        return _byNamespace.TryGetValue(name, out var own) ? own : _byNamespace[name] = new HashSet<string>(StringComparer.Ordinal);
    }

    private static string? TextAt(Module module, int reference)
    {
        try
        {
            return module.ResolveString(reference);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

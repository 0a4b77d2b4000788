using System.Text;

namespace OmbudGuide.Rules.Facts;

/// <summary>The public ids of questions and options: their names in kebab case, stable in the HTTP contract and in content files.</summary>
public static class Ids
{
    /// <summary>The id of an enum member: <c>no-reply</c> for <see cref="Issue.NoReply"/>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.ByValue[value];

    /// <summary>Reads an id; false where no member has it.</summary>
    public static bool TryRead<TEnum>(string id, out TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.ById.TryGetValue(id, out value);

    /// <summary>All ids of an enum, in its own order.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>.Ordered;

    private static string Kebab(string name)
    {
        var id = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && id.Length > 0)
            {
                id.Append('-');
            }

            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        internal static readonly string[] Ordered = [.. Enum.GetNames<TEnum>().Select(Kebab)];

        // Plain dictionaries: frozen ones of so few entries cost each enum some forty methods to compile at the start.
        internal static readonly Dictionary<TEnum, string> ByValue =
            Enum.GetValues<TEnum>().ToDictionary(v => v, v => Kebab(v.ToString()));

        internal static readonly Dictionary<string, TEnum> ById =
            Enum.GetValues<TEnum>().ToDictionary(v => Kebab(v.ToString()), v => v, StringComparer.Ordinal);
    }
}

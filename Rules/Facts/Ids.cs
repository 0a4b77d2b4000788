using System.Text;

namespace OmbudGuide.Rules.Facts;

/// <summary>The public ids of questions and options: their names in kebab case, stable in the HTTP contract and in content files.</summary>
public static class Ids
{
    /// <summary>The id of an enum member: <c>no-reply</c> for <see cref="Issue.NoReply"/>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Array.IndexOf(Names<TEnum>.Values, value) is >= 0 and var place
            ? Names<TEnum>.Ordered[place]
            : throw new KeyNotFoundException($"{typeof(TEnum).Name} has no member {value}.");

    /// <summary>Reads an id; false where no member has it.</summary>
    public static bool TryRead<TEnum>(string id, out TEnum value)
        where TEnum : struct, Enum
    {
        var known = Names<TEnum>.Places.TryGetValue(id, out var place);
        value = known ? Names<TEnum>.Values[place] : default;
        return known;
    }

    /// <summary>All ids of an enum, in its own order.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>.Ordered;

    // By the type: asked for by type parameter, each enum has its own methods to compile.
    private static Array ValuesOf(Type type) => Enum.GetValues(type);

    private static string[] IdsOf(Type type) => Array.ConvertAll(Enum.GetNames(type), Kebab);

    private static Dictionary<string, int> PlacesOf(string[] ids)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            places.Add(ids[i], i);
        }

        return places;
    }

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
        // Names and values come in the same order. Kept in types that the runtime has code for: a dictionary of an enum costs some ten methods to compile at the start.
        internal static readonly TEnum[] Values = (TEnum[])ValuesOf(typeof(TEnum));
        internal static readonly string[] Ordered = IdsOf(typeof(TEnum));
        internal static readonly Dictionary<string, int> Places = PlacesOf(Ordered);
    }
}

using System.Globalization;
using System.Text;

namespace OmbudGuide.Content.Loading;

/// <summary>What <c>files.yaml</c> says: which files a case takes, and how many.</summary>
internal static class FilesFile
{
    public const string Name = "files.yaml";

    private const int MostMegabytes = 1_000;
    private const int MostFiles = 1_000;
    private const int FarthestSign = 4_096;

    /// <summary>Null, with faults, where the file is missing or is no map.</summary>
    public static FileRules? Read(ContentFolder folder, FaultList faults)
    {
        if (!folder.Has(Name))
        {
            faults.Add(Place.Whole(Name), "missing file; it says which files a case takes");
        }

        return folder.Root(Name) is { } root ? Fields.Of(root, new Reading(faults, [], new Index(Name)), Rules) : null;
    }

    private static FileRules Rules(Fields file)
    {
        var limits = file.Map("limits", Limits);
        var kinds = file.EachRequired("kinds", Kind);
        foreach (var twice in kinds.SelectMany(kind => kind.Endings).CountBy(ending => ending).Where(each => each.Value > 1))
        {
            file.Refuse(file.PlaceOf("kinds"), $"the ending '{twice.Key}' belongs to two kinds; expected it once");
        }

        return new FileRules(limits ?? new FileLimits(0, 0, 0, 0), kinds);
    }

    private static FileLimits Limits(Fields limits)
    {
        var each = limits.Number("each-megabytes", 1, 50);
        var all = limits.Number("case-megabytes", 1, MostMegabytes);
        if (all < each)
        {
            limits.Refuse(limits.PlaceOf("case-megabytes"), $"'case-megabytes' ({all}) is less than one file may have ({each}); expected at least as much");
        }

        return new FileLimits(
            each * FileLimits.Megabyte, (long)all * FileLimits.Megabyte, limits.Number("from-citizen", 0, MostFiles), limits.Number("in-case", 1, MostFiles));
    }

    private static FileKind Kind(Fields kind)
    {
        kind.Required("endings");
        var isText = kind.Has("text-not-beginning");
        var read = new FileKind(
            kind.Id("id"), kind.Text("name"), kind.Ids("endings"), kind.Each("signs", Sign),
            kind.OptionalMap("packed", parts => new PackedParts(parts.Texts("has"), parts.Texts("lacks"))),
            isText ? kind.Texts("text-not-beginning") : null);
        if (isText == read.Signs.Count > 0)
        {
            kind.Refuse(kind.Place, "expected 'signs' that its content is known by, or 'text-not-beginning' for plain text, and not both");
        }

        return read;
    }

    private static FileSign Sign(Fields sign)
    {
        var at = sign.Number("at", 0, FarthestSign);
        return sign.Has("bytes")
            ? new FileSign(at, Bytes(sign))
            : new FileSign(at, Encoding.ASCII.GetBytes(sign.Text("text")));
    }

    /// <summary>Two hexadecimal digits a byte, with blanks between.</summary>
    private static byte[] Bytes(Fields sign)
    {
        var node = sign.Required("bytes");
        var pairs = ((node as YamlScalar)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bytes = new byte[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Length != 2 || !byte.TryParse(pairs[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return sign.Refused<byte[]>(node!, "bytes in hexadecimal, such as FF D8 FF", []);
            }
        }

        return bytes.Length > 0 || node is null ? bytes : sign.Refused<byte[]>(node, "bytes in hexadecimal, such as FF D8 FF", []);
    }
}

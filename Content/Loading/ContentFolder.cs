using System.Security.Cryptography;
using System.Text;

namespace OmbudGuide.Content.Loading;

/// <summary>The files of a content folder, read and bounded.</summary>
internal sealed class ContentFolder
{
    /// <summary>Hundreds of municipalities have a few files each.</summary>
    private const int MaximumFiles = 5_000;
    private const int MaximumBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, YamlMap?> _roots;

    private ContentFolder(Dictionary<string, YamlMap?> roots, string version) => (_roots, Version) = (roots, version);

    /// <summary>Twelve hexadecimal digits that change with any byte or name of the content.</summary>
    public string Version { get; }

    /// <summary>All files by path relative to the folder, with forward slashes, in ordinal order.</summary>
    public IEnumerable<string> Files => _roots.Keys.Order(StringComparer.Ordinal);

    /// <summary>The root of a file; null where there is none or it could not be read (then a fault says so).</summary>
    public YamlMap? Root(string file) => _roots.GetValueOrDefault(file);

    public bool Has(string file) => _roots.ContainsKey(file);

    public static ContentFolder Read(string folder, FaultList faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(Place.Whole(folder), "no such folder; expected the content folder, with one folder a country and texts");
            faults.ThrowIfAny(folder);
        }

        var isSource = Directory.EnumerateFiles(folder, "*.csproj").Any();
        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/'))
            .Where(p => !p.Split('/').Any(part => part.StartsWith('.')) && !(isSource && IsOfTheProject(p)))
            .Take(MaximumFiles + 1)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (paths.Length > MaximumFiles)
        {
            faults.Add(Place.Whole(folder), $"more than {MaximumFiles} files; expected a content folder");
            faults.ThrowIfAny(folder);
        }

        var bytes = new byte[]?[paths.Length];
        var roots = new YamlMap?[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            bytes[i] = Bytes(folder, paths[i], faults);
            roots[i] = paths[i].EndsWith(".yaml", StringComparison.Ordinal) && bytes[i] is { } read && Decode(paths[i], read, faults) is { } text
                ? YamlFile.Read(paths[i], text, faults)
                : null;
        });

        return new ContentFolder(
            paths.Zip(roots).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal),
            Hash(paths, bytes));
    }

    /// <summary>Beside the content in the source tree lies the project that reads it.</summary>
    private static bool IsOfTheProject(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".csproj", StringComparison.Ordinal)
        || path.StartsWith("bin/", StringComparison.Ordinal) || path.StartsWith("obj/", StringComparison.Ordinal);

    private static byte[]? Bytes(string folder, string file, FaultList faults)
    {
        using var stream = File.OpenRead(Path.Combine(folder, file));
        if (stream.Length > MaximumBytes)
        {
            faults.Add(Place.Whole(file), $"{stream.Length:N0} bytes; expected at most {MaximumBytes:N0}");
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string? Decode(string file, byte[] bytes, FaultList faults)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            faults.Add(Place.Whole(file), "begins with a byte order mark; expected UTF-8 without one");
            return null;
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
            faults.Add(new Place(file, line, 1), "not UTF-8; save the file with that encoding");
            return null;
        }

        // The replacement character and C1 controls are what a file saved in a wrong encoding leaves behind.
        var odd = text.AsSpan().IndexOfAny(Suspicious);
        if (odd >= 0)
        {
            var line = 1 + text.AsSpan(0, odd).Count('\n');
            faults.Add(new Place(file, line, 1), $"the character U+{(int)text[odd]:X4} tells of a wrong encoding; save the file as UTF-8 and mend the line");
            return null;
        }

        return text;
    }

    private static readonly System.Buffers.SearchValues<char> Suspicious =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0x80, 0x20).Select(c => (char)c), '\0', '\uFFFD', '\uFEFF']);

    private static string Hash(string[] paths, byte[]?[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in paths.Zip(bytes))
        {
            hash.AppendData(Strict.GetBytes($"{path}\n{content?.Length}\n"));
            hash.AppendData(content ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}

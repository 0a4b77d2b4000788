using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace OmbudGuide.Bot.Pages;

/// <summary>
/// The page's scripts and styles, carried in the assembly with their compressed forms. An address holds the content's hash, so that
/// a browser keeps it for good and asks anew when it changes.
/// </summary>
public sealed class WebAssets
{
    private const string Folder = "web/";

    private static readonly (string Encoding, string Ending)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private readonly FrozenDictionary<string, byte[]> _files;
    private readonly FrozenDictionary<string, string> _hashes;

    public WebAssets()
    {
        var assembly = Assembly.GetExecutingAssembly();
        _files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], name => Read(assembly, name), StringComparer.Ordinal);
        _hashes = _files.ToFrozenDictionary(
            file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value).AsSpan(0, 8)), StringComparer.Ordinal);
    }

    /// <summary>Where the page finds it.</summary>
    /// <exception cref="KeyNotFoundException">The bundle holds no such file.</exception>
    public string Address(string name) => _hashes.TryGetValue(name, out var hash)
        ? $"assets/{name}?v={hash}"
        : throw new KeyNotFoundException($"The page's bundle has no '{name}'. Build Bot again, so that it is made.");

    internal IResult Serve(string name, HttpContext context)
    {
        if (!_files.TryGetValue(name, out var content) || Encodings.Any(each => name.EndsWith(each.Ending, StringComparison.Ordinal)))
            return TypedResults.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = context.Request.Query["v"] == _hashes[name] ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var (encoding, ending) in Encodings)
        {
            if (!accepted.Contains(encoding, StringComparison.Ordinal) || !_files.TryGetValue(name + ending, out var smaller)) continue;
            headers.ContentEncoding = encoding;
            content = smaller;
            break;
        }

        return TypedResults.Bytes(content, TypeOf(name), entityTag: new EntityTagHeaderValue($"\"{_hashes[name]}\""));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

public static class WebAssetEndpoints
{
    public static WebApplication MapWebAssets(this WebApplication app)
    {
        app.MapGet("/assets/{name}", (string name, HttpContext context, WebAssets assets) => assets.Serve(name, context));
        return app;
    }
}

using System.Reflection;
using System.Security.Cryptography;

namespace OmbudGuide.Bot.Office;

/// <summary>The stylesheet of the office and the case page. It lies in the program itself, so it is there wherever the host is started from.</summary>
internal static class Stylesheet
{
    private static readonly byte[] Css = Read();

    /// <summary>Changes with the content, so that it can be kept for good.</summary>
    public static string Address { get; } = $"office.css?v={Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}";

    public static void MapStylesheet(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/office.css", (HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(Css, "text/css; charset=utf-8");
    });

    private static byte[] Read()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("office.css")!;
        using var read = new MemoryStream();
        resource.CopyTo(read);
        return read.ToArray();
    }
}

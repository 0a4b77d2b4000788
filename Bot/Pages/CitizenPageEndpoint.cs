using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Channels;

namespace OmbudGuide.Bot.Pages;

/// <summary>The page that a citizen opens, alone or in a frame on the municipality's own site.</summary>
public static class CitizenPageEndpoint
{
    /// <summary>The texts that the script shows by itself.</summary>
    private static readonly string[] ScriptTexts =
    [
        "loading", "offline", "too-many", "ended", "failed", "start-over-confirm", "input-label", "bot-said", "opens-new-window", "sources",
    ];

    public static WebApplicationBuilder AddCitizenPage(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<WebAssets>();
        return builder;
    }

    /// <summary>
    /// <c>GET /?municipality=drammen&amp;lang=nb</c>. Without a municipality it lets the citizen choose, in the browser's language where there is one; in a language that is not spoken there
    /// it uses the municipality's own. <c>Page:FrameAncestors</c> says which sites may frame it (any, unless told).
    /// </summary>
    public static WebApplication MapCitizenPage(this WebApplication app)
    {
        app.MapWebAssets();
        app.MapGet("/", Show);
        return app;
    }

    private static RazorComponentResult Show(
        string? municipality,
        string? lang,
        HttpContext context,
        [FromServices] IMunicipalityDirectory municipalities,
        [FromServices] IPageTexts texts,
        IConfiguration configuration)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        Protect(context.Response, nonce, configuration["Page:FrameAncestors"] ?? "*");
        if (municipality is null || municipalities.Find(municipality) is not { } found) return Choose(context, municipalities, unknown: municipality is not null);
        var language = lang is not null && municipalities.Speaks(found.Id, lang) ? lang : found.Languages[0];
        return new RazorComponentResult<CitizenPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(CitizenPage.Municipality)] = found,
            [nameof(CitizenPage.Language)] = language,
            [nameof(CitizenPage.Settings)] = Settings(found, language, nonce, texts),
        });
    }

    private static RazorComponentResult<ChoosePage> Choose(HttpContext context, IMunicipalityDirectory municipalities, bool unknown)
    {
        if (unknown) context.Response.StatusCode = StatusCodes.Status404NotFound;
        return new RazorComponentResult<ChoosePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ChoosePage.Language)] = PageLanguage.Of(context.Request, [.. municipalities.All.SelectMany(each => each.Languages).Distinct(StringComparer.Ordinal)]),
            [nameof(ChoosePage.Unknown)] = unknown,
        });
    }

    private static string Settings(MunicipalityProfile municipality, string language, string nonce, IPageTexts texts)
    {
        var words = ScriptTexts.ToDictionary(
            id => id,
            id => texts.Text(municipality.Id, language, id, ("ombud", municipality.Ombud[language].Name), ("municipality", municipality.Name)),
            StringComparer.Ordinal);
        return JsonSerializer.Serialize(new PageSettings(municipality.Id, language, nonce, words), PageJson.Default.PageSettings);
    }

    /// <summary>No script or style but the page's own, nothing from elsewhere. The hash is that of an empty style, which Web Chat tries out.</summary>
    private static void Protect(HttpResponse response, string nonce, string frameAncestors)
    {
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; connect-src 'self' blob:; img-src 'self' blob: data:; "
            + $"style-src 'self' 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; worker-src blob:; base-uri 'none'; form-action 'self'; frame-ancestors {frameAncestors}";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
    }
}

/// <summary>What the page's script is told.</summary>
internal sealed record PageSettings(string Municipality, string Language, string Nonce, IReadOnlyDictionary<string, string> Texts);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PageSettings))]
internal sealed partial class PageJson : JsonSerializerContext;

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Receipt;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages;

/// <summary>
/// A page that takes files. A form with a file that is larger than may be, or broken, is answered with the page, whose address says why
/// (<c>?refused=too-large</c>); without this it would end in a broken connection. What is sent is kept in memory and written to no temporary file: there
/// it would lie in the clear.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFilesAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The name of the field that says in the page's address why nothing was taken.</summary>
    public const string Refused = "refused";

    /// <summary>For the form's other fields, and what stands between them.</summary>
    private const int Beside = 64 * 1024;

    /// <summary>So much of what is too large is read away: a sender that still writes when the connection ends never reads the answer.</summary>
    private const int MostReadAway = 128 * FileLimits.Megabyte;

    private const int MostFields = 16;

    /// <summary>After who may come is settled, and before the form's proof of origin is looked for in it.</summary>
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true) return;
        var most = request.HttpContext.RequestServices.GetRequiredService<ContentLibrary>().Files.Limits.EachBytes + Beside;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostReadAway;
        try
        {
            FileFault? fault = !await IsKnownAsync(context.HttpContext) ? FileFault.SessionOver : request.ContentLength is null || request.ContentLength > most ? FileFault.TooLarge : null;
            if (fault is { } refused)
            {
                if (request.ContentLength <= MostReadAway) await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
                context.Result = Told(request, refused);
            }
            else
            {
                var options = new FormOptions { MultipartBodyLengthLimit = most, MemoryBufferThreshold = most, BufferBodyLengthLimit = most, ValueCountLimit = MostFields };
                await request.ReadFormAsync(options, context.HttpContext.RequestAborted);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            context.Result = Told(request, FileFault.Broken);
        }
    }

    /// <summary>The fault that a page's address tells of; null for none.</summary>
    public static FileFault? FaultOf(string? refused) => refused is not null && Ids.TryRead<FileFault>(refused, out var fault) ? fault : null;

    /// <summary>Nothing large is taken into memory for anybody who has neither logged in nor shown a receipt.</summary>
    private static async Task<bool> IsKnownAsync(HttpContext http) => http.User.Identity?.IsAuthenticated == true || await ReceiptSession.FindAsync(http) is not null;

    private static RedirectResult Told(HttpRequest request, FileFault fault) => new($"{request.PathBase}{request.Path}?{Refused}={Ids.Of(fault)}");
}

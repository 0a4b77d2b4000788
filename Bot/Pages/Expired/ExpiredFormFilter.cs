using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using OmbudGuide.Bot.Office;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Expired;

/// <summary>
/// A form whose proof of origin is gone (it stood open too long, or the cookies were deleted) is refused, but what was written is given back: the page
/// says what happened, and one press sends it again with a new proof.
/// </summary>
/// <remarks>
/// Only what came from a page of this host is given back to be sent: else another site could put words into a form here. Passwords never are.
/// </remarks>
internal sealed class ExpiredFormFilter(ContentLibrary content, IAntiforgery antiforgery) : IAsyncAlwaysRunResultFilter
{
    private const int MostFields = 200;

    /// <summary>What the forms of this host call a password, an old one, a new one, and the new one again.</summary>
    private static readonly string[] Passwords = ["password", "current", "chosen", "again"];

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var http = context.HttpContext;
            PageHeaders.Set(http.Response);
            context.Result = new Answer(new RazorComponentResult<ExpiredForm>(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ExpiredForm.Words)] = Words(http.Request),
                [nameof(ExpiredForm.Base)] = http.Request.PathBase.Value ?? "",
                [nameof(ExpiredForm.Action)] = $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}",
                [nameof(ExpiredForm.Page)] = $"{http.Request.PathBase}{http.Request.Path}",
                [nameof(ExpiredForm.Fields)] = await FieldsAsync(http),
            })
            { StatusCode = StatusCodes.Status400BadRequest });
        }

        await next();
    }

    private PageWords Words(HttpRequest request)
    {
        List<string> languages = [.. content.Municipalities.SelectMany(each => each.Languages).Distinct(StringComparer.Ordinal)];
        var language = PageLanguage.Of(request, languages);
        return new PageWords(content.Texts, language);
    }

    /// <summary>What was written, with a new proof; none where it cannot be given back.</summary>
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> FieldsAsync(HttpContext http)
    {
        if (!CameFromHere(http.Request) || !http.Request.HasFormContentType)
        {
            return [];
        }

        var tokens = antiforgery.GetAndStoreTokens(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var written = form.Where(field => field.Key != tokens.FormFieldName)
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToList();
        return written.Count is 0 or > MostFields || form.Files.Count > 0 || written.Exists(field => Passwords.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            ? []
            : [KeyValuePair.Create(tokens.FormFieldName, tokens.RequestToken!), .. written];
    }

    /// <summary>Browsers say where a form was sent from; where one says nothing, the form is not given back.</summary>
    private static bool CameFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [var site] ? site == "same-origin"
        : request.Headers.Origin is [{ } origin] && origin == $"{request.Scheme}://{request.Host}";

    private sealed class Answer(IResult page) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) => page.ExecuteAsync(context.HttpContext);
    }
}

/// <summary>A page's words in its reader's language.</summary>
public sealed record PageWords(Texts Texts, string Language)
{
    public string this[string id] => Texts.Get(Language, $"expired.{id}");
}

using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Staff;

namespace OmbudGuide.Bot.Office;

/// <summary>What the ombud takes out of a case: its files, as they were added.</summary>
internal static class OfficeFiles
{
    /// <summary><c>GET /office/cases/{reference}/files/{file}</c>; 404 where the municipality has no such case, or the case no such file.</summary>
    public static void MapOfficeFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/office/cases/{reference}/files/{file}", FetchAsync).RequireAuthorization(StaffPolicies.Ombud);

    private static async Task<IResult> FetchAsync(HttpContext http, CaseWork work, string reference, string file) =>
        CaseReference.Read(reference) is { } named
        && await work.FetchFileAsync(named, StaffSession.MunicipalityOf(http.User), file, StaffSession.AuthorOf(http.User), http.RequestAborted) is { } found
            ? AttachedFile.Of(http.Response, found.File.Name, found.Content)
            : Results.NotFound();
}

using System.Text.Json.Serialization;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Office;

/// <summary>The ombud's cases as JSON, for whoever is logged in to the office: what the pages show.</summary>
internal static class OfficeApi
{
    public static void MapOfficeApi(this IEndpointRouteBuilder endpoints)
    {
        var cases = endpoints.MapGroup("/api/office/cases").RequireAuthorization(StaffPolicies.Ombud);
        cases.MapGet("", ListAsync);
        cases.MapGet("/{reference}", ReadAsync);
    }

    /// <summary><c>view</c>: new, mine, waiting-for-citizen, waiting-for-municipality, open (the default) or closed; <c>page</c> from 1; <c>size</c> 1–100, 50 where left out.</summary>
    private static async Task<IResult> ListAsync(HttpContext http, CaseInbox inbox, ContentLibrary content, string? view, string? page, string? size)
    {
        if (!Ids.TryRead<InboxView>(view ?? Ids.Of(InboxView.Open), out var asked)) return Problems.Field("view", $"Expected {string.Join(", ", Ids.All<InboxView>())}.");
        if (!OfficeList.TryBound(page, 1, CaseStore.MostPages, out var number)) return Problems.Field("page", $"Expected a number from 1 to {CaseStore.MostPages}.");
        if (!OfficeList.TryBound(size, OfficeList.PageSize, OfficeList.LargestPage, out var most))
            return Problems.Field("size", $"Expected a number from 1 to {OfficeList.LargestPage}.");
        var municipality = StaffSession.MunicipalityOf(http.User);
        var query = new InboxQuery(municipality, StaffSession.LoginOf(http.User), asked, Search: null, Matter: null, Area: null, number, most);
        var found = await inbox.ListAsync(query, http.RequestAborted);
        var language = content.FindMunicipality(municipality)!.Languages[0];
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new OfficeCases(municipality, number, most, found.Total, [.. found.Cases.Select(each => OfficeLine.Of(each, language))]), OfficeJson.Default.OfficeCases);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, CaseStore store, AuditTrail trail, string reference)
    {
        http.Response.Headers.CacheControl = "no-store";
        var municipality = StaffSession.MunicipalityOf(http.User);
        if (CaseReference.Read(reference) is not { } named || await store.FindAsync(named, municipality, http.RequestAborted) is not { } opened)
            return Problems.Of(StatusCodes.Status404NotFound, "No such case.", "The municipality has no case with this reference.");
        await trail.AddAsync(municipality, StaffSession.AuthorOf(http.User), AuditLook.Read, $"{opened.Reference}", http.RequestAborted);
        return TypedResults.Json(new OfficeCase($"{opened.Reference}", Ids.Of(opened.State), opened.ReceivedAt, opened.Sent), OfficeJson.Default.OfficeCase);
    }
}

/// <summary>A page of the list.</summary>
internal sealed record OfficeCases(string Municipality, int Page, int Size, int Total, IReadOnlyList<OfficeLine> Cases);

/// <summary>A case, as it was sent.</summary>
internal sealed record OfficeCase(string Reference, string State, DateTimeOffset ReceivedAt, CaseDraft Sent);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OfficeCases))]
[JsonSerializable(typeof(OfficeCase))]
internal sealed partial class OfficeJson : JsonSerializerContext;

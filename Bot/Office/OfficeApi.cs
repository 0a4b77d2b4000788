using System.Text.Json.Serialization;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Office;

/// <summary>The ombud's cases as JSON, for whoever is logged in to the office: what the pages show.</summary>
internal static class OfficeApi
{
    private const string AllStates = "all";

    public static void MapOfficeApi(this IEndpointRouteBuilder endpoints)
    {
        var cases = endpoints.MapGroup("/api/office/cases").RequireAuthorization(StaffPolicies.Ombud);
        cases.MapGet("", ListAsync);
        cases.MapGet("/{reference}", ReadAsync);
    }

    /// <summary><c>state</c>: new, read or all (the default); <c>page</c> from 1; <c>size</c> 1–100, 50 where left out.</summary>
    private static async Task<IResult> ListAsync(
        HttpContext http, CaseStore store, ContentLibrary content, TimeProvider clock, string? state, string? page, string? size)
    {
        CaseState? only = null;
        if (state is not (null or AllStates))
        {
            if (!Ids.TryRead<CaseState>(state, out var named))
                return Problems.Field("state", $"Expected {string.Join(", ", Ids.All<CaseState>())} or {AllStates}.");
            only = named;
        }

        if (!OfficeList.TryBound(page, 1, CaseStore.MostPages, out var number)) return Problems.Field("page", $"Expected a number from 1 to {CaseStore.MostPages}.");
        if (!OfficeList.TryBound(size, OfficeList.PageSize, OfficeList.LargestPage, out var most))
            return Problems.Field("size", $"Expected a number from 1 to {OfficeList.LargestPage}.");
        var municipality = StaffSession.MunicipalityOf(http.User);
        var cases = await store.ListAsync(municipality, only, number, most, http.RequestAborted);
        var language = content.FindMunicipality(municipality)!.Languages[0];
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new OfficeCases(municipality, cases.Page, cases.Size, cases.Total, [.. cases.Cases.Select(each => OfficeLine.Of(each, language, today))]),
            OfficeJson.Default.OfficeCases);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, CaseStore store, string reference)
    {
        http.Response.Headers.CacheControl = "no-store";
        return CaseReference.Read(reference) is { } named
            && await store.FindAsync(named, StaffSession.MunicipalityOf(http.User), http.RequestAborted) is { } opened
            ? TypedResults.Json(new OfficeCase($"{opened.Reference}", Ids.Of(opened.State), opened.ReceivedAt, opened.Sent), OfficeJson.Default.OfficeCase)
            : Problems.Of(StatusCodes.Status404NotFound, "No such case.", "The municipality has no case with this reference.");
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

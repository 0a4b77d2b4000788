using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Letters;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Office;

/// <summary>The letters of a case, as files.</summary>
internal static class OfficeLetters
{
    private static readonly (string Ending, Func<CaseLetter, string, byte[]> Write)[] Formats =
    [
        ("txt", (letter, _) => LetterFiles.Text(letter.Text)),
        ("docx", (letter, title) => LetterFiles.Word(letter.Text, title, letter.Language)),
    ];

    /// <summary>
    /// <c>GET /office/cases/{reference}/letters/{letter}.txt</c> and <c>.docx</c>; the letter by its line in the journal. 404 where the municipality has no
    /// such case, or the case no such letter.
    /// </summary>
    public static void MapOfficeLetters(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (ending, write) in Formats)
        {
            endpoints.MapGet(
                $"/office/cases/{{reference}}/letters/{{letter:long}}.{ending}",
                (HttpContext http, CaseWork work, ContentLibrary content, string reference, long letter) =>
                    FetchAsync(http, work, content, reference, letter, ending, write)).RequireAuthorization(StaffPolicies.Ombud);
        }
    }

    private static async Task<IResult> FetchAsync(
        HttpContext http, CaseWork work, ContentLibrary content, string reference, long letter, string ending, Func<CaseLetter, string, byte[]> write)
    {
        var municipality = StaffSession.MunicipalityOf(http.User);
        if (CaseReference.Read(reference) is not { } named
            || await work.FetchLetterAsync(named, municipality, letter, StaffSession.AuthorOf(http.User), http.RequestAborted) is not { } found)
        {
            return Results.NotFound();
        }

        // A letter may be in a language that the content has no more.
        var texts = content.Texts.For(municipality);
        var language = texts.Languages.FirstOrDefault(each => each == found.Language) ?? content.FindMunicipality(municipality)!.Languages[0];
        var title = $"{texts.Get(language, $"{LetterTemplate.Section}file")}-{named}-{letter}";
        return AttachedFile.Of(http.Response, $"{title}.{ending}", write(found with { Language = language }, title));
    }
}

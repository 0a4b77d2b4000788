using System.CommandLine;
using System.Globalization;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Audit;

/// <summary>What the commands that judge content are given.</summary>
internal sealed record AuditInput(ContentLibrary Content, string? Municipality, DateOnly Day)
{
    /// <summary>Null where something is not as it must be, which has then been said.</summary>
    public static AuditInput? Read(InvocationConfiguration console, string folder, string? municipality, string? date, DateOnly today)
    {
        ContentLibrary content;
        try
        {
            content = ContentLibrary.Load(folder);
        }
        catch (ContentException faulty)
        {
            console.Error.WriteLine(faulty.Message);
            return null;
        }

        if (municipality is not null && content.FindMunicipality(municipality) is null)
        {
            console.Error.WriteLine($"--municipality: '{municipality}' is not known. Known are: {string.Join(", ", content.Municipalities.Select(each => each.Id))}.");
            return null;
        }

        var day = today;
        if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            console.Error.WriteLine($"--date: '{date}' is no day. Expected one such as {today:yyyy-MM-dd}.");
            return null;
        }

        return new AuditInput(content, municipality, day);
    }
}

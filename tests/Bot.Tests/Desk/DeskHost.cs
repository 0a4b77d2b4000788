using System.Globalization;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;

namespace OmbudGuide.Bot.Tests.Desk;

/// <summary>A clerk's way through the desk's pages, without any script.</summary>
internal static class DeskHost
{
    /// <summary>The day that <see cref="MovableClock"/> begins with is Sunday 22 November 2026.</summary>
    public const string Words = "Fikk nei på kommunal bolig for to uker sia. Skjønner ikke hvorfor.";

    public static Task<Browser> ClerkAsync(TestHost host, string municipality = "drammen") => Browser.LoggedInAsync(host, municipality, StaffRole.Desk);

    /// <summary>Begins a contact and gives its address.</summary>
    public static async Task<string> BeginAsync(this Browser clerk, string language = "nb")
    {
        await clerk.OpenAsync("/desk");
        await clerk.SubmitAsync(".new-contact", ("spoken", language));
        return clerk.Answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    /// <summary>Sends the form as the page shows it, with these fields written otherwise. A null leaves a box empty.</summary>
    public static Task FillInAsync(this Browser clerk, params (string Name, string? Value)[] changes)
    {
        var form = clerk.Page.QuerySelector("#talk")!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.QuerySelectorAll("textarea, select, input[name]:not([type=hidden])").OfType<AngleSharp.Html.Dom.IHtmlElement>())
        {
            var (name, value) = input switch
            {
                AngleSharp.Html.Dom.IHtmlTextAreaElement text => (text.Name, text.Value),
                AngleSharp.Html.Dom.IHtmlSelectElement select => (select.Name, select.Value),
                AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => (null, null),
                AngleSharp.Html.Dom.IHtmlInputElement other => (other.Name, other.Value),
                _ => (null, null),
            };
            if (name is not null) fields[name] = value ?? "";
        }

        foreach (var (name, value) in changes)
        {
            if (value is null) fields.Remove(name);
            else fields[name] = value;
        }

        return clerk.SubmitAsync("#talk", [.. fields.Select(field => (field.Key, field.Value))]);
    }

    /// <summary>The text of a part of the page, its white space folded.</summary>
    public static string TextOf(this Browser clerk, string selector) => string.Join(
        ' ', clerk.Page.QuerySelector(selector)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    public static string Shown(this Browser clerk, string question) => clerk.Page.QuerySelector($"input[name='was.{question}']")?.GetAttribute("value") ?? "(not asked)";

    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

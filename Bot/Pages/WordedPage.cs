using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OmbudGuide.Bot.Office;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages;

/// <summary>A page whose words are content, in the language that its reader chose.</summary>
internal abstract class WordedPage(ContentLibrary content) : PageModel
{
    protected ContentLibrary Library => content;

    /// <summary>The languages that the page can be read in, the first being the default.</summary>
    public abstract IReadOnlyList<string> Languages { get; }

    /// <summary>Reasons stand open, as on paper, where nobody can unfold them.</summary>
    public virtual bool IsUnfolded => false;

    public string Language { get; private set; } = "";

    /// <summary>What the page belongs to, after its title.</summary>
    public virtual string SiteName => Text("office.name");

    /// <summary>All texts; those of a municipality where the page is about one.</summary>
    public virtual Texts Texts => content.Texts;

    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) => Texts.Get(Language, key, values);

    public string Date(DateOnly day) => Texts.Date(Language, day);

    /// <summary>A moment: the day, the hour and the minute.</summary>
    public string Time(DateTimeOffset time) => Text(
        "case.time",
        ("day", Texts.DateWithoutWeekday(Language, DateOnly.FromDateTime(time.DateTime))),
        ("hour", $"{time.Hour:00}"),
        ("minute", $"{time.Minute:00}"));

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        PageHeaders.Set(Response);
        Language = PageLanguage.Of(Request, Languages);
        Remember();
    }

    /// <summary>Only a choice is remembered: a page that is just read sets no cookie.</summary>
    private void Remember()
    {
        if (PageLanguage.Chosen(Request, Languages) is not { } chosen) return;
        Response.Cookies.Append(PageLanguage.Cookie, chosen, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
    }
}

using OmbudGuide.Bot.Cases.Work;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>A case that another one belongs together with, or may, as its page shows it.</summary>
internal sealed record LinkedShown(OfficePage Page, LinkedCase Link)
{
    /// <summary>The service that it concerns, in the reader's language; null where none was named.</summary>
    public string? Matter => Link.Opened.Sent.GuidanceIn(Page.Language).Matter;
}

using OmbudGuide.Bot.Presentation;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>How to reach a body, each way to be pressed.</summary>
internal sealed record Reach(StaffPage Page, ContactView Contact)
{
    public bool IsKnown => Contact is not { Phone: null, Email: null, Url: null, Hours: null, Visit: null };
}

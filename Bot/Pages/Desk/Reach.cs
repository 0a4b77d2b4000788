using OmbudGuide.Bot.Presentation;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>How to reach a body, each way to be pressed.</summary>
/// <param name="IsUrgent">Nobody is to look anything up first: when it was checked is left out.</param>
internal sealed record Reach(StaffPage Page, ContactView Contact, bool IsUrgent = false)
{
    public bool IsKnown => Contact is not { Phone: null, Email: null, Url: null, Hours: null, Visit: null };
}

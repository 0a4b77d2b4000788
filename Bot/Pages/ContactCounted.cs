using OmbudGuide.Bot.Desk;

namespace OmbudGuide.Bot.Pages;

/// <summary>How the desk's contacts ended, month by month.</summary>
internal sealed record ContactCounted(StaffPage Page, IReadOnlyList<CountedMonth> Months);

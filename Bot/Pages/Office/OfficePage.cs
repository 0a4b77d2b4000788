using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>A page for the ombud alone.</summary>
internal abstract class OfficePage(ContentLibrary content, TimeProvider clock) : StaffPage(content, clock);

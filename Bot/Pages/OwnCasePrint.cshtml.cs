using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages;

/// <summary>The citizen's case on paper: all of it, unfolded, without forms.</summary>
internal sealed class OwnCasePrintModel(ContentLibrary content, CaseWork work, Outbox outbox, DeliverySettings delivery, TimeProvider clock)
    : OwnCasePage(content, work, outbox, delivery, clock)
{
    public override bool IsUnfolded => true;

    public string Printed => Time(Now);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : Redirect("~/case");
}

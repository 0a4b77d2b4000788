using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>Where a clerk begins with a citizen, takes up what was put aside, and sees how the contacts ended.</summary>
internal sealed class IndexModel(ContentLibrary content, ContactStore contacts, ContactCounts counts, HandOvers handOvers, TimeProvider clock) : DeskPage(content, contacts, clock)
{
    private const int MostMonths = 12;
    private const int MostHandedOver = 50;

    public IReadOnlyList<CountedMonth> Months { get; private set; } = [];

    public IReadOnlyList<HandedOver> HandedOver { get; private set; } = [];

    public string? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostNewAsync(string? spoken)
    {
        if (await Contacts.StartAsync(Municipality.Id, Languages.FirstOrDefault(each => each == spoken) ?? Languages[0], Clerk, HttpContext.RequestAborted) is { } id)
            return Redirect($"~/desk/contacts/{id}");
        Problem = Text("desk.too-many", ("most", $"{ContactStore.MostOpen}"));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        await ListContactsAsync();
        Months = await counts.ReadAsync(Municipality.Id, MostMonths, HttpContext.RequestAborted);
        HandedOver = await handOvers.ListAsync(Municipality.Id, MostHandedOver, HttpContext.RequestAborted);
        return Page();
    }
}

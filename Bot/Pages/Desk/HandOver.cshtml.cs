using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>
/// Sends the matter to the ombud: what the citizen wants of the ombud, then all that would be sent, to be read out, then the citizen's spoken yes. What was
/// read out, by whom and when, goes with the case.
/// </summary>
internal sealed class HandOverModel(
    ContentLibrary content, ContactStore contacts, ContactGuide guide, HandOvers handOvers, PersonalData data, IConfiguration configuration, TimeProvider clock)
    : GuidedPage(content, contacts, guide, clock)
{
    private const string Yes = "yes";

    private readonly TimeProvider _clock = clock;

    /// <summary>The form as it is shown: as written, or else as kept, or else empty.</summary>
    public DeskWishes Wishes { get; private set; } = new([], "", null, null, null);

    /// <summary>What is to be read out; null before it is known what is wanted.</summary>
    public string? ReadAloud { get; private set; }

    /// <summary>By this the host knows what was read out.</summary>
    public string Mark => ReadOut.Mark(ReadAloud ?? "");

    /// <summary>The receipt, shown this once; null before the case is sent.</summary>
    public CaseReceipt? Receipt { get; private set; }

    public string CitizensLanguage { get; private set; } = "";

    /// <summary>Where the citizen reads the case.</summary>
    public string CaseAddress => configuration["OMBUDGUIDE_ADDRESS"] is { Length: > 0 } named ? $"{named.TrimEnd('/')}/case" : $"{Request.Scheme}://{Request.Host}{Request.PathBase}/case";

    public string? Problem { get; private set; }

    public string Ombud => Library.Authority(Municipality.Id, Municipality.OmbudId, Today).Name(Language);

    public async Task<IActionResult> OnGetAsync([FromRoute] string contact)
    {
        if (await FindAsync(contact)) Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string contact, string[] help, string? way, string? address, string? name, string? words)
    {
        if (!await FindAsync(contact)) return Page();
        var own = (words ?? "").ReplaceLineEndings("\n").Trim();
        var kind = Ids.TryRead<ContactKind>(way ?? "", out var read) ? read : (ContactKind?)null;
        var wish = kind is { } known ? ContactWish.TryCreate(data, known, known == ContactKind.None ? null : address, name) : null;
        if (own.Length <= CaseWishes.LongestWords && wish is not null)
        {
            var wishes = new CaseWishes(data, Wanted(help), wish, own);
            var kept = new DeskWishes([.. wishes.Help.Select(Ids.Of)], Ids.Of(wish.Kind), wish.Address, wish.Name, wishes.OwnWords);
            return await Contacts.ChangeAsync(contact, Municipality.Id, Clerk, said => said with { Wishes = kept }, HttpContext.RequestAborted) is { } changed
                ? Redirect($"~/desk/contacts/{changed.Id}/hand-over#read-out")
                : await OnGetAsync(contact);
        }

        Problem = own.Length > CaseWishes.LongestWords ? Text("desk.words-long", ("most", $"{CaseWishes.LongestWords}")) : Fault(kind, name);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Show();
        Wishes = new DeskWishes(help, way ?? "", address, name, own);
        ReadAloud = null;
        return Page();
    }

    /// <param name="yes">Given where the citizen said yes.</param>
    /// <param name="mark">Of what was read out.</param>
    public async Task<IActionResult> OnPostConsentAsync([FromRoute] string contact, string? yes, string? mark)
    {
        if (!await FindAsync(contact)) return Page();
        Show();
        if (ReadAloud is not { } readAloud || mark != Mark) return Refuse("desk.consent-changed");
        if (yes != Yes) return Refuse("desk.consent-missing");
        var consent = new CaseConsent(Clerk.Name ?? Login, _clock.GetLocalNow(), readAloud);
        Receipt = await handOvers.SendAsync(Contact!, Draft(Contact!.Said) with { Consent = consent }, Clerk, HttpContext.RequestAborted);
        if (Receipt is null) Contact = null;
        await ListContactsAsync();
        return Page();
    }

    private static IEnumerable<HelpWanted> Wanted(IEnumerable<string> help) =>
        help.Select(id => Ids.TryRead<HelpWanted>(id, out var wanted) ? wanted : (HelpWanted?)null).OfType<HelpWanted>();

    private PageResult Refuse(string problem)
    {
        Problem = Text(problem);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private string Fault(ContactKind? kind, string? name) =>
        kind is null ? Text("desk.way-missing")
        : name?.Trim().Length > ContactWish.LongestName ? Text("chat.case.name-wrong")
        : kind is ContactKind.Phone or ContactKind.Email or ContactKind.Letter ? Text($"chat.case.wrong.{Ids.Of(kind.Value)}")
        : Text("desk.contact-wrong");

    private void Show()
    {
        CitizensLanguage = Contact!.Said.Language;
        if (!Judged.Guidance.CaseOffered) return;
        Wishes = Contact.Said.Wishes ?? Wishes with { Words = Contact.Said.Words };
        if (Contact.Said.Wishes is not null) ReadAloud = new ReadOut(Library).Of(Draft(Contact.Said));
    }

    private CaseDraft Draft(DeskContact said)
    {
        var wishes = said.Wishes!;
        var kind = Ids.TryRead<ContactKind>(wishes.Contact, out var read) ? read : ContactKind.None;
        return new CaseDrafting(Library).Draft(
            Judged.Guidance, said.Language, new CaseWishes(data, Wanted(wishes.Help), ContactWish.TryCreate(data, kind, wishes.Address, wishes.Name) ?? ContactWish.None, wishes.Words));
    }
}

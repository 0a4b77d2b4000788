using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>What to say to the citizen, in the citizen's language: to read out, copy, print or send.</summary>
internal sealed class SayModel(ContentLibrary content, ContactStore contacts, ContactGuide guide, GuidancePresenter presenter, TimeProvider clock)
    : GuidedPage(content, contacts, guide, clock)
{
    public Spoken Spoken { get; private set; } = null!;

    public string CitizensLanguage => Contact!.Said.Language;

    public async Task<IActionResult> OnGetAsync([FromRoute] string contact)
    {
        if (!await FindAsync(contact)) return Page();
        var language = Contact!.Said.Language;
        Spoken = Spoken.Of(
            presenter.Present(Judged.Guidance, language),
            Texts,
            Texts.Get(language, "desk.say.subject", ("municipality", Municipality.Name)),
            Texts.Get(language, "desk.say.sender", ("municipality", Municipality.Name), ("day", Texts.Date(language, Today))),
            id => (Library.Authority(Municipality.Id, id, Today).Name(language), presenter.Contact(Municipality.Id, id, Today, language)));
        return Page();
    }
}

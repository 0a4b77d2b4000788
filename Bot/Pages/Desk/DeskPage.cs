using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>A page of the service desk, with the clerk's open contacts as tabs.</summary>
internal abstract class DeskPage(ContentLibrary content, ContactStore contacts, TimeProvider clock) : StaffPage(content, clock)
{
    private IReadOnlyList<OpenContact> _contacts = [];

    public override string SiteName => Text("desk.name");

    /// <summary>The clerk's open contacts, the oldest first.</summary>
    public IReadOnlyList<OpenContact> Tabs => [.. _contacts.Where(each => !each.IsAside)];

    /// <summary>What anyone of the desk put aside.</summary>
    public IReadOnlyList<OpenContact> Aside => [.. _contacts.Where(each => each.IsAside)];

    /// <summary>The address of the tab that is shown; null for none.</summary>
    public virtual string? CurrentTab => null;

    public CaseAuthor Clerk => StaffSession.AuthorOf(User);

    protected ContactStore Contacts => contacts;

    protected string Login => StaffSession.LoginOf(User);

    /// <summary>What a contact is called: what it is about, as far as that is known.</summary>
    public string NameOf(OpenContact contact) => contact.Said.Matter is { } service
        ? Capitalised(new AnswerWords(Library, Municipality.Id, Language).Service(service))
        : Text("desk.no-matter");

    /// <summary>The hour and minute that a contact began.</summary>
    public string Begun(OpenContact contact) => Text("desk.clock", ("hour", $"{contact.OpenedAt.Hour:00}"), ("minute", $"{contact.OpenedAt.Minute:00}"));

    public string LanguageName(string language) => Texts.Get(language, "case.language");

    public static string Capitalised(string text) => Conversation.Capital.Of(text);

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        PageHeaders.AllowOwnScriptsToAsk(Response);
    }

    protected async Task ListContactsAsync() => _contacts = await contacts.ListAsync(Municipality.Id, Login, HttpContext.RequestAborted);
}

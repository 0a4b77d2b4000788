using OmbudGuide.Bot.Desk;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>A page about one contact and what the rules say of it.</summary>
internal abstract class GuidedPage(ContentLibrary content, ContactStore contacts, ContactGuide guide, TimeProvider clock) : DeskPage(content, contacts, clock)
{
    /// <summary>Null where the clerk has no such contact.</summary>
    public OpenContact? Contact { get; protected set; }

    public override string? CurrentTab => Contact?.Id;

    public JudgedContact Judged { get; private set; } = null!;

    protected JudgedContact Judge(DeskContact said) => guide.Judge(said, Today);

    /// <summary>Finds the contact and judges it. False where there is none, which the answer says then.</summary>
    protected async Task<bool> FindAsync(string contact)
    {
        Contact = await Contacts.FindAsync(contact, Municipality.Id, Login, HttpContext.RequestAborted);
        return await JudgeAsync();
    }

    /// <summary>Judges the contact as it is now.</summary>
    protected async Task<bool> JudgeAsync()
    {
        await ListContactsAsync();
        if (Contact is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        Judged = Judge(Contact.Said);
        return true;
    }
}

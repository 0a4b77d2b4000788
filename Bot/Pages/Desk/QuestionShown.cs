using OmbudGuide.Bot.Desk;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>A question of the form.</summary>
internal sealed record QuestionShown(ContactModel Page, AskedField Field)
{
    public string AnswerName => ContactForm.Answer + Field.Id;

    public string UnknownName => ContactForm.Unknown + Field.Id;

    public string WasName => ContactForm.Was + Field.Id;

    /// <summary>What the field describes itself by: why it is asked, and what was wrong.</summary>
    public string DescribedBy => Field.Fault is null ? $"why-{Field.Id}" : $"fault-{Field.Id} why-{Field.Id}";
}

using OmbudGuide.Bot.Desk;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>A question of the form.</summary>
internal sealed record QuestionShown(ContactModel Page, AskedField Field)
{
    public string AnswerName => ContactForm.Answer + Field.Id;

    public string UnknownName => ContactForm.Unknown + Field.Id;

    public string WasName => ContactForm.Was + Field.Id;

    public string HelpId => $"help-{Field.Id}";

    /// <summary>What the field describes itself by: what was wrong, what helps to answer, and why it is asked.</summary>
    public string DescribedBy => string.Join(
        ' ', new[] { Field.Fault is null ? null : $"fault-{Field.Id}", Field.Help is null ? null : HelpId, $"why-{Field.Id}" }.OfType<string>());
}

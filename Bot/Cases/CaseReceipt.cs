namespace OmbudGuide.Bot.Cases;

/// <summary>What the citizen gets for a case: the same again however often "send" arrives.</summary>
/// <param name="Reference">To be told the ombud.</param>
/// <param name="Secret">To be shown to the citizen alone, with <see cref="CaseSecret.Reveal"/>.</param>
public sealed record CaseReceipt(CaseReference Reference, CaseSecret Secret);

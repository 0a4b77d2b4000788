using System.Text.Json.Serialization;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases;

/// <summary>
/// Everything that is sent to the ombud when the citizen says yes, and nothing else: what the citizen is shown before, what the ombud
/// reads, and what is stored, encrypted. It can be read long after rules and texts have changed, so it carries both ids and texts.
/// </summary>
/// <param name="Shape">The version of this shape; a reader of stored cases knows all earlier ones.</param>
/// <param name="Language">The citizen's language.</param>
/// <param name="Help">Ids of <see cref="HelpWanted"/>.</param>
/// <param name="OwnWords">The matter in the citizen's words, national identity numbers masked; null for none.</param>
/// <param name="Verdict">The id of the verdict's kind: <c>within</c>.</param>
/// <param name="Categories">What the case is booked under in the ombud's own scheme: kinds of matter, by id.</param>
/// <param name="Areas">The same for service areas.</param>
/// <param name="Flags">What the ombud should see at once, by id.</param>
/// <param name="AsOf">The day that the guidance was given for.</param>
/// <param name="Rules">The version of the rules that concluded.</param>
/// <param name="Content">The version of the content they were given and said in.</param>
/// <param name="Guidance">The guidance as it stood: first in the citizen's language, then in the ombud's where that is another.</param>
/// <param name="Consent">How the citizen said yes at the service desk; null where the citizen sent the case alone.</param>
public sealed record CaseDraft(
    int Shape,
    string Municipality,
    string Language,
    IReadOnlyList<string> Help,
    CaseContact Contact,
    string? OwnWords,
    string Verdict,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Flags,
    DateOnly AsOf,
    string Rules,
    string Content,
    IReadOnlyList<CaseGuidance> Guidance,
    CaseConsent? Consent = null)
{
    /// <summary>The shape that this code writes.</summary>
    public const int CurrentShape = 1;

    /// <summary>The guidance in a language, or else as the citizen saw it.</summary>
    public CaseGuidance GuidanceIn(string language) => Guidance.FirstOrDefault(g => g.Language == language) ?? Guidance[0];
}

/// <summary>How the citizen wants to be contacted.</summary>
/// <param name="Kind">The id of a <see cref="ContactKind"/>.</param>
/// <param name="Notice">Whether the citizen wants an e-mail when the ombud has written; null where they were not asked.</param>
public sealed record CaseContact(string Kind, string? Address, string? Name, bool? Notice = null)
{
    /// <summary>Whom the ombud may reach by e-mail is told by e-mail that there is something to read, unless they said no.</summary>
    [JsonIgnore]
    public bool WantsNotice => Kind == Ids.Of(ContactKind.Email) && Notice != false;
}

/// <summary>A spoken yes to what is sent.</summary>
/// <param name="Clerk">The name of who heard it, as it was then; the log has the login.</param>
/// <param name="ReadOut">Exactly what was read out, in the citizen's language.</param>
public sealed record CaseConsent(string Clerk, DateTimeOffset At, string ReadOut);

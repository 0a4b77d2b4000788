using System.Text.Json;

namespace OmbudGuide.Bot.Api;

/// <summary>What is asked for guidance.</summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Language">One of the municipality's; its first where left out.</param>
/// <param name="AsOf">The day to judge for, as an ISO 8601 date; today where left out.</param>
/// <param name="Text">The matter in the citizen's own words.</param>
/// <param name="Answers">By question id: an option's id, a date, the citizen's words, or <c>unknown</c>.</param>
internal sealed record GuidanceRequest(
    string? Municipality = null,
    string? Language = null,
    string? AsOf = null,
    string? Text = null,
    IReadOnlyDictionary<string, JsonElement>? Answers = null);

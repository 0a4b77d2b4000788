using System.Text.Json;
using System.Text.Json.Serialization;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Desk;

/// <summary>A citizen at the service desk, in person or on the telephone: what was said and answered so far. Stored encrypted, and for a day.</summary>
/// <param name="Id">Random; its address.</param>
/// <param name="Language">The citizen's language.</param>
/// <param name="Words">The matter as the citizen told it, personal data struck out; null for nothing.</param>
/// <param name="Answers">What the clerk answered on the form.</param>
/// <param name="Refused">What was read in the words and is not so, as <c>question=value</c>.</param>
/// <param name="Matter">The service that it concerns, by id, for the tab; null where none is known.</param>
/// <param name="Wishes">What is wanted of the ombud; null before it is talked of.</param>
internal sealed record DeskContact(
    string Id,
    string Municipality,
    string Language,
    string? Words,
    IReadOnlyList<SavedAnswer> Answers,
    IReadOnlyList<string> Refused,
    string? Matter,
    DeskWishes? Wishes)
{
    /// <summary>The most characters of <see cref="Words"/>.</summary>
    public const int LongestWords = Memory.LongestOwnWords;

    public static DeskContact New(string id, string municipality, string language) => new(id, municipality, language, null, [], [], null, null);

    public DeskContact With(SavedAnswer answer) => this with { Answers = [.. Answers.Where(one => one.Question != answer.Question), answer] };

    public DeskContact Without(Question question) => this with { Answers = [.. Answers.Where(one => one.Question != Ids.Of(question))] };
}

/// <summary>What the citizen wants of the ombud, as it was told to the clerk.</summary>
/// <param name="Help">Ids of <see cref="Cases.HelpWanted"/>.</param>
/// <param name="Contact">The id of a <see cref="Cases.ContactKind"/>.</param>
/// <param name="Words">The matter in own words, as the ombud shall read it; null for none.</param>
internal sealed record DeskWishes(IReadOnlyList<string> Help, string Contact, string? Address, string? Name, string? Words);

/// <summary>How a contact ended. Stored and counted by id.</summary>
internal enum ContactResult
{
    /// <summary>Got guidance and goes on alone.</summary>
    Guided,

    /// <summary>Sent to the ombud as a case.</summary>
    HandedOver,

    /// <summary>Shown to another body.</summary>
    Referred,

    /// <summary>Will be called back.</summary>
    CalledBack,

    /// <summary>Went away, or was not heard of for a day.</summary>
    Left,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, MaxDepth = 8)]
[JsonSerializable(typeof(DeskContact))]
internal sealed partial class DeskJson : JsonSerializerContext;

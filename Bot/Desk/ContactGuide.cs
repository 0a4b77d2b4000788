using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Desk;

/// <summary>Judges a contact by the rules that judge the chat, from the citizen's words and the clerk's answers.</summary>
internal sealed class ContactGuide(ContentLibrary content, Guide guide, LanguageReaders readers)
{
    public JudgedContact Judge(DeskContact contact, DateOnly today)
    {
        var world = content.WorldFor(contact.Municipality, today);
        var given = contact.Answers.Where(answer => IsKnown(answer, world)).Aggregate(Answers.None, (all, answer) => all.With(answer.Asked, answer.Value));
        var reading = Reading(contact, world);
        var kept = reading with { Said = [.. reading.Said.Where(said => !contact.Refused.Contains(Mark(said.Answer)))] };
        return new JudgedContact(guide.Evaluate(world, kept.Complete(given)), given, kept, answers => guide.Evaluate(world, answers));
    }

    /// <summary>How an answer that was read is named where it is refused.</summary>
    public static string Mark(SavedAnswer answer) => $"{answer.Question}={AnswerIds.Of(answer.Value)}";

    /// <summary>A service may have gone out of the catalogue since.</summary>
    private static bool IsKnown(SavedAnswer answer, World world) => answer.Asked != Question.Service || answer.Value is not Chosen chosen || world.Services.ContainsKey(chosen.Id);

    /// <summary>The clerk may write down in one language what was said in another.</summary>
    private TextReading Reading(DeskContact contact, World world)
    {
        if (string.IsNullOrWhiteSpace(contact.Words)) return TextReading.Nothing;
        var reader = readers.For(contact.Municipality);
        var understanding = reader.Read(contact.Words, contact.Language, world.Today);
        if (understanding is { Kind: TextKind.OtherLanguage, OtherLanguage: { } other } && reader.Languages.Contains(other))
            understanding = reader.Read(contact.Words, other, world.Today);
        return TextReading.Of(understanding, world);
    }
}

/// <summary>A contact as the rules see it.</summary>
/// <param name="Given">What the clerk answered.</param>
/// <param name="Reading">What was read in the words, without what the clerk refused.</param>
/// <param name="Evaluate">Judges other answers in the same world.</param>
internal sealed record JudgedContact(Guidance Guidance, Answers Given, TextReading Reading, Func<Answers, Guidance> Evaluate)
{
    public Answers Answers => Guidance.Answers;

    /// <summary>What was read and is used, but not confirmed.</summary>
    public IReadOnlyList<SavedAnswer> Unconfirmed => [.. Reading.Said.Select(said => said.Answer).Where(answer => Given[answer.Asked] is null)];

    public bool IsRead(Question question) => Unconfirmed.Any(answer => answer.Asked == question);

    /// <summary>Whether an answer matters: without it, it would be asked for.</summary>
    public bool Matters(Question question) =>
        Guidance.Asks.Any(ask => ask.Question == question) || Evaluate(Answers.Without(question)).Asks.Any(ask => ask.Question == question);
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>
/// Hears what comes in: danger before anything else, doubt about danger with it, then a button, then a side road, and else whatever the open scene makes of it.
/// What can be an answer is never taken for a side road.
/// </summary>
internal sealed class Listener(Stage stage, SideRoads sideRoads, Interview interview)
{
    /// <summary>Set by the door that masks what comes in before it is stored.</summary>
    public const string MaskedMark = "personalDataMasked";

    private const string FilesMark = "filesRefused";
    private const int LongestText = LanguageReader.ReadForMeaning;

    /// <summary>Where any words may be meant as they stand, a longer text is no side road.</summary>
    private const int MostWordsOfSideRoad = 3;

    /// <summary>Where any words may be meant as they stand: "it is wrong" may be what the citizen wants said.</summary>
    private static readonly Awaits[] Free = [Awaits.CaseAddress, Awaits.CaseName, Awaits.CaseWords, Awaits.LetterWrong, Awaits.LetterWish, Awaits.LetterLate];

    /// <summary>Where the buttons are the only answers, so that words that only one of them has choose it.</summary>
    private static readonly Awaits[] ButtonsOnly = [Awaits.AfterGuidance, Awaits.LetterKind, Awaits.LetterAlso];

    private const int MostWordsOfChoice = 4;

    /// <summary>Where a number may be an answer of its own, or must not be taken for a yes.</summary>
    private static readonly Awaits[] NoNumbers = [.. Free, Awaits.Answer, Awaits.CaseConsent];

    public async Task HearAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var text = Receive(exchange);
        if (text is null)
        {
            return;
        }

        var choice = exchange.Memory.Offered.FirstOrDefault(offered => offered.Text == text)
            ?? exchange.Memory.Offered.FirstOrDefault(offered => Same(offered.Text, text))
            ?? (NoNumbers.Contains(exchange.Memory.Awaits) ? null : exchange.ChoiceIn(text, orWords: false));
        if (choice is not null && choice.Value.StartsWith(SideRoads.Mark))
        {
            sideRoads.Take(exchange, choice.Value);
            return;
        }

        var reply = new Reply(text, choice?.Value, exchange.Understand);
        if (choice is null && (Danger(exchange, reply) || Switch(exchange, text) || sideRoads.TakeByName(exchange, text) || SideRoad(exchange, reply)))
        {
            return;
        }

        if (choice is null)
        {
            Doubt(exchange, reply);
        }

        if (choice is null && ButtonsOnly.Contains(exchange.Memory.Awaits) && reply.WordCount <= MostWordsOfChoice
            && exchange.Hear(reply).Sure is null && exchange.ChoiceIn(text, orWords: true) is { } meant)
        {
            if (meant.Value.StartsWith(SideRoads.Mark))
            {
                sideRoads.Take(exchange, meant.Value);
                return;
            }

            (choice, reply) = (meant, new Reply(text, meant.Value, exchange.Understand));
        }

        if (choice is null && OffersNothingToRead(exchange, reply.Understanding))
        {
            return;
        }

        if (choice is null && OwnLanguage(exchange, reply.Understanding) is { } language)
        {
            exchange.Memory = exchange.Memory with { Language = language };
            exchange.Say(exchange.Text("side.language"));
            reply = new Reply(text, null, exchange.Understand);
        }

        await stage.For(exchange.Memory.Awaits).TakeAsync(exchange, reply, cancellationToken);
    }

    /// <summary>Two texts that a person would call the same.</summary>
    internal static bool Same(string one, string other) => one == other || (Beginning(one) == Beginning(other) && Plain(one) == Plain(other));

    /// <summary>The words as they can be read, or null where all there is to say has been said.</summary>
    private static string? Receive(Exchange exchange)
    {
        var activity = exchange.Turn.Activity;
        var text = Readable(activity.Text ?? "");
        if (activity.ChannelData?[FilesMark] is { } files && files.GetValueKind() == JsonValueKind.Number && files.GetValue<int>() > 0)
        {
            exchange.Say(exchange.Text("input.files"));
            if (text.Length == 0)
            {
                return null;
            }
        }

        var keeps = PersonalDataFilter.AsksForContact(exchange.Memory.Awaits);
        var found = exchange.PersonalData.Find(text).Where(each => !keeps || !PersonalData.IsContact(each.Kind)).ToList();
        var masked = found.Count == 0 ? text : exchange.PersonalData.Mask(text, keeps);
        var struck = found.Select(each => Ids.Of(each.Kind)).Concat(Marked(activity.ChannelData?[MaskedMark])).Distinct(StringComparer.Ordinal).ToList();
        if (struck.Count > 0)
        {
            exchange.Say(Telling.StruckWords.Of(exchange, struck));
        }

        if (masked.Length > LongestText)
        {
            exchange.Say(exchange.Text("input.too-long"));
            masked = masked[..LongestText];
        }

        return masked;
    }

    /// <summary>The kinds that the door struck out, by id. What else a client may have put there is none.</summary>
    private static IEnumerable<string> Marked(JsonNode? mark) =>
        mark is JsonArray kinds ? Ids.All<PersonalDataKind>().Where(id => kinds.Any(kind => kind is JsonValue value && value.TryGetValue<string>(out var said) && said == id)) : [];

    private static bool Danger(Exchange exchange, Reply reply)
    {
        var memory = exchange.Memory;
        var heard = reply.Understanding.Danger.Where(danger => danger.Sure).Select(danger => Ids.Of(danger.Kind)).Where(id => !memory.Dangers.Contains(id)).Distinct().ToList();
        if (heard.Count == 0)
        {
            return false;
        }

        exchange.Memory = memory with
        {
            Dangers = [.. memory.Dangers, .. heard],
            Return = memory.Awaits is Awaits.GoOnAfterDanger or Awaits.Restart or Awaits.Change ? memory.Return : memory.Awaits,
            Unread = memory.Awaits == Awaits.GoOnAfterDanger ? $"{memory.Unread}\n{reply.Text}" : reply.Text,
            Awaits = Awaits.GoOnAfterDanger,
            Comforted = true,
        };
        exchange.Say(Telling.EmergencyWords.Of(exchange, heard));
        return true;
    }

    /// <summary>What only may be danger is met with a careful word and the numbers, once for each kind; then the talk goes on where it was.</summary>
    private static void Doubt(Exchange exchange, Reply reply)
    {
        var memory = exchange.Memory;
        List<Danger> likely =
        [
            .. reply.Understanding.Danger.Where(danger => !danger.Sure).Select(danger => danger.Kind).Distinct()
                .Where(kind => !memory.Dangers.Contains(Ids.Of(kind)) && !memory.Doubts.Contains(Ids.Of(kind))),
        ];
        if (likely.Count > 0)
        {
            exchange.Memory = memory with { Doubts = [.. memory.Doubts, .. likely.Select(kind => Ids.Of(kind))] };
            exchange.Say(Telling.EmergencyWords.InDoubt(exchange, likely));
        }
    }

    /// <summary>"English please": the conversation goes on in that language, where it was.</summary>
    private static bool Switch(Exchange exchange, string text)
    {
        if (exchange.Municipality.Languages.FirstOrDefault(language =>
            exchange.Texts.List(language, "chat.speak").Any(phrase => Same(phrase, text))) is not { } wanted)
        {
            return false;
        }

        exchange.Memory = exchange.Memory with { Language = wanted };
        exchange.Say(exchange.Text("side.language"));
        return true;
    }

    private bool SideRoad(Exchange exchange, Reply reply)
    {
        if ((reply.Understanding.Command ?? exchange.CommandIn(reply.Text)) is not { } command)
        {
            return false;
        }

        if (Free.Contains(exchange.Memory.Awaits) && (command == Command.Change || reply.WordCount > MostWordsOfSideRoad))
        {
            return false;
        }

        // Only where there is nothing to pass over is "skip" a side road.
        if (command == Command.Skip && exchange.Memory.Awaits is not (Awaits.Answer or Awaits.Words or Awaits.AfterGuidance))
        {
            return false;
        }

        // "I don't know" and the like belong to the question, whatever else they hold.
        if (exchange.Memory.Awaits == Awaits.Answer && exchange.Memory.AskedQuestion is { } question
            && exchange.ReadAnswer(question, reply.Text).Kind == AnswerReadingKind.Answer)
        {
            return false;
        }

        sideRoads.Take(exchange, command);
        return true;
    }

    private bool OffersNothingToRead(Exchange exchange, Understanding understanding)
    {
        if (understanding.Kind is not (TextKind.Empty or TextKind.NoWords))
        {
            return false;
        }

        interview.NotUnderstood(exchange, understanding);
        return true;
    }

    /// <summary>Another language of the municipality's own that the matter is told in; null for none.</summary>
    private static string? OwnLanguage(Exchange exchange, Understanding understanding) =>
        exchange.Memory.Awaits == Awaits.Words && understanding.Kind == TextKind.OtherLanguage && understanding.OtherLanguage is { } other
        && exchange.Municipality.Languages.Contains(other, StringComparer.Ordinal) ? other : null;

    /// <summary>Without control and direction characters; line feeds stay.</summary>
    private static string Readable(string text)
    {
        var readable = new StringBuilder(Math.Min(text.Length, 1024));
        foreach (var character in text)
        {
            if (character is '\n' or '\t' || CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                readable.Append(character);
            }
        }

        return readable.ToString().Trim();
    }

    private static char Beginning(string text) => text.AsSpan().TrimStart() is [var first, ..] ? char.ToLowerInvariant(first) : ' ';

    private static string Plain(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!', '?', ',', ' ');
}

using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>What was understood, shown before it is used.</summary>
internal sealed class ConfirmationScene(Interview interview) : IScene
{
    private const string Yes = "yes";
    private const string No = "no";

    public void Prompt(Exchange exchange)
    {
        var intro = exchange.Memory.Answers.Count == 0 ? "understood.intro" : "understood.also";
        var lines = exchange.Memory.Proposed.Select(proposed => $"• {Capital.Of(Line(exchange, proposed))}");
        exchange.Ask(
            $"{exchange.Text(intro)}\n{string.Join('\n', lines)}\n{exchange.Text("understood.ask")}",
            [exchange.Button("understood.yes", Yes), exchange.Button("understood.no", No)]);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Choice == Yes)
        {
            Confirm(exchange);
            return Task.CompletedTask;
        }

        var hearing = exchange.Hear(reply);
        switch (reply.Choice)
        {
            case null when reply.Understanding.Answer == PlainAnswer.Yes && hearing is { Sure: null, Said.Count: 0 }:
                Confirm(exchange);
                break;
            case null when !reply.OnlyLeadsOn && (hearing.TellsOfService || hearing.Said.Count > 0):
                return new WordsScene(interview).TakeAsync(exchange, WithTheFirstHalf(exchange, reply, hearing), cancellationToken);
            case No:
            case null when reply.Understanding.Answer == PlainAnswer.No:
                if (exchange.Memory.Proposed.Count == 1)
                {
                    // There is no other part that could be the wrong one.
                    WrongPartScene.DropAll(exchange, interview);
                }
                else
                {
                    exchange.Memory = exchange.Memory with { Awaits = Awaits.WrongPart };
                }

                break;
            case null when reply.LeadsOn:
                // Who does not know is not held to it: what mattered is asked instead.
                Drop(exchange, interview);
                break;
            default:
                if (!CorrectsTheDate(exchange, reply))
                {
                    exchange.Lead = exchange.Text("understood.again");
                }

                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>"Til min søn": words that name no service for sure, and gainsay nothing of what is shown, are read with those that it was understood from.</summary>
    private static Reply WithTheFirstHalf(Exchange exchange, Reply reply, Hearing hearing)
    {
        var memory = exchange.Memory;
        if (hearing.Sure is not null || memory.Correcting || memory.OwnWords is not { } before || reply.Understanding.Answer == PlainAnswer.No
            || !memory.Proposed.Any(proposed => proposed.Asked == Question.Service) || hearing.Said.Any(said => memory.Proposed.Any(proposed => proposed.Question == said.Question)))
        {
            return reply;
        }

        var whole = exchange.After(before, reply);
        if (!exchange.Hear(whole).TellsOfService)
        {
            return reply;
        }

        exchange.Memory = memory with { OwnWords = null };
        return whole;
    }

    /// <summary>Uses nothing of what was shown but what was said yes to just before: what else matters is asked instead.</summary>
    public static void Drop(Exchange exchange, Interview interview)
    {
        var shown = exchange.Memory.Proposed;
        exchange.Say(exchange.Text("understood.unsure"));
        interview.Accept(exchange, shown.All(answer => answer.Confirmed) ? [] : [.. shown.Where(answer => answer.Confirmed)]);
    }

    private void Confirm(Exchange exchange) =>
        interview.Accept(exchange, [.. exchange.Memory.Proposed.Select(proposed => proposed with { Confirmed = true })]);

    /// <summary>A day alone, where one day was shown, takes its place.</summary>
    private static bool CorrectsTheDate(Exchange exchange, Reply reply)
    {
        if (reply.Choice is not null || exchange.Memory.Proposed.Where(proposed => proposed.First is not null).ToList() is not [var shown]
            || exchange.ReadAnswer(shown.Asked, reply.Text) is not { Kind: AnswerReadingKind.Answer, Value: Dated said }
            || Hearing.Until(said, exchange.Today) is not { } past)
        {
            return false;
        }

        Interview.Propose(exchange, exchange.Memory.Proposed.Where(proposed => proposed != shown).Append(SavedAnswer.Of(shown.Asked, past)));
        return true;
    }

    /// <summary>One part of it as a sentence: what it is about, what has happened, when.</summary>
    internal static string Line(Exchange exchange, SavedAnswer answer)
    {
        var value = exchange.Words.Answer(answer.Asked, answer.Value);
        var key = answer switch
        {
            { Question: "service", Option: not null } => "chat.understood.service",
            { Option: { } option } => $"chat.understood.{answer.Question}.{option}",
            { First: not null } => $"chat.understood.{answer.Question}",
            _ => "",
        };
        return (key.Length > 0 ? exchange.Texts.Find(exchange.Language, key, ("value", value)) : null)
            ?? exchange.Text("understood.other", ("name", exchange.Words.Label(answer.Asked)), ("value", value));
    }
}

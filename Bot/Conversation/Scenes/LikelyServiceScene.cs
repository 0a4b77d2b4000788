using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>Several services are likely: at most three, or those of the area that most of them are of, and something else.</summary>
internal sealed class LikelyServiceScene(Interview interview) : IScene
{
    private const string Other = "other";

    /// <summary>So often one of them is asked for before the areas are shown instead.</summary>
    private const int TimesAsked = 2;

    private const int MostWordsOfName = 3;

    public void Prompt(Exchange exchange)
    {
        var memory = exchange.Memory;
        var area = exchange.Catalogue.Areas.FirstOrDefault(area => area.Id == memory.Area);
        var question = exchange.Opening
            ?? (area is not null ? exchange.Text("likely.area", ("area", area.Name(exchange.Language)))
                : memory.Matters is [var only] ? exchange.Text("likely.one", ("service", exchange.Words.Service(only)))
                : exchange.Text("likely.services"));
        exchange.Opening = null;
        exchange.Ask(
            question,
            [
                .. memory.Matters.Select(id => new Choice(Capital.Of(exchange.Words.Service(id)), id)),
                new(OtherIn(exchange, memory), Other),
                new(exchange.Words.Unknown, AnswerValue.UnknownId),
            ]);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var memory = exchange.Memory with { Matters = [], Area = null };
        switch (Chosen(exchange, reply))
        {
            case AnswerValue.UnknownId:
            case null when reply.LeadsOn:
                exchange.Memory = memory with { Heard = Later(memory), Proposed = [] };
                interview.Accept(exchange, Question.Service, AnswerValue.Unknown);
                break;
            case null when IsOnly(exchange, reply, PlainAnswer.Yes):
                AskForOne(exchange, memory, "likely.choose");
                break;
            case null when reply.Understanding.Kind != TextKind.Text:
                interview.NotUnderstood(exchange, reply.Understanding);
                break;
            case null:
                return HearMoreAsync(exchange, reply, memory, cancellationToken);
            case Other:
                exchange.Opening = WordsScene.AsksForOmbud(exchange, reply) ? exchange.Text("input.ombud-first") : null;
                exchange.Memory = memory with { Awaits = Awaits.Words, Heard = Later(memory), Proposed = [] };
                break;
            case var id:
                var service = SavedAnswer.Of(Question.Service, AnswerValue.Option(id));
                exchange.Memory = memory;
                if (memory.Proposed.Any(proposed => proposed.Question != service.Question))
                {
                    Interview.Propose(exchange, memory.Proposed.Where(proposed => proposed.Question != service.Question).Prepend(service with { Confirmed = true }));
                }
                else
                {
                    interview.Accept(exchange, [service]);
                }

                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>More words: another service where one is surely meant; else they are read with those before, of which they may be the other half.</summary>
    private Task HearMoreAsync(Exchange exchange, Reply reply, Memory without, CancellationToken cancellationToken)
    {
        var hearing = exchange.Hear(reply);
        if (hearing.Sure is not null || reply.Understanding.Answer == PlainAnswer.No || without.OwnWords is not { } before)
        {
            if (hearing.TellsOfService)
            {
                return HearAnewAsync(exchange, reply, without, cancellationToken);
            }

            TakeAside(exchange, without, hearing.Said);
            return Task.CompletedTask;
        }

        var whole = exchange.After(before, reply);
        var told = exchange.Hear(whole);
        var shown = exchange.Memory.Matters.Take(told.Likely.Count);
        if (told.TellsOfService && !(told is { Sure: null, Matters.Count: 0 } && told.Likely.SequenceEqual(shown, StringComparer.Ordinal)))
        {
            return HearAnewAsync(exchange, whole, without with { OwnWords = null }, cancellationToken);
        }

        List<SavedAnswer> more = [.. told.Said.Concat(hearing.Said).DistinctBy(said => said.Question).Where(said => !exchange.Memory.Proposed.Contains(said))];
        if (more.Count > 0)
        {
            exchange.Memory = exchange.Memory.Noting(reply.Text);
        }

        TakeAside(exchange, without, more);
        return Task.CompletedTask;
    }

    private Task HearAnewAsync(Exchange exchange, Reply reply, Memory without, CancellationToken cancellationToken)
    {
        exchange.Memory = without with { Awaits = Awaits.Words };
        return new WordsScene(interview).TakeAsync(exchange, reply, cancellationToken);
    }

    /// <summary>Words that tell nothing of the service, but perhaps whose matter it is, or when: that is kept, and the services are still asked for.</summary>
    private static void TakeAside(Exchange exchange, Memory without, IReadOnlyList<SavedAnswer> said)
    {
        if (said.Count == 0)
        {
            AskForOne(exchange, without, "likely.not-understood");
            return;
        }

        exchange.Memory = exchange.Memory with { Proposed = [.. said.Concat(exchange.Memory.Proposed).DistinctBy(answer => answer.Question)] };
        exchange.Opening = exchange.Text("likely.noted");
    }

    /// <summary>What leads away from those shown.</summary>
    private static string OtherIn(Exchange exchange, Memory memory) => exchange.Text(memory.Area is null ? "area.other" : "area.back");

    /// <summary>A yes to several is no choice yet: one of them is asked for once more, and then all areas are shown.</summary>
    /// <param name="without">What is remembered without these services.</param>
    /// <param name="once">The text that says so the first time.</param>
    private static void AskForOne(Exchange exchange, Memory without, string once)
    {
        var failures = without.Failures + 1;
        var leadsOn = failures >= TimesAsked;
        exchange.Opening = leadsOn ? exchange.Text("likely.to-areas") : exchange.Text(once, ("other", OtherIn(exchange, exchange.Memory)));
        exchange.Memory = (leadsOn ? without with { Awaits = Awaits.Words, Heard = Later(without), Proposed = [] } : exchange.Memory) with { Failures = failures };
    }

    /// <summary>A yes to one service is that one; a no, and the wish for the ombud, is something else, also to several.</summary>
    private static string? Chosen(Exchange exchange, Reply reply) => reply.Choice ?? exchange.LastIn(reply.Text) ?? Named(exchange, reply)
        ?? (exchange.Memory.Matters is [var only] && IsOnly(exchange, reply, PlainAnswer.Yes) ? only : WordsScene.AsksForOmbud(exchange, reply) || IsOnly(exchange, reply, PlainAnswer.No) ? Other : null);

    /// <summary>The one of those shown that has a word of a short reply which no other has: "rehab".</summary>
    private static string? Named(Exchange exchange, Reply reply) =>
        reply.WordCount <= MostWordsOfName && exchange.ChoiceIn(reply.Text, orWords: true) is { Value: var id } && exchange.Memory.Matters.Contains(id) && exchange.Hear(reply).Sure is null ? id : null;

    /// <summary>The reply is this answer and tells nothing of a matter.</summary>
    private static bool IsOnly(Exchange exchange, Reply reply, PlainAnswer answer) =>
        reply.Choice is null && reply.Understanding.Answer == answer && exchange.Hear(reply.Understanding, reply.Text) is { Sure: null, Said.Count: 0 } hearing
        && (answer == PlainAnswer.Yes || !hearing.TellsOfService);

    /// <summary>What else was said is not lost: it is shown when its question comes.</summary>
    private static IReadOnlyList<SavedAnswer> Later(Memory memory) =>
        [.. memory.Proposed.Concat(memory.Heard).Where(proposed => proposed.Question != Ids.Of(Question.Service)).DistinctBy(proposed => proposed.Question)];
}

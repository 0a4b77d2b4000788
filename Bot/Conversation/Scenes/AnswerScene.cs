using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>One question of the interview.</summary>
internal sealed class AnswerScene(Interview interview) : IScene
{
    /// <summary>So far back a day without a year is a guess, and asked about.</summary>
    private const int DaysThatNeedNoYear = 90;

    public void Prompt(Exchange exchange)
    {
        var question = Asked(exchange);
        var guidance = exchange.Judge();
        var text = exchange.Words.Put(question, guidance.Answers);
        List<Choice> choices =
        [
            .. guidance.OptionsOf(question).Select(id => new Choice(exchange.Words.Option(question, id), id)),
            new(exchange.Words.Unknown, AnswerValue.UnknownId),
            exchange.Button("buttons.why-ask", SideRoads.Why),
        ];
        if (Interview.NeedsHuman(exchange))
        {
            choices.Add(exchange.Button("buttons.human", SideRoads.Human));
        }

        exchange.Ask(exchange.Memory.Correcting || exchange.Left(guidance) is not { } left ? text : $"{text} {left}", choices);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var question = Asked(exchange);
        if (reply.Choice is { } choice)
        {
            interview.Accept(exchange, question, choice == AnswerValue.UnknownId ? AnswerValue.Unknown : AnswerValue.Option(choice));
            return Task.CompletedTask;
        }

        var reading = exchange.ReadAnswer(question, reply.Text);
        switch (reading.Kind)
        {
            case AnswerReadingKind.Answer when reading.Value is Dated dated:
                TakeDate(exchange, question, dated, reading);
                break;
            case AnswerReadingKind.Answer:
                Hear(exchange, question, reply, reading.Understanding);
                interview.Accept(exchange, question, reading.Value!);
                break;
            case AnswerReadingKind.DateOutOfRange:
                exchange.Say(exchange.Text("question.out-of-range"));
                break;
            case AnswerReadingKind.NoSuchDay:
                exchange.Say(exchange.Text("question.no-such-day"));
                break;
            default:
                NotUnderstood(exchange, question, reply, reading);
                break;
        }

        return Task.CompletedTask;
    }

    private void TakeDate(Exchange exchange, Question question, Dated dated, AnswerReading reading)
    {
        if (Hearing.Until(dated, exchange.Today) is not Dated past)
        {
            exchange.Say(exchange.Text("question.future"));
        }
        else if ((reading.Time is { Other.Count: > 0 } && past.When.Last.AddDays(DaysThatNeedNoYear) < exchange.Today) || IsVague(exchange, question, past))
        {
            exchange.Memory = exchange.Memory with { Pending = SavedAnswer.Of(question, past), Awaits = Awaits.DateCheck };
        }
        else
        {
            interview.Accept(exchange, question, past);
        }
    }

    /// <summary>A deadline would run from a day that the citizen did not name. What was understood anew is shown as a whole anyway.</summary>
    private static bool IsVague(Exchange exchange, Question question, Dated dated) =>
        question == Question.DecisionReceived && !dated.When.IsExact && !exchange.Memory.Correcting;

    private void NotUnderstood(Exchange exchange, Question question, Reply reply, AnswerReading reading)
    {
        if (exchange.Memory.Earlier.Any(earlier => Listener.Same(earlier, reply.Text)))
        {
            exchange.Say(exchange.Text("question.stale"));
            return;
        }

        if (NamesAnotherService(exchange, question, reply, reading.Understanding))
        {
            return;
        }

        Hear(exchange, question, reply, reading.Understanding);
        if (reading.Likely.Count > 0)
        {
            exchange.Say($"{exchange.Text("likely.options")}\n{string.Join('\n', reading.Likely.Select(id => $"• {exchange.Words.Option(question, id)}"))}");
            return;
        }

        var first = QuestionKinds.KindOf(question) == QuestionKind.Date ? "question.not-understood-date" : "question.not-understood";
        interview.NotUnderstood(exchange, reading.Understanding, first);
    }

    /// <summary>A service that is surely meant and not the one so far: the matter told more exactly, or put right. It is shown for a yes, and then the talk goes on from it.</summary>
    private static bool NamesAnotherService(Exchange exchange, Question question, Reply reply, Understanding understanding)
    {
        var memory = exchange.Memory;
        if (memory.Correcting || exchange.Hear(understanding, reply.Text) is not { Sure: { } service } hearing || memory.AnswerTo(Question.Service)?.Option == service)
        {
            return false;
        }

        Interview.Propose(exchange, hearing.Said.Where(said => said.Asked != question && memory.AnswerTo(said.Asked) is null).Prepend(SavedAnswer.Of(Question.Service, AnswerValue.Option(service))));
        return true;
    }

    /// <summary>What a reply says of other questions is kept for when they come, and then shown for a yes.</summary>
    private static void Hear(Exchange exchange, Question question, Reply reply, Understanding understanding)
    {
        var memory = exchange.Memory;
        var heard = exchange.Hear(understanding, reply.Text).Said
            .Where(said => said.Asked != question && memory.AnswerTo(said.Asked) is null)
            .ToList();
        exchange.Memory = memory with { Heard = [.. memory.Heard.Where(old => heard.TrueForAll(fresh => fresh.Question != old.Question)), .. heard] };
    }

    private static Question Asked(Exchange exchange) => exchange.Memory.AskedQuestion
        ?? throw new InvalidOperationException("An answer is awaited, but no question was put.");
}

using OmbudGuide.Bot.Conversation.Telling;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Conversation;

/// <summary>
/// The loop: the rules say what they need, the first open question is put, the answer is kept, and it begins again until nothing is left to ask.
/// </summary>
internal sealed class Interview
{
    private const int FailuresBeforeHuman = 2;

    /// <summary>Goes on to what comes next: something heard that wants a yes, a question, or the guidance.</summary>
    public void Proceed(Exchange exchange)
    {
        var guidance = exchange.Judge();
        var memory = exchange.Memory with { Asked = null, Area = null, Pending = null, Correcting = false, Return = null };
        switch (guidance.Next)
        {
            case Question.Service:
                exchange.Memory = memory with { Awaits = Awaits.Words, Asked = Ids.Of(Question.Service) };
                break;
            case { } next when memory.Heard.FirstOrDefault(heard => heard.Question == Ids.Of(next)) is { } heard:
                exchange.Memory = memory with { Awaits = Awaits.Confirmation, Proposed = [heard], Heard = [.. memory.Heard.Where(one => one != heard)] };
                break;
            case Question.Happened when DayOfAnotherQuestion(memory, guidance) is { } day:
                exchange.Memory = memory.Without(day.Asked) with { Awaits = Awaits.Confirmation, Proposed = [day with { Question = Ids.Of(Question.Happened), Confirmed = false }] };
                break;
            case { } next:
                exchange.Memory = memory with { Awaits = Awaits.Answer, Asked = Ids.Of(next) };
                break;
            case null:
                exchange.Memory = memory with { Awaits = Awaits.AfterGuidance, Heard = [], Sent = false };
                Teller.Tell(exchange, guidance);
                break;
        }
    }

    /// <summary>A day that the citizen named for what the rules did not come to ask of: the day of a letter that may be no decision. It is not asked for again.</summary>
    private static SavedAnswer? DayOfAnotherQuestion(Memory memory, Guidance guidance) =>
        memory.Answers.FirstOrDefault(answer => answer.First is not null && guidance.Answers[answer.Asked] is null);

    /// <summary>Keeps an answer, or puts it in the place of what was proposed wrongly.</summary>
    public void Accept(Exchange exchange, Question question, AnswerValue value)
    {
        var answer = SavedAnswer.Of(question, value);
        if (exchange.Memory.Correcting)
        {
            exchange.Memory = exchange.Memory with
            {
                Correcting = false,
                Area = null,
                Pending = null,
                Failures = 0,
                Proposed = [.. exchange.Memory.Proposed.Where(proposed => proposed.Question != answer.Question).Append(answer).OrderBy(proposed => proposed.Asked)],
                Awaits = Awaits.Confirmation,
            };
            return;
        }

        Accept(exchange, [answer]);
    }

    /// <summary>Keeps answers that were said at once.</summary>
    public void Accept(Exchange exchange, IReadOnlyList<SavedAnswer> answers)
    {
        var before = exchange.Judge();
        exchange.Memory = exchange.Memory.With(answers) with { Proposed = [] };
        SayWhatCannotWait(exchange, before);
        Proceed(exchange);
    }

    /// <summary>Help for tonight is told before the next question, not only when all is answered.</summary>
    private static void SayWhatCannotWait(Exchange exchange, Guidance before)
    {
        var guidance = exchange.Judge();
        if (guidance.Next is null || !guidance.Of<Step>().Any(step => step.CannotWait))
        {
            return;
        }

        var told = before.Of<Step>().Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var urgent = guidance.Of<Step>().Where(step => step.CannotWait && !told.Contains(step.Id)).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var step in exchange.Presenter.Present(guidance, exchange.Language).Steps.Where(step => urgent.Contains(step.Id)))
        {
            exchange.Say(step.Text, WhyWords.Fold(exchange, exchange.Text("guidance.why"), WhyWords.Told(step.Because), step.Because));
        }
    }

    /// <summary>Shows what was understood, before any of it is used.</summary>
    public static void Propose(Exchange exchange, IEnumerable<SavedAnswer> proposed) =>
        exchange.Memory = exchange.Memory with
        {
            Proposed = [.. proposed.OrderBy(answer => answer.Asked)],
            Awaits = Awaits.Confirmation,
            Correcting = false,
            Failures = 0,
        };

    /// <summary>Says kindly what kind of words cannot be read, or what could help; after two times, that a person is there too.</summary>
    public void NotUnderstood(Exchange exchange, Understanding understanding, string first = "question.not-understood", string again = "question.not-understood-again")
    {
        var failures = exchange.Memory.Failures + 1;
        exchange.Memory = exchange.Memory with { Failures = failures };
        var said = exchange.Text(understanding.Kind switch
        {
            TextKind.Empty => "input.empty",
            TextKind.NoWords => "input.no-words",
            TextKind.OtherScript => "input.other-script",
            TextKind.OtherLanguage => "input.other-language",
            _ => failures >= FailuresBeforeHuman ? again : first,
        });

        // A feeling is met before anything else is said.
        exchange.Say(exchange.Lead is { } lead ? $"{lead} {said}" : said);
        exchange.Lead = null;
    }

    /// <summary>The citizen has not been understood so often that a person should be offered.</summary>
    public static bool NeedsHuman(Exchange exchange) => exchange.Memory.Failures >= FailuresBeforeHuman;
}

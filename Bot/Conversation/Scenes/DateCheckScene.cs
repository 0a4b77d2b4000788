using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>A date that could be another is shown before it is used.</summary>
internal sealed class DateCheckScene(Interview interview) : IScene
{
    private const string Yes = "yes";
    private const string No = "no";

    public void Prompt(Exchange exchange) => exchange.Ask(
        Asked(exchange, Pending(exchange)),
        [exchange.Button("question.check-yes", Yes), exchange.Button("question.check-no", No)]);

    /// <summary>Where a deadline runs from an uncertain day, the citizen sees from which.</summary>
    private static string Asked(Exchange exchange, SavedAnswer pending)
    {
        var value = exchange.Words.Answer(pending.Asked, pending.Value);
        return pending is { Asked: Question.DecisionReceived, Value: Dated { When: { IsExact: false } when } }
            ? exchange.Text("question.check-vague", ("value", value), ("first", exchange.Words.Date(new DateSpan(when.First))))
            : exchange.Text("question.check-date", ("value", value));
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var pending = Pending(exchange);
        var answer = reply.Choice ?? reply.Understanding.Answer switch
        {
            _ when reply.Understanding.Times.Count > 0 => null,
            PlainAnswer.Yes => Yes,
            PlainAnswer.No => No,
            _ => null,
        };
        if (answer == Yes)
        {
            interview.Accept(exchange, pending.Asked, pending.Value);
            return Task.CompletedTask;
        }

        exchange.Memory = exchange.Memory with { Awaits = Awaits.Answer, Asked = pending.Question, Pending = null };
        return answer == No ? Task.CompletedTask : new AnswerScene(interview).TakeAsync(exchange, reply, cancellationToken);
    }

    private static SavedAnswer Pending(Exchange exchange) => exchange.Memory.Pending
        ?? throw new InvalidOperationException("A date is to be checked, but there is none.");
}

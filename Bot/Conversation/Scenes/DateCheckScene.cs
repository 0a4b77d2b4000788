using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>A date that could be another is shown before it is used.</summary>
internal sealed class DateCheckScene(Interview interview) : IScene
{
    private const string Yes = "yes";
    private const string No = "no";

    public void Prompt(Exchange exchange) => exchange.Ask(
        exchange.Text("question.check-date", ("value", exchange.Words.Answer(Pending(exchange).Asked, Pending(exchange).Value))),
        [exchange.Button("question.check-yes", Yes), exchange.Button("question.check-no", No)]);

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

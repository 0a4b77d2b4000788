using OmbudGuide.Bot.Conversation.Letters;
using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>After the guidance: a letter, the deadline in a calendar, a case with the ombud, why, another matter.</summary>
internal sealed class AfterGuidanceScene(Interview interview) : IScene
{
    private const string Write = "write";
    private const string Calendar = "calendar";
    private const string Case = "case";
    private const string New = "new";
    private const string Next = "next:";

    public void Prompt(Exchange exchange)
    {
        var guidance = exchange.Judge();
        var offered = !exchange.Memory.Sent && guidance.CaseOffered;
        List<Choice> choices = [];
        if (LetterOffers.Of(guidance).Count > 0)
        {
            choices.Add(exchange.Button("buttons.write", Write));
        }

        if (DueDay.Of(guidance) is not null)
        {
            choices.Add(exchange.Button("buttons.calendar", Calendar));
        }

        if (offered)
        {
            choices.Add(exchange.Button("buttons.case", Case));
        }

        choices.AddRange(
        [
            .. exchange.Memory.Matters.Select(next => new Choice(exchange.Text("matters.next", ("service", exchange.Words.Service(next))), Next + next)),
            exchange.Button("buttons.why", SideRoads.Why),
            exchange.Button("buttons.what-if", SideRoads.WhatIf),
            exchange.Button("buttons.change", SideRoads.Change),
            exchange.Button("buttons.new", New),
            exchange.Button("buttons.human", SideRoads.Human),
        ]);
        exchange.Ask(exchange.Text(offered ? "guidance.then-case" : "guidance.then"), choices);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var memory = exchange.Memory;
        switch (reply.Choice)
        {
            case Write:
                LetterKindScene.Begin(exchange);
                break;
            case Calendar:
                DueDay.Tell(exchange);
                break;
            case Case:
                exchange.Memory = memory with { Case = new CaseMemory(), Awaits = Awaits.CaseHelp };
                break;
            case New:
                exchange.Memory = memory.Fresh() with { Matters = memory.Matters };
                break;
            case { } next when next.StartsWith(Next, StringComparison.Ordinal):
                // Both matters were told of in the same words.
                exchange.Memory = memory.Fresh() with { Matters = memory.Matters, OwnWords = memory.OwnWords };
                FirstMatterScene.Begin(exchange, interview, next[Next.Length..]);
                break;
            default:
                return HearAsync(exchange, reply, cancellationToken);
        }

        return Task.CompletedTask;
    }

    private Task HearAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var memory = exchange.Memory;
        if (exchange.Texts.List(exchange.Language, "chat.thanks").Any(thanks => Listener.Same(thanks, reply.Text)))
        {
            exchange.Lead = exchange.Text("input.thanks");
        }
        else if (Listener.Same(reply.Text, exchange.Text("case.yes")) || Listener.Same(reply.Text, exchange.Text("buttons.case")))
        {
            // A button of a case that is done: pressed twice, or from further up.
            exchange.Lead = exchange.Text(memory.Sent ? "case.already" : "case.not-offered");
        }
        else if (reply.OnlyLeadsOn)
        {
            LeadOn(exchange);
        }
        else if (reply.WordCount <= 3 && reply.Understanding.Answer == PlainAnswer.No)
        {
            exchange.Lead = exchange.Text("guidance.done");
        }
        else if (exchange.Hear(reply).TellsOfService)
        {
            // A new matter in own words: the old one is done.
            exchange.Memory = memory.Fresh();
            return new WordsScene(interview).TakeAsync(exchange, reply, cancellationToken);
        }
        else
        {
            exchange.Lead = exchange.Text("guidance.not-understood");
        }

        return Task.CompletedTask;
    }

    /// <summary>Who does not know is told of somebody to talk to, then of the one thing to begin with, then that there is time.</summary>
    private static void LeadOn(Exchange exchange)
    {
        var times = exchange.Memory.Failures;
        exchange.Memory = exchange.Memory with { Failures = times + 1 };
        switch (times)
        {
            case 0:
                exchange.Lead = exchange.Text("guidance.unsure");
                break;
            case 1 when exchange.Presenter.Present(exchange.Judge(), exchange.Language).Steps is [var first, ..]:
                exchange.Say(exchange.Text("guidance.unsure-begin", ("step", first.Text)));
                SideRoads.TellHuman(exchange);
                break;
            default:
                // Not the same words twice in a row.
                exchange.Lead = exchange.Text(times % 2 == 0 ? "guidance.unsure-later" : "guidance.unsure-ready");
                break;
        }
    }
}

using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>
/// One step back: to what was asked, or shown for a yes, before. What was confirmed is shown again, and what was only heard is kept until its
/// question comes, so that nothing is lost unseen.
/// </summary>
internal sealed class StepBack(Interview interview)
{
    public void Take(Exchange exchange)
    {
        var memory = exchange.Memory;
        switch (memory.Awaits)
        {
            case var awaits when Before(awaits) is { } before:
                exchange.Memory = memory with { Awaits = before, Case = before == Awaits.AfterGuidance ? null : memory.Case };
                break;
            case Awaits.LetterKind or Awaits.LetterWrong or Awaits.LetterWish or Awaits.LetterAlso or Awaits.LetterLate:
                exchange.Memory = memory with { Awaits = Letters.LetterPath.Before(exchange, memory.Awaits) };
                break;
            case Awaits.Change or Awaits.Restart or Awaits.GoOnAfterDanger:
                exchange.Memory = memory with { Awaits = memory.Return ?? Awaits.Words, Return = null };
                break;
            case Awaits.DateCheck:
                exchange.Memory = memory with { Awaits = Awaits.Answer, Pending = null };
                break;
            case Awaits.WrongPart:
            case var _ when memory.Correcting:
                exchange.Memory = memory with
                {
                    Awaits = Awaits.Confirmation,
                    Correcting = false,
                    Area = null,
                    Pending = null,
                    Matters = memory.Awaits == Awaits.LikelyService ? [] : memory.Matters,
                };
                break;
            case Awaits.Words when memory.Area is not null:
                exchange.Memory = memory with { Area = null };
                break;
            case Awaits.FirstMatter or Awaits.LikelyService:
                ToOwnWords(exchange);
                break;
            case Awaits.Confirmation when memory.Answers.Count == 0 || memory.Proposed.Any(proposed => proposed.Asked == Question.Service):
                ToOwnWords(exchange);
                break;
            default:
                Undo(exchange);
                break;
        }
    }

    private void ToOwnWords(Exchange exchange)
    {
        var memory = exchange.Memory;
        List<SavedAnswer> kept = [.. memory.Proposed.Where(proposed => proposed.Asked != Question.Service)];
        exchange.Memory = memory with { Proposed = [], Matters = [], Area = null, Heard = Heard(kept, memory.Heard) };
        exchange.Say(exchange.Text(kept.Count == 0 ? "side.undone" : "side.undone-kept"));
        interview.Proceed(exchange);
    }

    /// <summary>Back to where the last answers were given.</summary>
    private void Undo(Exchange exchange)
    {
        var memory = exchange.Memory;
        if (memory.Answers.Count == 0)
        {
            exchange.Say(exchange.Text("side.nothing-to-undo"));
            return;
        }

        var step = memory.Answers.Max(answer => answer.Step);
        var undone = memory.Answers.Where(answer => answer.Step == step).ToList();
        memory = memory with
        {
            Answers = [.. memory.Answers.Where(answer => answer.Step != step)],
            Heard = Heard(memory.Proposed, memory.Heard),
            Proposed = [],
            Pending = null,
            Failures = 0,
        };
        exchange.Say(exchange.Text("side.undone"));
        if (undone.Exists(answer => answer.Confirmed))
        {
            exchange.Memory = memory;
            Interview.Propose(exchange, undone);
        }
        else if (memory.Matters.Count > 0 && undone is [{ Option: { } service } only] && only.Asked == Question.Service)
        {
            exchange.Memory = memory with { Matters = [service, .. memory.Matters], Heard = [], Awaits = Awaits.FirstMatter };
        }
        else
        {
            exchange.Memory = memory;
            interview.Proceed(exchange);
        }
    }

    private static IReadOnlyList<SavedAnswer> Heard(IEnumerable<SavedAnswer> last, IEnumerable<SavedAnswer> earlier) =>
        [.. last.Concat(earlier).DistinctBy(answer => answer.Question)];

    private static Awaits? Before(Awaits awaits) => awaits switch
    {
        Awaits.CaseHelp => Awaits.AfterGuidance,
        Awaits.CaseContact => Awaits.CaseHelp,
        Awaits.CaseAddress => Awaits.CaseContact,
        Awaits.CaseName => Awaits.CaseContact,
        Awaits.CaseWords => Awaits.CaseName,
        Awaits.CaseConsent => Awaits.CaseWords,
        _ => null,
    };
}

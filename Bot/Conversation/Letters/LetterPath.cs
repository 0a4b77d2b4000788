using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Letters;

/// <summary>What is asked for a letter, one thing at a time, and where it goes on from there or back.</summary>
internal static class LetterPath
{
    public static LetterKind Kind(Exchange exchange) =>
        exchange.LetterSoFar.Kind is { } id && Ids.TryRead<LetterKind>(id, out var kind) ? kind : LetterKind.Complaint;

    /// <summary>What is asked after <paramref name="asked"/>; null where the letter can be written.</summary>
    public static Awaits? After(Exchange exchange, Awaits asked)
    {
        var path = Of(exchange);
        var at = path.IndexOf(asked) + 1;
        return at < path.Count ? path[at] : null;
    }

    /// <summary>What was asked before <paramref name="asked"/>.</summary>
    public static Awaits Before(Exchange exchange, Awaits asked)
    {
        var path = Of(exchange);
        var at = path.IndexOf(asked) - 1;
        return at >= 0 ? path[at] : LetterOffers.Of(exchange.Judge()).Count > 1 && asked != Awaits.LetterKind ? Awaits.LetterKind : Awaits.AfterGuidance;
    }

    private static List<Awaits> Of(Exchange exchange)
    {
        var kind = Kind(exchange);
        List<Awaits> path = kind switch
        {
            LetterKind.Complaint or LetterKind.Service => [Awaits.LetterWrong, Awaits.LetterWish],
            LetterKind.Reply => [Awaits.LetterWrong],
            _ => [],
        };
        if (LetterOffers.BesidesOf(exchange.Judge(), kind).Count > 0)
        {
            path.Add(Awaits.LetterAlso);
        }

        if (LetterOffers.IsLate(exchange.Judge(), kind))
        {
            path.Add(Awaits.LetterLate);
        }

        return path;
    }
}

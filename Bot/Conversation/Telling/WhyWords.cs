using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Conversation.Telling;

/// <summary>Why the guidance says what it says.</summary>
internal static class WhyWords
{
    private const int MostParagraphs = 10;

    /// <summary>The reasons for the verdict, as an answer of their own.</summary>
    public static void Tell(Exchange exchange, Guidance guidance)
    {
        var reasons = exchange.Presenter.Present(guidance, exchange.Language).Verdict.Because;
        var intro = exchange.Text("guidance.why-intro");
        var (shown, folded) = Fitting.Take(Told(reasons), Fitting.Words(intro));
        exchange.Say(
            string.Join('\n', [intro, .. shown.Select(text => $"• {text}")]),
            Fold(exchange, exchange.Text("side.why-title"), [.. folded, .. Quotes(reasons)], reasons));
    }

    /// <summary>Reasons to unfold; null where there is nothing in them.</summary>
    public static ReasonsAttachment? Fold(Exchange exchange, string title, IEnumerable<string> paragraphs, IEnumerable<ReasonView> because)
    {
        List<string> told = [.. paragraphs.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(MostParagraphs)];
        List<ReasonSource> sources =
        [
            .. because.SelectMany(reason => reason.Sources).DistinctBy(source => source.Id).Select(PlainReasons.From),
        ];
        return told.Count + sources.Count == 0 ? null : new ReasonsAttachment(title, told, sources);
    }

    /// <summary>The rules behind it, in words.</summary>
    public static IEnumerable<string> Told(IEnumerable<ReasonView> because) =>
        because.Select(reason => reason.Text).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>What the sources themselves say.</summary>
    private static IEnumerable<string> Quotes(IEnumerable<ReasonView> because) =>
        because.SelectMany(reason => reason.Sources).DistinctBy(source => source.Id)
            .Where(source => source.Says is not null)
            .Select(source => $"{source.Title} {source.Locator}: {source.Says}");
}

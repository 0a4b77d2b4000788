using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Reasons without a disclosure: as plain lines, for channels that cannot fold them.</summary>
internal static class PlainReasons
{
    public static string Of(ReasonsAttachment reasons, Exchange exchange)
    {
        List<string> lines = [$"{reasons.Title}", .. reasons.Paragraphs];
        if (reasons.Sources.Count > 0)
        {
            lines.Add(exchange.Text("guidance.source", ("list", Named(reasons.Sources, exchange))));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Each act once, with all its places: "forvaltningsloven § 29, § 30".</summary>
    public static string Named(IEnumerable<ReasonSource> sources, Exchange exchange) => exchange.Texts.Join(
        exchange.Language,
        [.. sources.GroupBy(source => source.Title, StringComparer.Ordinal)
            .Select(act => $"{act.Key} {string.Join(", ", act.Select(source => source.Locator).OfType<string>().Distinct(StringComparer.Ordinal))}".Trim())]);

    public static ReasonSource From(SourceView source) => new(source.Title, source.Locator, source.Url);
}

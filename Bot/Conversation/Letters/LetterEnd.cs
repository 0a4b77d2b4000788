using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Conversation.Letters;

/// <summary>The letter, shown whole, with where to send it and by when. Nothing of it is sent or stored.</summary>
internal static class LetterEnd
{
    /// <summary>On to what is asked next for the letter, or to the letter.</summary>
    public static void GoOn(Exchange exchange, Awaits asked)
    {
        if (LetterPath.After(exchange, asked) is { } next)
        {
            exchange.Memory = exchange.Memory with { Awaits = next, Failures = 0 };
            return;
        }

        Show(exchange);
        exchange.Memory = exchange.Memory with { Awaits = Awaits.AfterGuidance, Failures = 0 };
    }

    private static void Show(Exchange exchange)
    {
        var guidance = exchange.Judge();
        var kind = LetterPath.Kind(exchange);

        // It is sent in the municipality's language; who reads another sees it in that too.
        var sent = exchange.Municipality.Languages[0];
        List<string> languages = [sent, .. exchange.Language == sent ? Array.Empty<string>() : [exchange.Language]];
        exchange.Show(
            exchange.Text(languages.Count == 1 ? "letter.done" : "letter.done-both", ("language", exchange.Text("letter.own-language"))),
            [.. languages.Select(language => Attached(exchange, guidance, kind, language, languages.Count > 1))]);
        exchange.Say($"{Where(exchange, guidance, kind)} {exchange.Text("letter.yours")}");
    }

    private static LetterAttachment Attached(Exchange exchange, Guidance guidance, LetterKind kind, string language, bool named)
    {
        var name = exchange.Text($"letter.title.{Ids.Of(kind)}");
        return new LetterAttachment(
            named ? exchange.Text("letter.title-in", ("name", name), ("language", exchange.Text(language == exchange.Municipality.Languages[0] ? "letter.own-language" : "letter.this-language"))) : name,
            new Letter(exchange, guidance, kind, language).Text(),
            language,
            $"{exchange.Texts.Get(language, $"letter.file.{Ids.Of(kind)}")}.txt",
            exchange.Text("letter.download"),
            exchange.Text("letter.copy"),
            exchange.Text("letter.copied"));
    }

    private static string Where(Exchange exchange, Guidance guidance, LetterKind kind)
    {
        var to = new Letter(exchange, guidance, kind, exchange.Language).SendTo ?? exchange.Text($"letter.send-to.{Ids.Of(kind)}");
        if (kind == LetterKind.Complaint && guidance.Deadline is { } deadline)
        {
            return deadline.LastDay is { } last && deadline.IsRunning
                ? exchange.Text("letter.send-by", ("to", to), ("day", exchange.Texts.Date(exchange.Language, last)))
                : exchange.Text(deadline.State == DeadlineState.Passed ? "letter.send-late" : "letter.send-unknown", ("to", to));
        }

        return LetterOffers.StepOf(guidance, kind)?.By is { } by
            ? exchange.Text("letter.send-by", ("to", to), ("day", exchange.Texts.Date(exchange.Language, by)))
            : exchange.Text("letter.send", ("to", to));
    }
}

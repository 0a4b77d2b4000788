using OmbudGuide.Bot.Presentation;
using OmbudGuide.Rules.Audit;

namespace OmbudGuide.Bot.Conversation.Telling;

/// <summary>What another answer would have led to, and why a body was not named.</summary>
internal static class WhatIfWords
{
    /// <summary>A body is recognised by a word of its name that is as long as this: "Statsforvalteren", not "for".</summary>
    private const int LongEnough = 6;

    private const int MostTold = 3;

    public static void Tell(Exchange exchange)
    {
        if (!exchange.Judge().Complete)
        {
            exchange.Say(exchange.Text("what-if.not-yet"));
            return;
        }

        var other = exchange.Counterfactuals;
        var changes = other.WhatIf();
        var reasons = other.WhyNot();
        exchange.Say(
            changes.Count == 0
                ? exchange.Text("what-if.none")
                : string.Join('\n', [exchange.Text("what-if.intro"), .. changes.Select(change => $"• {change.Text}")]),
            WhyWords.Fold(exchange, exchange.Text("what-if.why-not-intro"), reasons.Select(reason => reason.Condition), reasons.SelectMany(reason => reason.Because)));
    }

    /// <summary>"Why not Statsforvalteren?", in any of the municipality's languages: answered after the guidance. False where it was not asked.</summary>
    public static bool AskedWhyNot(Exchange exchange, string text)
    {
        if (exchange.Memory.Awaits != Awaits.AfterGuidance
            || !exchange.Municipality.Languages.Any(language => exchange.Texts.List(language, "chat.what-if.why-not-words").Any(words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase))))
        {
            return false;
        }

        var all = exchange.Counterfactuals.WhyNot();
        var meant = all.Where(body => Names(body.Name, text)).Take(1).ToList();
        if (meant.Count == 0 && Alternatives.Bodies(exchange.Judge()).Any(body => Names(exchange.Content.Authority(exchange.MunicipalityId, body, exchange.Today).Name(exchange.Language), text)))
        {
            WhyWords.Tell(exchange, exchange.Judge());
            return true;
        }

        var told = meant.Count > 0 ? meant : [.. all.Take(MostTold)];
        if (told.Count == 0)
        {
            exchange.Say(exchange.Text("what-if.none"));
            return true;
        }

        exchange.Say(
            string.Join('\n', told.Select(body => body.Condition)),
            WhyWords.Fold(exchange, exchange.Text("side.why-title"), WhyWords.Told(told.SelectMany(body => body.Because)), told.SelectMany(body => body.Because)));
        return true;
    }

    private static bool Names(string body, string text) => body.Split(' ', '(', ')', '-')
        .Any(word => word.Length >= LongEnough && text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

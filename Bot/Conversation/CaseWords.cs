using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Conversation;

/// <summary>A case in words, before it is sent.</summary>
internal static class CaseWords
{
    public static string Help(Exchange exchange, IReadOnlyList<string> help) => help.Count == 0
        ? exchange.Text("case.no-help")
        : Capital.Of(exchange.Texts.Join(exchange.Language, [.. help.Select(id => exchange.Text($"case.wanted.{id}"))]));

    public static string Contact(Exchange exchange, CaseContact contact)
    {
        var kind = exchange.Text($"case.by.{contact.Kind}");
        return contact.Address is { } address ? $"{kind} {Scenes.CaseWordsScene.Shown(address)}" : kind;
    }

    /// <summary>What goes with the case beside the answers: the citizen's words in full, and the guidance as it stood.</summary>
    public static IEnumerable<string> Everything(Exchange exchange, CaseDraft draft, CaseGuidance guidance)
    {
        if (draft.OwnWords is { } words)
        {
            yield return $"{exchange.Text("case.line-words")}: {words.Replace("**", "* *", StringComparison.Ordinal)}";
        }

        yield return $"**{exchange.Text("case.line-guidance")}**";
        yield return guidance.Verdict.Text;
        if (guidance.Complaint is { } complaint)
        {
            yield return complaint.Text;
        }

        foreach (var statement in guidance.Steps.Concat(guidance.Rights).Concat(guidance.Duties).Concat(guidance.Notes).Concat(guidance.Help ?? []))
        {
            yield return statement.Text;
        }

        foreach (var referral in guidance.Referrals)
        {
            yield return $"{referral.RoleText}: {referral.Name}";
        }

        foreach (var flag in guidance.Flags)
        {
            yield return flag.Text;
        }

        if (guidance.Categories.Concat(guidance.Areas).Select(label => label.Name).ToList() is { Count: > 0 } labels)
        {
            yield return $"{exchange.Text("case.line-booked")}: {exchange.Texts.Join(exchange.Language, labels)}";
        }
    }
}

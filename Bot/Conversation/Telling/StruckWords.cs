using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Telling;

/// <summary>That something was struck out of what the citizen wrote, what it looked like, and that it is not needed.</summary>
internal static class StruckWords
{
    /// <param name="kinds">What was struck out, by id; at least one.</param>
    public static string Of(Exchange exchange, IReadOnlyList<string> kinds)
    {
        var groups = kinds.Select(Group).Distinct(StringComparer.Ordinal).ToList();
        return exchange.Text(groups is [var only] ? only : "input.masked-several");
    }

    private static string Group(string kind) =>
        Ids.TryRead<PersonalDataKind>(kind, out var known) && PersonalData.IsContact(known) ? "input.masked-contact"
        : kind == Ids.Of(PersonalDataKind.BankAccount) || kind == Ids.Of(PersonalDataKind.Card) ? "input.masked-account"
        : "input.masked";
}

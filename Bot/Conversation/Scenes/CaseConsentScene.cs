using System.Globalization;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>All that would be sent, and one clear yes. Nothing is sent without it, and nothing twice.</summary>
internal sealed class CaseConsentScene(CaseDesk desk) : IScene
{
    private const string Yes = "yes";
    private const string No = "no";

    public void Prompt(Exchange exchange)
    {
        if (exchange.Lead is null)
        {
            Show(exchange, Draft(exchange));
        }

        exchange.Ask(
            exchange.Text("case.consent"),
            [exchange.Button("case.yes", Yes), exchange.Button("case.no", No), exchange.Button("buttons.cancel", SideRoads.Cancel)]);
    }

    public async Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        switch (reply.Choice)
        {
            case Yes:
                await SendAsync(exchange, cancellationToken);
                break;
            case No:
            case null when reply.Understanding.Answer == PlainAnswer.No:
                exchange.Memory = exchange.Memory with { Case = null, Awaits = Awaits.AfterGuidance };
                exchange.Say(exchange.Text("case.not-sent"));
                break;
            default:
                // Not even "ja" alone: consent is the one thing that is never read between the lines.
                exchange.Lead = exchange.Text("case.again");
                break;
        }
    }

    private async Task SendAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var number = exchange.Memory.CasesSent + 1;
        var key = string.Create(CultureInfo.InvariantCulture, $"{exchange.Turn.Conversation.Id}/{number}");
        var prepared = await desk.PrepareAsync(Draft(exchange), key, cancellationToken);
        exchange.Turn.Enlist(prepared.WriteAsync, prepared.Committed);
        exchange.Memory = exchange.Memory with { Case = null, CasesSent = number, Sent = true, Awaits = Awaits.AfterGuidance };
        exchange.Say(exchange.Text("case.sent"));
        exchange.Say(exchange.Text("case.receipt", ("reference", prepared.Receipt.Reference.ToString()), ("secret", prepared.Receipt.Secret.Reveal())));
        exchange.Say(exchange.Text("case.receipt-how", ("address", exchange.CaseAddress)));
    }

    private static void Show(Exchange exchange, CaseDraft draft)
    {
        var guidance = draft.GuidanceIn(exchange.Language);
        string Line(string name, string value) => exchange.Text("case.line", ("name", name), ("value", value));
        List<string> lines =
        [
            exchange.Text("case.shown"),
            .. guidance.Answers.Select(answer => Line(exchange.Words.Label(Asked(answer.Question)), answer.Answered)),
            Line(exchange.Text("case.line-help"), CaseWords.Help(exchange, draft.Help)),
            Line(exchange.Text("case.line-contact"), CaseWords.Contact(exchange, draft.Contact)),
            Line(exchange.Text("case.line-name"), draft.Contact.Name is { } name ? CaseWordsScene.Shown(name) : exchange.Text("case.no-name")),
        ];
        if (guidance.Complaint?.Deadline?.LastDay is { } last)
        {
            lines.Add(Line(exchange.Text("case.line-deadline"), exchange.Texts.Date(exchange.Language, last)));
        }

        if (draft.OwnWords is { } words)
        {
            lines.Add(Line(exchange.Text("case.line-words"), CaseWordsScene.Shown(words)));
        }

        exchange.Say(
            string.Join('\n', lines),
            new(exchange.Text("case.everything"), [.. CaseWords.Everything(exchange, draft, guidance)], []));
    }

    private static CaseDraft Draft(Exchange exchange)
    {
        var so = exchange.CaseSoFar;
        var kind = Ids.TryRead<ContactKind>(so.Contact ?? "", out var read) ? read : ContactKind.None;
        var wishes = new CaseWishes(
            exchange.PersonalData,
            so.Help.Select(id => Ids.TryRead<HelpWanted>(id, out var help) ? help : (HelpWanted?)null).OfType<HelpWanted>(),
            ContactWish.TryCreate(exchange.PersonalData, kind, so.Address, so.Name) ?? ContactWish.None,
            so.Words);
        return new CaseDrafting(exchange.Content).Draft(exchange.Judge(), exchange.Language, wishes);
    }

    private static Question Asked(string id) => Ids.TryRead<Question>(id, out var question)
        ? question
        : throw new InvalidOperationException($"'{id}' is no question.");
}

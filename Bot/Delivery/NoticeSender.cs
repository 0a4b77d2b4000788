using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Delivery;

/// <summary>Words a notice from the case as it is now, and sends it its way. An e-mail holds the reference and a link, and nothing of anybody.</summary>
internal sealed class NoticeSender(
    DeliverySettings settings, CaseWork work, MailSender mail, WebhookSender webhooks, HostAddress address, IServiceScopeFactory scopes)
{
    /// <summary>Null where there is nothing to tell any more.</summary>
    public async Task<Attempt?> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var worked = CaseReference.Read(notice.Reference) is { } reference ? await work.ReadAsync(reference, notice.Municipality, cancellationToken) : null;
        if (worked is null && notice.Kind != NoticeKind.CaseErased) return null;
        var receivers = settings.For(notice.Municipality);
        return notice.Route switch
        {
            NoticeRoute.OmbudMail => receivers is { OmbudMail: { } to, Smtp: { } smtp }
                ? await MailAsync(smtp, notice, to, language: null, worked is null ? $"{address.Text}/office" : OfficeLink(notice), cancellationToken)
                : new Attempt(NoticeFault.NotConfigured),
            NoticeRoute.CitizenMail when worked?.Opened.Sent.Contact is not { WantsNotice: true, Address: not null } => null,
            NoticeRoute.CitizenMail => receivers.Smtp is { } smtp
                ? await MailAsync(smtp, notice, worked!.Opened.Sent.Contact.Address!, worked.Opened.Sent.Language, $"{address.Text}/case", cancellationToken)
                : new Attempt(NoticeFault.NotConfigured),
            _ => receivers.Webhook is { } webhook
                ? await webhooks.SendAsync(webhook, notice.Id, WebhookNotice.Of(notice, worked, OfficeLink(notice), webhook.WithContents).ToJson(), cancellationToken)
                : new Attempt(NoticeFault.NotConfigured),
        };
    }

    private string OfficeLink(Notice notice) => $"{address.Text}/office/cases/{notice.Reference}";

    /// <param name="language">Null for the ombud's own.</param>
    private async Task<Attempt> MailAsync(SmtpSettings smtp, Notice notice, string to, string? language, string link, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var content = scope.ServiceProvider.GetRequiredService<ContentLibrary>();
        var municipality = content.FindMunicipality(notice.Municipality);
        var texts = municipality is null ? content.Texts : content.Texts.For(municipality.Id);
        var spoken = language ?? municipality?.Languages[0] ?? content.Texts.Languages[0];
        string Text(string part) => texts.Get(spoken, $"delivery.{Ids.Of(notice.Kind)}.{part}", ("reference", notice.Reference), ("link", link));
        return await mail.SendAsync(smtp, notice.Id, to, Text("subject"), Text("body"), cancellationToken);
    }
}

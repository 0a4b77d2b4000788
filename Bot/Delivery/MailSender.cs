using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace OmbudGuide.Bot.Delivery;

/// <summary>Hands an e-mail to a mail server. A connection for each, so that a server which has lost its way in one does not spoil the next.</summary>
internal sealed class MailSender(DeliverySettings settings, TimeProvider clock)
{
    /// <param name="id">The idempotency key, which the message's own id is made of.</param>
    public async Task<Attempt> SendAsync(SmtpSettings smtp, string id, string to, string subject, string body, CancellationToken cancellationToken)
    {
        using var message = Message(smtp, id, to, subject, body);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.LongestWait);
        using var client = new SmtpClient();
        if (smtp.Trusted.Count > 0) client.ServerCertificateValidationCallback = (_, certificate, _, faults) => IsTrusted(smtp.Trusted, certificate, faults);
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Security, limit.Token);
            if (smtp.Login is { Length: > 0 } login) await client.AuthenticateAsync(login, smtp.Password ?? "", limit.Token);
            await client.SendAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Attempt(NoticeFault.TimedOut);
        }
        catch (SmtpCommandException refused)
        {
            var code = (int)refused.StatusCode;
            return refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && code >= 500
                ? new Attempt(NoticeFault.AddressRefused, code, IsForGood: true)
                : new Attempt(NoticeFault.Refused, code);
        }
        catch (Exception refused) when (refused is AuthenticationException or SaslException or NotSupportedException)
        {
            return new Attempt(NoticeFault.LoginRefused);
        }
        catch (Exception broken) when (broken is IOException or SocketException or ProtocolException or SslHandshakeException)
        {
            return new Attempt(NoticeFault.Unreachable);
        }

        await LeaveAsync(client);
        return Attempt.Sent;
    }

    /// <summary>A certificate that bears the server's name and that an authority of ours has signed, or that is itself one of ours.</summary>
    private static bool IsTrusted(X509Certificate2Collection trusted, X509Certificate? certificate, SslPolicyErrors faults)
    {
        if (faults == SslPolicyErrors.None) return true;
        if (faults != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 server) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server);
    }

    /// <summary>The server has the message; whether it says goodbye does not matter.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception left) when (left is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // The message is with the server all the same.
        }
    }

    private MimeMessage Message(SmtpSettings smtp, string id, string to, string subject, string body)
    {
        var message = new MimeMessage { MessageId = $"{id}@{smtp.From[(smtp.From.LastIndexOf('@') + 1)..]}", Date = clock.GetLocalNow(), Subject = subject };
        message.From.Add(new MailboxAddress("", smtp.From));
        message.To.Add(new MailboxAddress("", to));

        // No holiday notice shall answer.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain") { Text = body };
        return message;
    }
}

using System.Net.Http.Headers;

namespace OmbudGuide.Bot.Delivery;

/// <summary>Posts a signed notice to a program of the ombud's. Only an answer from 200 to 299 says that it has it; it is led nowhere else.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly HttpClient _http;
    private readonly DeliverySettings _settings;
    private readonly TimeProvider _clock;

    public WebhookSender(DeliverySettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 16,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <param name="id">The idempotency key.</param>
    public async Task<Attempt> SendAsync(WebhookSettings webhook, string id, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        var now = _clock.GetUtcNow();
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, $"{now.ToUnixTimeSeconds()}");
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(webhook.Keys, id, now, body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("OmbudGuide", "1"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_settings.LongestWait);
        try
        {
            // The body of the answer is of no interest, however long.
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return answer.IsSuccessStatusCode ? Attempt.Sent : new Attempt(NoticeFault.Refused, (int)answer.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Attempt(NoticeFault.TimedOut);
        }
        catch (HttpRequestException)
        {
            return new Attempt(NoticeFault.Unreachable);
        }
    }

    public void Dispose() => _http.Dispose();
}

using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>A mail server: takes messages over SMTP, and answers as a test tells it.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private MailServer(int port, (string Name, string Password)? login, X509Certificate2? certificate)
    {
        Port = port;
        var parts = new SmtpServer.ComponentModel.ServiceProvider();
        parts.Add((IMessageStore)new Store(this));
        parts.Add((IMailboxFilter)new Filter(this));
        if (login is { } known) parts.Add((IUserAuthenticator)new Login(known.Name, known.Password));
        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port));
                if (certificate is not null) endpoint.Certificate(certificate);
                if (login is not null) endpoint.AllowUnsecureAuthentication().AuthenticationRequired();
            }).Build();
        _running = new SmtpServer.SmtpServer(options, parts).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>What it does with a message before it answers; null takes it.</summary>
    public Func<CancellationToken, Task<SmtpResponse>>? Answers { get; set; }

    /// <summary>An address that it does not know.</summary>
    public string? Unknown { get; set; }

    /// <summary>All that came, in order, also what was not taken.</summary>
    public ConcurrentQueue<MimeMessage> Got { get; } = [];

    /// <summary>Whether the last message came over a connection that had been made secure.</summary>
    public bool IsSecure { get; private set; }

    /// <param name="login">Who may send; null for everybody.</param>
    /// <param name="certificate">What it offers STARTTLS with; null for a server that cannot.</param>
    public static async Task<MailServer> StartAsync((string Name, string Password)? login = null, X509Certificate2? certificate = null)
    {
        var server = new MailServer(FreePort(), login, certificate);
        for (var tries = 0; ; tries++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, server.Port);
                return server;
            }
            catch (SocketException) when (tries < 100)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running.WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception ended) when (ended is OperationCanceledException or TimeoutException)
        {
            // A session that hangs is left behind.
        }

        _stop.Dispose();
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var read = new MemoryStream(buffer.ToArray());
            server.IsSecure = context.Pipe.IsSecure;
            server.Got.Enqueue(await MimeMessage.LoadAsync(read, cancellationToken));
            return server.Answers is { } answers ? await answers(cancellationToken) : SmtpResponse.Ok;
        }
    }

    private sealed class Login(string name, string password) : UserAuthenticator
    {
        public override Task<bool> AuthenticateAsync(ISessionContext context, string user, string secret, CancellationToken cancellationToken) =>
            Task.FromResult(user == name && secret == password);
    }

    private sealed class Filter(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult($"{to.User}@{to.Host}" != server.Unknown);
    }
}

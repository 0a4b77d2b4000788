using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;

namespace OmbudGuide.Bot.Delivery;

/// <summary>
/// Where each municipality's notices go: <c>Delivery:Municipalities:ID:Mail:To</c> and <c>…:Webhook:Url</c>, <c>Secret</c>, <c>Contents</c>; and the
/// mail server, <c>Delivery:Smtp</c>, or <c>Delivery:Municipalities:ID:Smtp</c> for one of its own. Read once, at the start. Secrets lie in the
/// configuration or the environment, never in content.
/// </summary>
internal sealed class DeliverySettings
{
    private const string Section = "Delivery";

    private readonly Dictionary<string, Receivers> _receivers;

    /// <exception cref="SettingException">A setting is missing or does not fit; names the setting, never its value.</exception>
    public DeliverySettings(IConfiguration configuration)
    {
        var all = configuration.GetSection(Section);
        LongestWait = TimeSpan.FromSeconds(all.GetValue("LongestWaitSeconds", 30));
        if (LongestWait <= TimeSpan.Zero || LongestWait > TimeSpan.FromMinutes(10)) throw Wrong("LongestWaitSeconds", "1 to 600 seconds");
        var common = Smtp(all.GetSection("Smtp"), "Smtp", null);

        // No name in the environment may have a hyphen, so an underscore there stands for one, beside what a file says of it.
        _receivers = all.GetSection("Municipalities").GetChildren().GroupBy(each => each.Key.Replace('_', '-'), StringComparer.Ordinal)
            .ToDictionary(each => each.Key, each => Read(each.Key, Together(each), common), StringComparer.Ordinal);
        Common = common is null ? Receivers.None : new Receivers(null, null, common);
    }

    /// <summary>After so long without an answer an attempt has failed.</summary>
    public TimeSpan LongestWait { get; }

    /// <summary>The municipalities that are named.</summary>
    public IEnumerable<string> Municipalities => _receivers.Keys;

    private Receivers Common { get; }

    public Receivers For(string municipality) => _receivers.GetValueOrDefault(municipality, Common);

    private static IConfigurationRoot Together(IEnumerable<IConfiguration> sections) =>
        sections.Aggregate(new ConfigurationBuilder(), (all, each) => (ConfigurationBuilder)all.AddConfiguration(each)).Build();

    private static Receivers Read(string id, IConfiguration municipality, SmtpSettings? common)
    {
        var at = $"Municipalities:{id}";
        var smtp = Smtp(municipality.GetSection("Smtp"), $"{at}:Smtp", common);
        var to = municipality["Mail:To"];
        if (to is not null && !IsAddress(to)) throw Wrong($"{at}:Mail:To", "one e-mail address");
        if (to is not null && smtp is null) throw Wrong("Smtp:Host", $"the mail server that sends to {at}:Mail:To");
        return new Receivers(to, Webhook(municipality.GetSection("Webhook"), $"{at}:Webhook"), smtp);
    }

    private static WebhookSettings? Webhook(IConfigurationSection webhook, string at)
    {
        if (!webhook.Exists()) return null;
        if (!Uri.TryCreate(webhook["Url"], UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            throw Wrong($"{at}:Url", "an address that begins with https:// (or http://localhost)");
        if (!string.IsNullOrEmpty(url.UserInfo)) throw Wrong($"{at}:Url", "an address without a name and a password in it");
        var contents = webhook["Contents"] switch
        {
            null or "notice" => false,
            "case" => true,
            _ => throw Wrong($"{at}:Contents", "'notice' (the default) or 'case'"),
        };
        return new WebhookSettings(url, WebhookSignature.ReadKeys(webhook["Secret"]) ?? throw Wrong($"{at}:Secret", $"{WebhookSignature.ShortestKey} characters or more; two of them, separated by a blank, while one takes over from the other"), contents);
    }

    private static SmtpSettings? Smtp(IConfigurationSection smtp, string at, SmtpSettings? otherwise)
    {
        if (smtp["Host"] is not { Length: > 0 } host) return smtp.Exists() ? throw Wrong($"{at}:Host", "the name of the mail server") : otherwise;
        if (smtp["From"] is not { } from || !IsAddress(from)) throw Wrong($"{at}:From", "the e-mail address that notices come from");
        var (security, usual) = smtp["Security"] switch
        {
            null or "starttls" => (SecureSocketOptions.StartTls, 587),
            "tls" => (SecureSocketOptions.SslOnConnect, 465),
            "none" => (SecureSocketOptions.None, 25),
            _ => throw Wrong($"{at}:Security", "'starttls' (the default), 'tls' or 'none'"),
        };
        var port = smtp.GetValue("Port", usual);
        if (port is < 1 or > 65_535) throw Wrong($"{at}:Port", "a port from 1 to 65535");
        return new SmtpSettings(host, port, security, smtp["Login"], smtp["Password"], from, Trusted(smtp["TrustedCertificates"], at));
    }

    /// <summary>The certificates of a file that are trusted beside the machine's own; none where none is named.</summary>
    private static X509Certificate2Collection Trusted(string? path, string at)
    {
        var trusted = new X509Certificate2Collection();
        if (path is not { Length: > 0 }) return trusted;
        try
        {
            trusted.ImportFromPemFile(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // Told below.
        }

        return trusted.Count > 0 ? trusted : throw Wrong($"{at}:TrustedCertificates", "a file with certificates in PEM form");
    }

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var read) && read.Address == text;

    private static SettingException Wrong(string setting, string expected) => new($"{Section}:{setting} must be {expected}.");
}

/// <summary>Whom a municipality's notices go to.</summary>
/// <param name="OmbudMail">The ombud's e-mail address; null where none is written to.</param>
/// <param name="Smtp">What sends e-mail; null where none is sent, to citizens neither.</param>
internal sealed record Receivers(string? OmbudMail, WebhookSettings? Webhook, SmtpSettings? Smtp)
{
    public static Receivers None { get; } = new(null, null, null);
}

/// <summary>A program of the ombud's.</summary>
/// <param name="Keys">Each signs: one, or two while one takes over from the other.</param>
/// <param name="WithContents">What the citizen wrote is sent along; else only that there is something.</param>
internal sealed record WebhookSettings(Uri Url, IReadOnlyList<byte[]> Keys, bool WithContents);

/// <summary>A mail server.</summary>
/// <param name="Login">Null where it asks for none.</param>
/// <param name="From">The address that notices come from.</param>
/// <param name="Trusted">Authorities, or the server's own certificate, that are trusted beside the machine's.</param>
internal sealed record SmtpSettings(
    string Host, int Port, SecureSocketOptions Security, string? Login, string? Password, string From, X509Certificate2Collection Trusted)
{
    /// <summary>Never the password: it must not end in a log.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

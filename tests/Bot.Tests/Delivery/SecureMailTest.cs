using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>Mail over STARTTLS: sent to the server that is meant, and in the clear or to another to nobody.</summary>
public sealed class SecureMailTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ombudguide-mail-").FullName;
    private readonly X509Certificate2 _authority;

    public SecureMailTest()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=an authority of the test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        _authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(Trusted, _authority.ExportCertificatePem());
    }

    private string Trusted => Path.Combine(_folder, "authority.pem");

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_notice_is_sent_over_a_connection_that_is_made_secure()
    {
        using var certificate = CertificateFor("localhost");
        await using var mail = await MailServer.StartAsync(certificate: certificate);
        await using var office = await TellingHost.OpenAsync([.. Secure(mail.Port), "--Delivery:Smtp:TrustedCertificates", Trusted]);
        await office.UntilSentAsync(await office.SendCaseAsync());
        Assert.Single(mail.Got);
        Assert.True(mail.IsSecure);
    }

    [Theory]
    [InlineData("another.example", true)]
    [InlineData("localhost", false)]
    [InlineData(null, true)]
    public async Task Nothing_is_sent_to_a_server_of_another_name_that_nobody_vouches_for_or_that_cannot_be_secure(string? name, bool isTrusted)
    {
        using var certificate = name is null ? null : CertificateFor(name);
        await using var mail = await MailServer.StartAsync(certificate: certificate);
        await using var office = await TellingHost.OpenAsync([.. Secure(mail.Port), .. isTrusted ? (string[])["--Delivery:Smtp:TrustedCertificates", Trusted] : []]);
        var receipt = await office.SendCaseAsync();
        await office.UntilAsync(async () => (await office.NoticesAsync(receipt))[0].Fault is not null, "the attempt has failed");
        Assert.Empty(mail.Got);
        Assert.Equal(name is null ? "login-refused" : "unreachable", Ids.Of((await office.NoticesAsync(receipt))[0].Fault!.Value));
    }

    private static string[] Secure(int port) =>
        [.. TellingHost.MailThrough(port).Select(setting => setting switch { "127.0.0.1" => "localhost", "none" => "starttls", _ => setting })];

    private X509Certificate2 CertificateFor(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(_authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }
}

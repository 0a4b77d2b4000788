using Microsoft.Extensions.Configuration;
using OmbudGuide.Bot.Delivery;

namespace OmbudGuide.Bot.Tests.Delivery;

public sealed class DeliverySettingsTest
{
    private const string Ours = "Delivery:Municipalities:drammen";

    [Fact]
    public void A_municipality_has_the_common_mail_server_or_one_of_its_own()
    {
        var settings = Read(
            ("Delivery:Smtp:Host", "common.example"), ("Delivery:Smtp:From", "guide@common.example"), ($"{Ours}:Smtp:Host", "own.example"),
            ($"{Ours}:Smtp:From", "guide@own.example"), ($"{Ours}:Smtp:Security", "tls"), ("Delivery:Municipalities:ballerup:Mail:To", "b@common.example"));
        Assert.Equal(("own.example", 465), (settings.For("drammen").Smtp!.Host, settings.For("drammen").Smtp!.Port));
        Assert.Equal(("common.example", 587, "b@common.example"), (settings.For("ballerup").Smtp!.Host, settings.For("ballerup").Smtp!.Port, settings.For("ballerup").OmbudMail));
        Assert.Equal(("common.example", null), (settings.For("trondheim").Smtp!.Host, settings.For("trondheim").OmbudMail));
        Assert.Equal(Receivers.None, Read().For("drammen"));
    }

    [Fact]
    public void What_the_environment_says_of_an_id_without_its_hyphen_adds_to_what_a_file_says()
    {
        var settings = Read(
            ("Delivery:Municipalities:lyngby-taarbaek:Webhook:Url", "https://ombud.example/"),
            ("Delivery:Municipalities:lyngby_taarbaek:Webhook:Secret", WebReceiver.Secret));
        Assert.Equal(["lyngby-taarbaek"], settings.Municipalities);
        Assert.Single(settings.For("lyngby-taarbaek").Webhook!.Keys);
    }

    [Theory]
    [InlineData("Delivery:Municipalities:drammen:Mail:To must be", "Mail:To", "not an address")]
    [InlineData("Delivery:Smtp:Host must be", "Mail:To", "ombud@kommune.example")]
    [InlineData("Webhook:Url must be", "Webhook:Url", "http://elsewhere.example/")]
    [InlineData("Webhook:Url must be", "Webhook:Url", "https://name:word@elsewhere.example/")]
    [InlineData("Webhook:Secret must be", "Webhook:Url", "https://elsewhere.example/")]
    [InlineData("Webhook:Secret must be", "Webhook:Url", "https://elsewhere.example/", "Webhook:Secret", "short")]
    [InlineData("Webhook:Contents must be", "Webhook:Url", "https://elsewhere.example/", "Webhook:Contents", "all")]
    [InlineData("Smtp:From must be", "Smtp:Host", "own.example")]
    [InlineData("Smtp:Security must be", "Smtp:Host", "own.example", "Smtp:From", "a@own.example", "Smtp:Security", "perhaps")]
    [InlineData("Smtp:Port must be", "Smtp:Host", "own.example", "Smtp:From", "a@own.example", "Smtp:Port", "70000")]
    public void A_setting_that_does_not_fit_is_named_and_never_shown(string told, params string[] given)
    {
        var pairs = given.Chunk(2).Select(pair => ($"{Ours}:{pair[0]}", pair[1])).ToArray();
        var refused = Assert.Throws<SettingException>(() => Read(pairs));
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.All(pairs.Where(pair => pair.Item1.EndsWith("Secret", StringComparison.Ordinal)), pair => Assert.DoesNotContain($"'{pair.Item2}'", refused.Message, StringComparison.Ordinal));
    }

    private static DeliverySettings Read(params (string Key, string Value)[] given) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(given.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value))).Build());
}

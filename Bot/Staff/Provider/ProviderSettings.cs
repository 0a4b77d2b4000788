using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Staff.Provider;

/// <summary>
/// The OpenID Connect provider at which the staff may log in, from the settings <c>SignIn:OpenIdConnect</c>: <c>Authority</c> (its address),
/// <c>ClientId</c>, <c>ClientSecret</c> (left out for a public client), <c>Scopes</c> (<c>openid profile</c>), <c>NameClaim</c> (<c>name</c>) and
/// <c>Roles</c>, a list of what claim gives which role where.
/// </summary>
internal sealed class ProviderSettings
{
    public const string Section = "SignIn:OpenIdConnect";

    private ProviderSettings(IConfigurationSection section)
    {
        Authority = Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority)
            && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
            ? authority
            : throw Wrong("Authority", section["Authority"], "an https address");
        ClientId = section["ClientId"] is { Length: > 0 } id ? id : throw Wrong("ClientId", null, "the id that the provider knows this host by");
        ClientSecret = section["ClientSecret"] is { Length: > 0 } secret ? secret : null;
        Scopes = section["Scopes"] is { Length: > 0 } scopes ? scopes : "openid profile";
        NameClaim = section["NameClaim"] is { Length: > 0 } name ? name : "name";
        Roles = [.. section.GetSection("Roles").GetChildren().Select(RoleGrant.Read)];
        if (Roles.Count == 0) throw Wrong("Roles", null, "a list of Claim, Value, Municipality and Role; without one nobody could log in");
    }

    public Uri Authority { get; }

    public string ClientId { get; }

    /// <summary>Null for a public client.</summary>
    public string? ClientSecret { get; }

    public string Scopes { get; }

    /// <summary>The claim that tells someone's name.</summary>
    public string NameClaim { get; }

    /// <summary>In the order that they are tried.</summary>
    public IReadOnlyList<RoleGrant> Roles { get; }

    /// <summary>Null where none is set: then the staff logs in here alone.</summary>
    /// <exception cref="SettingException">A setting is not as it must be; it is named.</exception>
    public static ProviderSettings? Read(IConfiguration configuration) =>
        configuration.GetSection(Section) is var section && section.Exists() ? new ProviderSettings(section) : null;

    internal static SettingException Wrong(string setting, string? value, string expected) =>
        new($"{Section}:{setting} is {(value is null ? "missing" : $"'{value}'")}; expected {expected}.");
}

/// <summary>Whoever has the claim with the value has the role in the municipality.</summary>
/// <param name="Claim">Such as <c>groups</c> or <c>roles</c>.</param>
/// <param name="Value">Compared letter for letter.</param>
internal sealed record RoleGrant(string Claim, string Value, string Municipality, StaffRole Role)
{
    public static RoleGrant Read(IConfigurationSection section)
    {
        foreach (var name in new[] { nameof(Claim), nameof(Value), nameof(Municipality), nameof(Role) })
            if (string.IsNullOrEmpty(section[name])) throw ProviderSettings.Wrong($"Roles:{section.Key}:{name}", null, "a value");
        return Ids.TryRead<StaffRole>(section[nameof(Role)]!, out var role)
            ? new RoleGrant(section[nameof(Claim)]!, section[nameof(Value)]!, section[nameof(Municipality)]!, role)
            : throw ProviderSettings.Wrong($"Roles:{section.Key}:{nameof(Role)}", section[nameof(Role)], string.Join(", ", Ids.All<StaffRole>()));
    }
}

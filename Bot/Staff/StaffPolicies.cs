using Microsoft.AspNetCore.Authorization;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Staff;

/// <summary>The authorization policies: one for each role, which no other role passes, and one for whoever is logged in.</summary>
internal static class StaffPolicies
{
    public const string Ombud = "ombud";
    public const string Desk = "desk";
    public const string Administrator = "administrator";

    /// <summary>Any role.</summary>
    public const string Anyone = "staff";

    /// <summary>Everybody passes, and whoever is logged in is known. Where no policy is asked for, no cookie is read: a chat has no use for one.</summary>
    public const string WhoeverComes = "whoever-comes";

    public static void Add(AuthorizationBuilder authorization)
    {
        foreach (var (name, role) in new[] { (Ombud, StaffRole.Ombud), (Desk, StaffRole.Desk), (Administrator, StaffRole.Administrator) })
            authorization.AddPolicy(name, policy => policy.AddAuthenticationSchemes(StaffSession.Scheme).RequireAuthenticatedUser().RequireRole(Ids.Of(role)));
        authorization.AddPolicy(WhoeverComes, policy => policy.AddAuthenticationSchemes(StaffSession.Scheme).RequireAssertion(_ => true));
        authorization.AddPolicy(Anyone, policy => policy.AddAuthenticationSchemes(StaffSession.Scheme).RequireAuthenticatedUser());
    }
}

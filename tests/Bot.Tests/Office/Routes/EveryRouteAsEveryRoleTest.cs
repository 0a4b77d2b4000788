using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Cases.Files;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Office.Routes;

/// <summary>
/// The ombud is independent: nothing of a case reaches the desk, an administrator, the ombud of another municipality or nobody, by any route of
/// the host; and none of them changes it.
/// </summary>
public sealed class EveryRouteAsEveryRoleTest
{
    /// <summary>What only the ombud of the case may read: the citizen's words, the contact, and what the ombud wrote.</summary>
    private static readonly string[] OnlyTheOmbuds = [SampleCase.Words, "Kari Nordmann", "32 04 00 00", "Notat som bare ombudet leser", "Svar som bare innbyggeren leser", "Fil som bare ombudet leser", "Brev som bare ombudet leser"];

    /// <summary>What only the desk of the municipality may read.</summary>
    private const string AtTheDesk = "Fortalt ved skranken";

    private static readonly CaseAuthor Ombud = CaseAuthor.Staff("kari", "Kari");

    [Fact]
    public async Task Every_route_says_whom_it_is_for()
    {
        await using var host = await TestHost.StartAsync(settings: ["--Bot:AppId", "bot", "--Bot:AppPassword", "a password long enough for a key"]);
        var declared = AccessTable.Routes.Select(each => each.Route).ToList();
        var there = await HostRoutes.OfAsync(host);
        Assert.True(there.All(declared.Contains), $"Say in AccessTable whom these are for:\n{string.Join('\n', there.Except(declared, StringComparer.Ordinal))}");
        Assert.True(declared.All(there.Contains), $"There is no such route any more:\n{string.Join('\n', declared.Except(there, StringComparer.Ordinal))}");
        Assert.Equal(declared.Distinct(StringComparer.Ordinal).Count(), declared.Count);
    }

    [Fact]
    public async Task Nothing_of_a_case_reaches_anybody_but_its_ombud_by_any_route()
    {
        await using var host = await TestHost.StartAsync(
            clock: new MovableClock(), settings:
            [
                "--RateLimits:PasswordsPerMinute", "10000", "--RateLimits:SecretsPerMinute", "10000", "--RateLimits:BeginningsPerMinute", "10000",
                "--Bot:AppId", "bot", "--Bot:AppPassword", "a password long enough for a key",
            ]);
        var reference = (await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1")).Reference;
        var work = host.Services.GetRequiredService<CaseWork>();
        await work.NoteAsync(reference, "drammen", OnlyTheOmbuds[3], Ombud, default);
        await work.WriteToCitizenAsync(reference, "drammen", OnlyTheOmbuds[4], Ombud, null, default);
        await work.AddFileAsync(
            reference, "drammen", CheckedFile.Of(SampleFiles.Rules, $"{OnlyTheOmbuds[5]}.pdf", SampleFiles.Pdf(OnlyTheOmbuds[5]), out _)!, SampleFiles.Rules.Limits, Ombud, default);
        await work.KeepLetterAsync(reference, "drammen", OnlyTheOmbuds[6], "to-unit.question", "nb", alsoAsMessage: false, Ombud, default);
        await host.Services.GetRequiredService<StaffDesk>().AddAsync("drammen", "Torg", StaffRole.Desk);
        var before = await work.ReadAsync(reference, "drammen", default);
        var contact = await ContactPutAsideAsync(host);
        var places = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["reference"] = $"{reference}", ["name"] = "page.js", ["contact"] = contact, ["file"] = before!.Files[0].Id, ["letter"] = $"{before.Letters.Single().Number}",
        };

        using var nobody = await Visitor.NobodyAsync(host);
        using var desk = await Visitor.OfAsync(host, StaffRole.Desk, "drammen");
        using var administrator = await Visitor.OfAsync(host, StaffRole.Administrator, "drammen");
        using var deskElsewhere = await Visitor.OfAsync(host, StaffRole.Desk, "ballerup");
        using var elsewhere = await Visitor.OfAsync(host, StaffRole.Ombud, "ballerup");
        using var ombud = await Visitor.OfAsync(host, StaffRole.Ombud, "drammen");
        var faults = new List<string>();
        foreach (var (route, access) in AccessTable.Routes)
        {
            var asNobody = await nobody.TryAsync(route, places);
            foreach (var visitor in new[] { nobody, deskElsewhere, desk, administrator, elsewhere })
            {
                var tried = visitor == nobody ? asNobody : await visitor.TryAsync(route, places);
                if (Fault(access, visitor, tried, asNobody) is { } fault) faults.Add($"{route} as {visitor.Name}: {tried.Status} {tried.Location} {fault}");
                faults.AddRange(OnlyTheOmbuds.Where(words => tried.Body.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(words => $"{route} shows {visitor.Name} '{words}'"));
                if (visitor != desk && tried.Body.Contains(AtTheDesk, StringComparison.Ordinal)) faults.Add($"{route} shows {visitor.Name} what was said at the desk");
                if (access is Access.OmbudOfTheCase && tried.Body.Contains($"{reference}", StringComparison.Ordinal) && visitor.Role is not null)
                    faults.Add($"{route} tells {visitor.Name} that there is such a case");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equivalent(before, await work.ReadAsync(reference, "drammen", default), strict: true);

        // And the table tells the truth: the ombud gets in everywhere that is the ombud's.
        foreach (var (route, access) in AccessTable.Routes)
        {
            var tried = await ombud.TryAsync(route, places);
            if (access is Access.Ombud or Access.OmbudOfTheCase or Access.Staff && tried.IsRefused) faults.Add($"{route} as {ombud.Name}: {tried.Status} {tried.Location}");
            if (access is Access.Desk or Access.DeskOfTheContact or Access.Administrator && !tried.IsRefused) faults.Add($"{route} lets in {ombud.Name}: {tried.Status}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        foreach (var words in OnlyTheOmbuds) Assert.DoesNotContain(words, host.Log.All, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A contact of the desk of Drammen that anyone of that desk may take up.</summary>
    private static async Task<string> ContactPutAsideAsync(TestHost host)
    {
        var contacts = host.Services.GetRequiredService<ContactStore>();
        var clerk = CaseAuthor.Staff("torg", "Torg");
        var id = (await contacts.StartAsync("drammen", "nb", clerk, default))!;
        await contacts.ChangeAsync(id, "drammen", clerk, said => said with { Words = AtTheDesk }, default);
        Assert.True(await contacts.PutAsideAsync(id, "drammen", "torg", default));
        return id;
    }

    private static string? Fault(Access access, Visitor visitor, Tried tried, Tried asNobody)
    {
        if (access is Access.LoggingIn) return null;
        if (access is Access.Anybody or Access.OwnKey)
        {
            if (tried.Status != asNobody.Status) return $"nobody gets {asNobody.Status}";
            return access is Access.OwnKey && tried.Status is >= 200 and < 300 && tried.Body.Contains("activities", StringComparison.Ordinal) ? "no key was shown" : null;
        }

        var mayEnter = access switch
        {
            Access.Staff => visitor.Role is not null,
            Access.Desk => visitor.Role is StaffRole.Desk,
            Access.DeskOfTheContact => visitor.Role is StaffRole.Desk && !visitor.IsElsewhere,
            Access.Administrator => visitor.Role is StaffRole.Administrator,
            Access.Ombud => visitor.Role is StaffRole.Ombud,
            _ => visitor.Role is StaffRole.Ombud && !visitor.IsElsewhere,
        };
        return mayEnter == tried.IsRefused ? (mayEnter ? "is refused" : "is let in") : null;
    }
}

using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>The bodies that a citizen may be sent to: who, as what, when, how to reach them, and when that was looked up.</summary>
internal sealed class BodiesChapter(ContentLibrary content, BookWalk walk, BookWords words)
{
    private static readonly string[] Roles = ["emergency", "instead", "complaint", "receives", "appeal", "supervision", "also", "step"];

    public Chapter Write() => new(
        "bodies",
        words.Of("bodies.title"),
        [words.Of("bodies.intro")],
        [
            new Table(
                null,
                words.Of("bodies.caption", ("day", words.Date(walk.World.Today))),
                [words.Of("bodies.who"), words.Of("bodies.role"), words.Of("bodies.contact"), words.Of("bodies.checked"), words.Of("bodies.during")],
                [.. Bodies(content, walk).Select(Row)]) { Style = "bodies" },
        ]);

    /// <summary>Those of today and those to come, the ombud first.</summary>
    public static IEnumerable<AuthorityEntry> Bodies(ContentLibrary content, BookWalk walk)
    {
        var (municipality, today) = (walk.World.Municipality, walk.World.Today);
        return content.ChangeDays(municipality).Where(day => day > today).Prepend(today)
            .SelectMany(day => content.Authorities(municipality, day).Values)
            .DistinctBy(body => (body.Id, body.Validity))
            .OrderByDescending(body => body.Id == content.FindMunicipality(municipality)!.OmbudId)
            .ThenBy(body => body.Id, StringComparer.Ordinal);
    }

    private Row Row(AuthorityEntry body) => new(
        null,
        [
            Cell.Of(
            [
                new Line(BookWords.Capital(body.Name(words.Language)), LineKind.Strong),
                new Line(body.Does(words.Language)),
                .. body.Limit(words.Language) is { } limit ? (Line[])[new Line(limit, LineKind.Minor)] : [],
            ]),
            Cell.Of([.. RolesOf(body)]),
            Cell.Of([.. Contact(body.Contact)]),
            body.Checked is { } day ? words.Date(day) : Cell.Of(new Line(words.Of("bodies.not-checked"), LineKind.Open)),
            words.During(body.Validity),
        ]);

    private IEnumerable<Line> RolesOf(AuthorityEntry body)
    {
        var named = walk.Bodies.Where(each => each.Key.Authority == body.Id).ToDictionary(each => each.Key.Role, each => each.Value, StringComparer.Ordinal);
        foreach (var alike in Roles.Where(named.ContainsKey).GroupBy(role => Where(named[role]), StringComparer.Ordinal))
        {
            foreach (var role in alike)
            {
                yield return new Line(words.Of($"bodies.roles.{role}"));
            }

            yield return new Line(alike.Key, LineKind.Minor);
        }

        if (named.Count == 0)
        {
            yield return new Line(words.Of("bodies.not-named"), LineKind.Minor);
        }
    }

    private string Where(HashSet<string> areas)
    {
        var all = content.Catalogue(walk.World.Municipality, walk.World.Today).Areas;
        return areas.Count == 0 ? words.Of("bodies.always")
            : areas.Count == all.Count ? words.Of("bodies.all-areas")
            : words.Of("bodies.areas", ("areas", words.Join(all.Where(area => areas.Contains(area.Id)).Select(area => area.Name(words.Language)))));
    }

    private List<Line> Contact(Contact contact)
    {
        List<Line?> ways =
        [
            contact.Phone is { } phone ? new Line(phone, Href: new Uri($"tel:{ContactWords.Dialled(phone)}")) : null,
            contact.Email is { } email ? new Line(email, Href: new Uri($"mailto:{email}")) : null,
            contact.Url is { } url ? new Line(url.Host, Href: url) : null,
            contact.Hours(words.Language) is { } hours ? new Line(hours, LineKind.Minor) : null,
            contact.Visit(words.Language) is { } visit ? new Line(visit, LineKind.Minor) : null,
        ];
        var known = ways.OfType<Line>().ToList();
        return known is [] ? [new Line(words.Of("bodies.no-contact"), LineKind.Minor)] : known;
    }
}

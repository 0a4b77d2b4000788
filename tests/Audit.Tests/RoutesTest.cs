using OmbudGuide.Bot.Audit;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Audit.Tests;

/// <summary>
/// Where each kind of trouble with each service leads, municipality by municipality, as people have reviewed it: <c>Routes/ID.txt</c>.
/// A change of rules or content that leads anyone elsewhere shows here as a line.
/// </summary>
public sealed class RoutesTest
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly ContentLibrary Content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
    private static readonly Guide Guide = Guide.Compile();

    public static TheoryData<string> Municipalities() => [.. Content.Municipalities.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void Every_service_and_trouble_leads_to_the_one_main_body_that_was_reviewed(string municipality)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Routes", $"{municipality}.txt");
        var expected = File.Exists(file) ? File.ReadAllLines(file) : [];

        var lines = RouteTable.Text(municipality, RouteTable.Of(Guide, Content.WorldFor(municipality, Day))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        string[] changed = [.. expected.Except(lines, StringComparer.Ordinal).Select(line => $"- {line}"), .. lines.Except(expected, StringComparer.Ordinal).Select(line => $"+ {line}")];
        Assert.True(
            changed.Length == 0,
            $"Other routes than were reviewed. Where they are right, renew the table:\n"
            + $"dotnet run --project Bot -- routes --municipality {municipality} --date {Day:yyyy-MM-dd} > tests/Audit.Tests/Routes/{municipality}.txt\n{string.Join('\n', changed)}");
    }

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void Every_route_names_a_body(string municipality) =>
        Assert.DoesNotContain(RouteTable.Of(Guide, Content.WorldFor(municipality, Day)), route => route.MainBody is null);
}

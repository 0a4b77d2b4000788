using OmbudGuide.Rules.Facts;
using YamlDotNet.Serialization;

namespace OmbudGuide.Content.Tests.Bookings;

/// <summary>Under which headings of its own statistics each ombud's cases come.</summary>
public sealed class BookingTest
{
    private static readonly ContentLibrary Content = ContentLibrary.Load(ContentLibrary.DefaultFolder);

    private static readonly Dictionary<string, Booking> Bookings = new DeserializerBuilder().WithCaseInsensitivePropertyMatching().Build()
        .Deserialize<Dictionary<string, Booking>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Bookings", "bookings.yaml")));

    public static TheoryData<string> Municipalities() => [.. Content.Municipalities.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void Every_trouble_and_every_service_is_booked_as_the_table_has_it(string municipality)
    {
        var different = Differences(municipality, Content.WorldFor(municipality, new DateOnly(2026, 11, 22)));
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    /// <summary>What is booked otherwise than in the table.</summary>
    internal static List<string> Differences(string municipality, World world)
    {
        if (!Bookings.TryGetValue(municipality, out var table)) return [$"{municipality} has no bookings; expected them in bookings.yaml"];
        var booked = world.Standing.OfType<MatterCategory>().ToLookup(matter => matter.Issue, matter => matter.Category);
        return
        [
            .. Enum.GetValues<Issue>().SelectMany(issue => Different(Ids.Of(issue), table.Issues.GetValueOrDefault(Ids.Of(issue)), booked[issue])),
            .. world.Services.Values.SelectMany(service => Different(
                service.Service.Id,
                table.Services.GetValueOrDefault(service.Service.Id) ?? table.Services.GetValueOrDefault(service.Service.Area),
                service.Areas.Select(area => area.Category))),
        ];
    }

    private static IEnumerable<string> Different(string what, List<string>? expected, IEnumerable<string> found)
    {
        var all = found.ToList();
        return expected is not null && expected.SequenceEqual(all, StringComparer.Ordinal)
            ? []
            : [$"{what}: expected {(expected is null ? "an entry in the table" : string.Join(", ", expected))}, is booked under {string.Join(", ", all)}"];
    }

    private sealed class Booking
    {
        /// <summary>Issue id to headings.</summary>
        public Dictionary<string, List<string>> Issues { get; set; } = [];

        /// <summary>Area or service id to headings; a service before its area.</summary>
        public Dictionary<string, List<string>> Services { get; set; } = [];
    }
}

using OmbudGuide.Content.Loading;
using OmbudGuide.Content.Tests.Mutations;
using OmbudGuide.Rules.Facts;
using YamlDotNet.Serialization;

namespace OmbudGuide.Content.Tests.Citations;

/// <summary>
/// What each point of a mandate, each complaint regime and each length of time rests on: the sentences and paragraphs as people have compared
/// them with the mandates and the law. It does not show that a paragraph says so; only that nobody changes what is cited unseen.
/// </summary>
public sealed class CitationTest
{
    private static readonly IReadOnlyList<MunicipalityContent> Contents = ContentReader.Read(ContentLibrary.DefaultFolder).Municipalities;

    private static readonly Dictionary<string, Dictionary<string, List<string>>> Tables = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, Dictionary<string, List<string>>>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Citations", "citations.yaml")));

    public static TheoryData<string> Municipalities() => [.. Contents.Select(content => content.Municipality.Id)];

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void Every_point_and_deadline_rests_on_what_the_table_has(string municipality)
    {
        var content = Contents.Single(each => each.Municipality.Id == municipality);
        var different = Differences(content);
        Assert.True(different.Count == 0, $"{string.Join('\n', different)}\n\nWhere these are right, citations.yaml has instead:\n{Written(municipality, OfTheMandate(content))}{Written(content.Country.Id, OfTheLaw(content.Country))}");
    }

    /// <summary>What rests on other sources than in the table.</summary>
    internal static List<string> Differences(MunicipalityContent content) =>
        [.. Different(content.Municipality.Id, OfTheMandate(content)), .. Different(content.Country.Id, OfTheLaw(content.Country))];

    private static IEnumerable<string> Different(string of, IEnumerable<(string Name, IReadOnlyList<string> Sources)> cited)
    {
        var table = Tables.GetValueOrDefault(of, []);
        var left = table.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, sources) in cited)
        {
            left.Remove(name);
            if (!table.TryGetValue(name, out var expected) || !expected.SequenceEqual(sources, StringComparer.Ordinal))
            {
                yield return $"{of}: '{name}' rests on {string.Join(", ", sources)}; expected {(expected is null ? "an entry in the table" : string.Join(", ", expected))}";
            }
        }

        foreach (var name in left)
        {
            yield return $"{of}: '{name}' is in the table and not in the content";
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Sources)> OfTheMandate(MunicipalityContent content) => Told(content.Facts);

    private static IEnumerable<(string Name, IReadOnlyList<string> Sources)> OfTheLaw(CountryContent country) =>
    [
        .. country.Regimes.Select(each => ($"{each.Regime.Id}{Mutant.During(each.Validity)}", each.Regime.Sources)),
        .. Told(country.Facts.Where(fact => Mutant.Sample(fact) is LawPeriod or ParliamentaryOmbud)),
    ];

    private static IEnumerable<(string Name, IReadOnlyList<string> Sources)> Told(IEnumerable<DatedFact> facts) =>
        facts.Where(fact => fact.Sources.Count > 0).Select(fact => (Mutant.NameOf(fact), fact.Sources));

    private static string Written(string of, IEnumerable<(string Name, IReadOnlyList<string> Sources)> cited) =>
        $"{of}:\n{string.Concat(cited.Select(one => $"  {one.Name}: [{string.Join(", ", one.Sources)}]\n"))}";
}

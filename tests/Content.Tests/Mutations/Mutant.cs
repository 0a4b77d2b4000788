using OmbudGuide.Content.Loading;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Tests.Mutations;

/// <summary>A municipality's content with one thing wrong in it.</summary>
/// <param name="Name">What is wrong, in words that find it in the files.</param>
internal sealed record Mutant(string Name, MunicipalityContent Content)
{
    /// <summary>Every point of a mandate and every line of its scheme: left out, with each of its fields flipped, and without each of its sources.</summary>
    public static IEnumerable<Mutant> OfTheMandate(MunicipalityContent content)
    {
        for (var i = 0; i < content.Facts.Count; i++)
        {
            var at = i;
            foreach (var (name, change) in Changes(content.Facts[i]))
            {
                yield return new($"{content.Municipality.Id}: {name}", content with { Facts = Replaced(content.Facts, at, change) });
            }
        }

        for (var i = 0; i < content.AreaMappings.Count; i++)
        {
            var mapping = content.AreaMappings[i];
            foreach (var service in mapping.Services)
            {
                yield return Booked($"{service} booked elsewhere", content, i, mapping with { Services = [.. mapping.Services.Where(s => s != service)] });
            }

            foreach (var area in mapping.Areas)
            {
                yield return Booked($"{area} booked elsewhere", content, i, mapping with { Areas = [.. mapping.Areas.Where(a => a != area)] });
            }
        }
    }

    /// <summary>Every complaint regime and every length of time of a country: left out, with each of its fields flipped, and without each of its sources.</summary>
    public static IEnumerable<Mutant> OfTheLaw(MunicipalityContent content)
    {
        var country = content.Country;
        for (var i = 0; i < country.Regimes.Count; i++)
        {
            var (regime, during) = (country.Regimes[i].Regime, country.Regimes[i].Validity);
            var name = $"{country.Id}: regime {regime.Id}{During(during)}";
            var at = i;
            yield return Regimes($"{name} left out", content, [.. country.Regimes.Where((_, index) => index != at)]);
            foreach (var (flip, change) in Flips.Of(regime, OtherBody).Where(one => Matters(regime, one.Name.Split(' ')[0])))
            {
                yield return Regimes($"{name} {flip}", content, [.. country.Regimes.Select((r, index) => index == at ? r with { Regime = (ComplaintRegime)change(r.Regime) } : r)]);
            }

            foreach (var source in regime.Sources)
            {
                yield return Regimes($"{name} without {source}", content, [.. country.Regimes.Select((r, index) => index == at ? r with { Regime = r.Regime with { Sources = Without(r.Regime.Sources, source) } } : r)]);
            }
        }

        for (var i = 0; i < country.Facts.Count; i++)
        {
            if (Sample(country.Facts[i]) is LawPeriod or ParliamentaryOmbud)
            {
                var at = i;
                foreach (var (name, change) in Changes(country.Facts[i]))
                {
                    yield return new($"{country.Id}: {name}", content with { Country = country with { Facts = Replaced(country.Facts, at, change) } });
                }
            }
        }

        string OtherBody(string id) => country.Regimes.Any(r => r.Regime.Id == id)
            ? id
            : country.Authorities.Select(a => a.Id).First(other => other != id && country.Regimes.Any(r => r.Regime.Body == other));
    }

    /// <summary>
    /// Without a body there is nothing to say of the complaint, and without a deadline nothing of when it runs or is over. Whom a complaint is sent
    /// to is told by the authority where there is one, and the loader refuses one without the other.
    /// </summary>
    private static bool Matters(ComplaintRegime regime, string field) => field switch
    {
        nameof(ComplaintRegime.SendTo) => regime.GivesARight && regime.SendToAuthority is null,
        nameof(ComplaintRegime.Form) => regime.GivesARight,
        // What a regime does not state is no field of its entry.
        nameof(ComplaintRegime.Fee) => regime.Fee,
        nameof(ComplaintRegime.Suspends) => regime.Suspends,
        nameof(ComplaintRegime.Review) => regime.Review != Review.NotStated,
        nameof(ComplaintRegime.Runs) or nameof(ComplaintRegime.Late) => regime.GivesARight && regime.Length is not null,
        _ => true,
    };

    /// <summary>What a fact says, whatever its sources.</summary>
    internal static object Sample(DatedFact fact) => fact.Make(fact.Sources);

    private static IEnumerable<(string Name, Func<DatedFact, DatedFact?> Change)> Changes(DatedFact fact)
    {
        var sample = Sample(fact);
        // Not of the mandate: it stands for an authority that the municipality's bodies name.
        if (sample is MunicipalityItself) yield break;
        var name = NameOf(fact);
        yield return ($"{name} left out", _ => null);
        foreach (var (flip, change) in Flips.Of(sample))
        {
            yield return ($"{name} {flip}", original => original with { Make = sources => change(original.Make(sources)) });
        }

        foreach (var source in fact.Sources)
        {
            yield return ($"{name} without {source}", original => original with { Sources = Without(original.Sources, source) });
        }
    }

    /// <summary>What finds a fact in the files.</summary>
    internal static string NameOf(DatedFact fact)
    {
        var sample = Sample(fact);
        return $"{sample.GetType().Name}{Told(sample)}{During(fact.Validity)}";
    }

    internal static string During(Validity validity) => validity == default ? "" : $" ({validity})";

    private static List<string> Without(IReadOnlyList<string> sources, string left) => [.. sources.Where(source => source != left)];

    /// <summary>What tells a fact from others of its kind.</summary>
    private static string Told(object fact) => fact switch
    {
        HelpOffered help => $" {help.Help}",
        MatterCategory matter => $" {Ids.Of(matter.Issue)}",
        SilentOn silent => $" {silent.Point}",
        AgeFlexibility flexibility => $" {Ids.Of(flexibility.Reason)}",
        ExcludedOnceWith excluded => $" {excluded.Body}",
        LawPeriod period => $" {period.Id}",
        _ => "",
    };

    private static List<DatedFact> Replaced(IReadOnlyList<DatedFact> facts, int at, Func<DatedFact, DatedFact?> change) =>
        [.. facts.Select((fact, index) => index == at ? change(fact) : fact).OfType<DatedFact>()];

    private static Mutant Booked(string name, MunicipalityContent content, int at, AreaMapping mapping) => new(
        $"{content.Municipality.Id}: {name} than {mapping.Category}",
        content with { AreaMappings = [.. content.AreaMappings.Select((m, index) => index == at ? mapping : m)] });

    private static Mutant Regimes(string name, MunicipalityContent content, IReadOnlyList<RegimeContent> regimes) =>
        new(name, content with { Country = content.Country with { Regimes = regimes } });
}

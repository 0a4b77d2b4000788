using System.Collections.Frozen;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>What is in force in a municipality on some days in a row.</summary>
internal sealed record WorldWindow(
    LawInForce Law,
    IReadOnlyList<object> Standing,
    FrozenDictionary<string, ServiceFacts> Services,
    FrozenDictionary<string, AuthorityEntry> Authorities,
    Catalogue Catalogue)
{
    /// <param name="awaited">Acts that are passed and have no first day are taken to be in force.</param>
    /// <param name="authorities">The bodies of the day where they are known already.</param>
    public static WorldWindow Of(MunicipalityContent content, DateOnly day, bool awaited = false, FrozenDictionary<string, AuthorityEntry>? authorities = null) =>
        new Builder(content, day, awaited, authorities ?? AuthoritiesOn(content, day)).Build();

    /// <summary>The bodies that there are on a day: a municipality names few of its own, and can be listed by them without the rest of its world.</summary>
    public static FrozenDictionary<string, AuthorityEntry> AuthoritiesOn(MunicipalityContent content, DateOnly day)
    {
        var own = content.Authorities.Where(a => a.Validity.Covers(day)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var country = content.Country.Authorities.Where(a => a.Validity.Covers(day)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var inherited = content.Country.Authorities.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return own.Values.Where(a => !inherited.Contains(a.Id))
            .Concat(country.Values.Select(a => own.TryGetValue(a.Id, out var over) ? over.Over(a) : a))
            .ToFrozenDictionary(a => a.Id, a => a.Entry(), StringComparer.Ordinal);
    }

    private sealed class Builder(MunicipalityContent content, DateOnly day, bool awaited, FrozenDictionary<string, AuthorityEntry> authorities)
    {
        private readonly CountryContent _country = content.Country;

        private readonly LawInForce _law = LawOn(content, day, awaited);

        private readonly FrozenDictionary<string, AuthorityEntry> _authorities = authorities;

        public WorldWindow Build() => new(
            _law,
            [.. InForce(_country.Facts.Concat(content.Facts)).Where(Holds).Select(f => f.Make(Narrowed(f.Sources)))],
            InForce(_country.Services).ToFrozenDictionary(s => s.Service.Id, Facts, StringComparer.Ordinal),
            _authorities,
            new Catalogue([.. _country.Catalogue.Areas
                .Select(a => a with { Services = [.. a.Services.Where(s => s.Validity.Covers(day))] })
                .Where(a => a.Services.Count > 0)]));

        private ServiceFacts Facts(ServiceContent service)
        {
            var holders = InForce(service.Holders).Where(h => IsThere(h.Body)).ToList();
            var regimes = InForce(_country.Regimes)
                .Where(r => holders.Exists(h => h.Regime == r.Regime.Id) && Holds(r.Regime.Sources) && IsThere(r.Regime.Body))
                .Select(r => AsOfToday(r.Regime, Narrowed(r.Regime.Sources)))
                .ToList();
            return new ServiceFacts(
                service.Service with { Sources = Narrowed(service.Service.Sources) },
                [.. holders.Select(h => new Holding(h.Provider, h.Body, regimes.Exists(r => r.Id == h.Regime) ? h.Regime : null, Only: holders.Count == 1))],
                regimes,
                [.. InForce(service.Also).Where(a => IsThere(a.Helps.Authority) && Holds(a.Helps.Sources))
                    .Select(a => a.Helps with { Sources = Narrowed(a.Helps.Sources) })],
                Areas(service.Service))
            {
                Changed = [.. regimes.SelectMany(Versions)],
            };
        }

        /// <summary>A regime and its earlier versions, as far as their bodies still decide; none where it has not changed.</summary>
        private List<DatedRegime> Versions(ComplaintRegime today)
        {
            var versions = _country.Regimes
                .Where(r => r.Regime.Id == today.Id && !(r.Validity.From > day) && IsThere(r.Regime.Body))
                .Select(r => new DatedRegime(
                    r.Validity.Covers(day) ? today : AsOfToday(r.Regime, [.. r.Regime.Sources.Select(id => _law.Find(id) ?? id).Distinct(StringComparer.Ordinal)]),
                    r.Validity.From,
                    r.Validity.To))
                .ToList();
            return versions.Count > 1 ? versions : [];
        }

        private ComplaintRegime AsOfToday(ComplaintRegime regime, IReadOnlyList<string> sources) => regime with
        {
            Sources = sources,
            Next = IsThere(regime.Next) ? regime.Next : null,
            NextLength = IsThere(regime.Next) ? regime.NextLength : null,
        };

        /// <summary>Where the ombud books one service by itself, that goes before where it books the service's area.</summary>
        private IReadOnlyList<AreaCategory> Areas(Service service)
        {
            var own = content.AreaMappings.Where(m => m.Services.Contains(service.Id, StringComparer.Ordinal)).ToList();
            return [.. (own.Count > 0 ? own : content.AreaMappings.Where(m => m.Areas.Contains(service.Area, StringComparer.Ordinal)))
                .Select(m => new AreaCategory(service.Area, m.Category))];
        }

        private IEnumerable<T> InForce<T>(IEnumerable<T> entries)
            where T : IDated => entries.Where(e => e.Validity.Covers(day));

        private bool Holds(DatedFact fact) => Holds(fact.Sources) && fact.Authorities.All(IsThere);

        /// <summary>A fact that rests on sources holds while one of them is in force.</summary>
        private bool Holds(IReadOnlyList<string> sources) => sources.Count == 0 || _law.Find(sources).Count > 0;

        private IReadOnlyList<string> Narrowed(IReadOnlyList<string> sources) => _law.Find(sources);

        private bool IsThere(string? authority) => authority is null || _authorities.ContainsKey(authority);

        private static LawInForce LawOn(MunicipalityContent content, DateOnly day, bool awaited)
        {
            var successors = content.Country.Succession.On(day, awaited);
            return new LawInForce(
                content.Country.Id,
                content.Country.Sources.Concat(content.Sources)
                    .Where(s => s.Validity.Covers(day) || (awaited && !s.HasADay))
                    .Select(s => s.Id)
                    .Where(id => !successors.ContainsKey(id))
                    .ToFrozenSet(StringComparer.Ordinal),
                successors);
        }
    }
}

using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>What <c>country.yaml</c> says.</summary>
internal sealed record CountryFile(IReadOnlyList<string> Languages, HolidayCalendar Calendar, IReadOnlyList<DatedFact> Facts, RetentionPolicy Retention)
{
    /// <summary>The languages alone: every other file is read by them.</summary>
    public static IReadOnlyList<string> LanguagesOf(YamlMap root) =>
        root.Fields.FirstOrDefault(f => f.Key == "languages")?.Value is YamlList list
            ? [.. list.Items.OfType<YamlScalar>().Select(s => s.Value)]
            : [];

    public static CountryFile? Read(YamlMap root, string folder, Reading reading) => Fields.Of(root, reading, country =>
    {
        var id = country.Id("id");
        if (id.Length > 0 && id != folder)
        {
            country.Refuse(country.PlaceOf("id"), $"the id '{id}' is not the name of its folder; expected '{folder}'");
        }

        if (country.Required("languages") is YamlList { Items.Count: 0 } none)
        {
            country.Refuse(none.Place, "no language; expected at least one, such as nb");
        }

        return new CountryFile(
            country.Ids("languages"),
            new HolidayCalendar(country.EachRequired("holidays", Holiday)),
            [.. Emergency(country, reading), .. ParliamentaryOmbud(country), .. Supervision(country), .. StateAppealBodies(country), .. OtherOmbuds(country)],
            RetentionSection.OfCountry(country));
    });

    private static Holiday Holiday(Fields holiday)
    {
        var id = holiday.Id("id");
        var certain = holiday.Flag("certain", otherwise: true);
        holiday.Sources(default);
        if (holiday.Has("easter"))
        {
            return new Holiday(id, 0, holiday.Number("easter", -80, 100), certain, Year(holiday, "from-year"), Year(holiday, "to-year"));
        }

        var month = holiday.Number("month", 1, 12);

        // A day that some years lack would be no holiday then; no country has one.
        return new Holiday(
            id, month, holiday.Number("day", 1, DateTime.DaysInMonth(2001, month)), certain, Year(holiday, "from-year"), Year(holiday, "to-year"));
    }

    /// <summary>The first, or last, year that a day was a holiday; null where it always was, or still is.</summary>
    private static int? Year(Fields holiday, string key) => holiday.Has(key) ? holiday.Number(key, 1900, 2100) : null;

    private static IReadOnlyList<DatedFact> ParliamentaryOmbud(Fields country) =>
        country.OneOrMore(country.Optional("parliamentary-ombud"), ombud =>
        {
            var during = ombud.Validity();
            var authority = ombud.RequiredCited("authority", Kind.Authority, during);
            var within = ombud.Period("within");
            return new DatedFact(during, ombud.RequiredSources(during), [authority], inForce => new ParliamentaryOmbud(authority, within, inForce));
        });

    /// <summary>The bodies that are ombuds too.</summary>
    private static IEnumerable<DatedFact> OtherOmbuds(Fields country) => country.CitedAll("other-ombuds", Kind.Authority, default)
        .Select(authority => new DatedFact(default, [], [authority], _ => new AnotherOmbud(authority)));

    /// <summary>Which bodies of the state decide complaints of municipal decisions; one fact a body.</summary>
    private static IReadOnlyList<DatedFact> StateAppealBodies(Fields country) =>
        country.OneOrMore(country.Optional("state-appeal-bodies"), bodies =>
        {
            var during = bodies.Validity();
            var authority = bodies.RequiredCited("authority", Kind.Authority, during);
            return new DatedFact(during, bodies.RequiredSources(during), [authority], inForce => new StateAppealBody(authority, inForce));
        });

    /// <summary>Who supervises which service areas; one fact an area.</summary>
    private static IEnumerable<DatedFact> Supervision(Fields country) => country.Each("supervision", supervision =>
    {
        var during = supervision.Validity();
        var authority = supervision.RequiredCited("authority", Kind.Authority, during);
        var sources = supervision.RequiredSources(during);
        supervision.Required("areas");
        return supervision.CitedAll("areas", Kind.Area, during)
            .Select(area => new DatedFact(during, sources, [authority], inForce => new Supervises(authority, area, inForce)));
    }).SelectMany(facts => facts);

    private static List<DatedFact> Emergency(Fields country, Reading reading)
    {
        var contacts = new List<DatedFact>();
        _ = country.Map("emergency", emergency =>
        {
            foreach (var danger in Enum.GetValues<Danger>())
            {
                var key = Ids.Of(danger);
                if (emergency.Required(key) is YamlList { Items.Count: 0 } none)
                {
                    reading.Faults.Add(none.Place, $"nobody to turn to for '{key}'; expected the id of at least one authority");
                }

                contacts.AddRange(emergency.CitedAll(key, Kind.Authority, default).Select((authority, order) =>
                    new DatedFact(default, [], [authority], _ => new EmergencyContact(Danger: danger, Authority: authority, Order: order))));
            }

            return contacts;
        });
        return contacts;
    }
}

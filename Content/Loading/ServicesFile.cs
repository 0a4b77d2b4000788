using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>Reads <c>services.yaml</c>: the services by area, who holds them and who else helps.</summary>
internal static class ServicesFile
{
    public static (Catalogue Catalogue, IReadOnlyList<ServiceContent> Services) Read(YamlMap root, Reading reading)
    {
        var services = new List<ServiceContent>();
        var areas = Fields.Of(root, reading, file => file.EachRequired("areas", area =>
        {
            var id = area.Id("id");
            reading.Index.Define(Kind.Area, id, area.Place, default);
            return new ServiceArea(id, area.Translated("name"), area.EachRequired("services", service => Service(service, id, reading, services)));
        }));
        return (new Catalogue(areas ?? []), services);
    }

    private static ServiceEntry Service(Fields service, string area, Reading reading, List<ServiceContent> services)
    {
        var id = service.Id("id");
        if (id.Length > 0 && area.Length > 0 && !id.StartsWith(area + ".", StringComparison.Ordinal))
        {
            service.Refuse(service.PlaceOf("id"), $"the id '{id}' of a service in the area '{area}' begins with '{area}.'");
        }

        var during = service.Validity();
        reading.Index.Define(Kind.Service, id, service.Place, during);
        var traits = service.Options<ServiceTraits>("traits").Aggregate(ServiceTraits.None, (all, trait) => all | trait);
        var entry = new ServiceEntry(
            id,
            area,
            service.Translated("name"),
            Words(service),
            Signs(service),
            during,
            service.OptionalMap("for-a-child", child => ForAChild(child, during)),
            service.OptionalMap("provider-question", question => new ProviderQuestion(question.Translated("text"), question.OptionalTranslated("help"))));
        var held = new List<(Provider Provider, Validity During)>();
        services.Add(new ServiceContent(
            new Service(id, area, traits, service.Sources(during)),
            service.EachRequired("holders", holder => Holder(holder, during, held)),
            service.Each("also", also => Also(also, during)),
            during));
        if (entry.ProviderQuestion is not null && held.DistinctBy(holder => holder.Provider).Count() == 1)
        {
            service.Refuse(service.PlaceOf("provider-question"), "only one provider holds this service, so nobody is asked which; expected 'provider-question' where several do");
        }

        return entry;
    }

    private static ChildService ForAChild(Fields child, Validity during) => new(child.RequiredCited("service", Kind.Service, during), child.Number("until-age", 1, 30));

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Words(Fields service) =>
        service.Required("words") is { } node
            ? service.EachLanguage(node, (words, language) =>
            {
                words.Required(language);
                return words.Texts(language);
            })
            : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Signs(Fields service) =>
        service.Optional("signs") is { } node
            ? service.EachLanguage(node, (signs, language) => signs.Texts(language))
            : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    private static HolderContent Holder(Fields holder, Validity service, List<(Provider Provider, Validity During)> held)
    {
        var during = Within(holder, service);
        var provider = holder.OptionOrFault<Provider>("provider");
        if (provider is { } known)
        {
            if (held.Exists(h => h.Provider == known && h.During.Overlaps(during)))
            {
                holder.Refuse(holder.Place, $"the provider '{Ids.Of(known)}' holds this service twice; expected each provider once");
            }

            held.Add((known, during));
        }

        return new HolderContent(
            provider ?? default, holder.Cited("body", Kind.Authority, during), holder.Cited("regime", Kind.Regime, during), during);
    }

    private static AlsoContent Also(Fields also, Validity service)
    {
        var during = Within(also, service);
        return new AlsoContent(
            new AlsoHelps(
                also.RequiredCited("authority", Kind.Authority, during),
                also.Options<Issue>("issues"),
                also.OptionalOption<Provider>("provider"),
                also.Sources(during)),
            during);
    }

    /// <summary>Its own days where it names any, else those of its service.</summary>
    private static Validity Within(Fields part, Validity service)
    {
        var own = part.Validity();
        return own == default ? service : own;
    }
}

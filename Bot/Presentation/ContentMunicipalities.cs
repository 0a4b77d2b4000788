using OmbudGuide.Bot.Channels;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Presentation;

/// <summary>The municipalities of the content, as the page and the channels need them.</summary>
internal sealed class ContentMunicipalities(ContentLibrary content, TimeProvider clock) : IMunicipalityDirectory
{
    public IReadOnlyList<MunicipalityProfile> All => [.. content.Municipalities.Select(Profile)];

    public MunicipalityProfile? Find(string municipality) => content.FindMunicipality(municipality) is { } found ? Profile(found) : null;

    private MunicipalityProfile Profile(Municipality municipality)
    {
        var ombud = content.Authority(municipality.Id, municipality.OmbudId, DateOnly.FromDateTime(clock.GetLocalNow().Date));
        return new MunicipalityProfile(
            municipality.Id,
            municipality.Name,
            municipality.Languages,
            municipality.Languages.ToDictionary(
                language => language,
                language => new OmbudWords(ombud.Name(language), ombud.Contact.Hours(language), ombud.Contact.Visit(language)),
                StringComparer.Ordinal),
            ombud.Contact.Phone,
            ombud.Contact.Email,
            municipality.Url ?? ombud.Contact.Url);
    }
}

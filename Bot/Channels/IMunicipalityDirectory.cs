namespace OmbudGuide.Bot.Channels;

/// <summary>The municipalities that have an ombud here, and the languages each is served in. Read from content.</summary>
public interface IMunicipalityDirectory
{
    IReadOnlyList<MunicipalityProfile> All { get; }

    MunicipalityProfile? Find(string municipality);

    bool Knows(string municipality) => Find(municipality) is not null;

    bool Speaks(string municipality, string language) => Find(municipality)?.Languages.Contains(language, StringComparer.Ordinal) ?? false;
}

/// <summary>
/// What a page needs to know of a municipality. <see cref="Languages"/> are BCP 47 tags, the municipality's own first;
/// <see cref="OmbudName"/> is the ombud's title as the municipality writes it.
/// </summary>
public sealed record MunicipalityProfile(
    string Id,
    string Name,
    string OmbudName,
    IReadOnlyList<string> Languages,
    string? Phone,
    string? Email,
    Uri? Website);

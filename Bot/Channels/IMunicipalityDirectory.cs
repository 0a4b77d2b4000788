namespace OmbudGuide.Bot.Channels;

/// <summary>The municipalities that have an ombud here, and the languages each is served in. Read from content.</summary>
public interface IMunicipalityDirectory
{
    IReadOnlyList<MunicipalityProfile> All { get; }

    MunicipalityProfile? Find(string municipality);

    bool Knows(string municipality) => Find(municipality) is not null;

    bool Speaks(string municipality, string language) => Find(municipality)?.Languages.Contains(language, StringComparer.Ordinal) ?? false;
}

/// <summary>What a page needs to know of a municipality.</summary>
/// <param name="Languages">BCP 47 tags, the municipality's own first.</param>
/// <param name="Ombud">The ombud in each of the languages.</param>
public sealed record MunicipalityProfile(
    string Id,
    string Name,
    IReadOnlyList<string> Languages,
    IReadOnlyDictionary<string, OmbudWords> Ombud,
    string? Phone,
    string? Email,
    Uri? Website)
{
    /// <summary>The ombud's title as the municipality writes it.</summary>
    public string OmbudName => Ombud[Languages[0]].Name;
}

/// <summary>The ombud as one language names it, and when and where it can be met.</summary>
/// <param name="Name">As it stands inside a sentence.</param>
public sealed record OmbudWords(string Name, string? Hours, string? Visit);

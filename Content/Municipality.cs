namespace OmbudGuide.Content;

/// <summary>A municipality with an ombud: a folder of the content.</summary>
/// <param name="Country">The country's id.</param>
/// <param name="Languages">Those its guidance is given in, the first one first; all of them are languages of the country.</param>
/// <param name="OmbudId">The ombud, by authority id.</param>
/// <param name="Url">The ombud's own page; null where none is known.</param>
public sealed record Municipality(
    string Id, string Country, string Name, IReadOnlyList<string> Languages, string OmbudId, Uri? Url);

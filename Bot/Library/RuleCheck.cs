using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Library;

/// <summary>Whether content and rules fit together: every rule of a country has its reason in words and its sources, every question its texts.</summary>
internal static class RuleCheck
{
    /// <exception cref="ContentException">Something is missing; it lists all of it with the file each belongs in.</exception>
    public static void Of(ContentLibrary content, Guide guide)
    {
        var faults = new List<ContentFault>();
        foreach (var country in content.Municipalities.Select(municipality => municipality.Country).Distinct(StringComparer.Ordinal))
        {
            faults.AddRange(MissingSources(content, guide, country));
            try
            {
                content.Check(QuestionWords.Keys.Concat(guide.RulesIn(country).Select(rule => $"rules.{rule.Name}")), country);
            }
            catch (ContentException missing)
            {
                faults.AddRange(missing.Faults);
            }
        }

        if (faults.Count > 0) throw new ContentException(content.Folder, faults);
    }

    private static IEnumerable<ContentFault> MissingSources(ContentLibrary content, Guide guide, string country) =>
        from rule in guide.RulesIn(country)
        from cited in Guide.SourcesOf(rule)
        where cited.StartsWith($"{country}.", StringComparison.Ordinal) && content.FindSource(cited) is null
        select new ContentFault(
            $"{country}/law.yaml", 0, 0,
            $"missing source '{cited}', which the rule {rule.Name} cites{Nearest.Hint(cited, content.Sources.Select(source => source.Id))}");
}

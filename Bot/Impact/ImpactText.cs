using System.Text;

namespace OmbudGuide.Bot.Impact;

/// <summary>What a change touches, for people to read.</summary>
internal static class ImpactText
{
    public static string Of(SourceImpact impact)
    {
        var text = new StringBuilder();
        text.AppendLine($"{impact.Source}: {impact.Title}");
        if (impact.Gist is { } gist) text.AppendLine($"  {gist}");
        text.AppendLine($"  in force: {string.Join("; ", impact.Versions)}");
        if (impact.StandsInFor.Count > 0) text.AppendLine($"  stands in for: {string.Join(", ", impact.StandsInFor)}");
        if (impact.IsNothing) text.AppendLine().AppendLine("Nothing rests on it.");
        Section(text, "Rules", impact.Rules.Select(rule => $"{rule.Rule} ({rule.Why}){(rule.Text is null ? "" : $"{Environment.NewLine}      {rule.Text}")}"));
        Section(text, "Points and lengths of time", impact.Points.Select(point => $"{point.Fact} ({string.Join(", ", point.Municipalities)})"));
        Section(text, "Complaint regimes", impact.Regimes.Select(regime => $"{regime.Says}{Environment.NewLine}      {regime.Services.Count} services: {string.Join(", ", regime.Services)}"));
        Section(text, "Services", impact.Services.Select(service => $"{service.Id}, {service.Name} ({service.Why})"));
        Section(text, "Bodies", impact.Bodies);
        Section(text, "Texts", impact.Texts);
        Section(text, "Questions", impact.Questions);
        Section(text, "Municipalities", impact.Municipalities);
        return text.ToString().TrimEnd();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        text.AppendLine().AppendLine($"{title} ({all.Count})");
        foreach (var line in all) text.AppendLine($"  {line}");
    }
}

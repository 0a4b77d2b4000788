using OmbudGuide.Bot.Language;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Conversation;

/// <summary>
/// Makes ready, before anything is served, what every conversation needs: content and rules, side by side. Content with faults stops the start.
/// </summary>
internal sealed class GuideStart(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var compiling = Task.Run(services.GetRequiredService<Guide>, cancellationToken);
        var content = services.GetRequiredService<ContentLibrary>();
        var readers = services.GetRequiredService<LanguageReaders>();
        foreach (var municipality in content.Municipalities)
        {
            readers.For(municipality.Id);
        }

        var guide = await compiling;
        foreach (var country in content.Municipalities.Select(municipality => municipality.Country).Distinct(StringComparer.Ordinal))
        {
            content.Check(QuestionWords.Keys.Concat(guide.RulesIn(country).Select(rule => $"rules.{rule.Name}")), country);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

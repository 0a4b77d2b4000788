using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Bot.Conversation;

/// <summary>What a turn rests on: one edition of the content, the rules, the reading of words. Immutable.</summary>
/// <param name="HostAddress">How citizens reach the host, without a slash at its end.</param>
internal sealed record Speaker(Edition Edition, Func<string> HostAddress)
{
    public ContentLibrary Content => Edition.Content;

    public RecentGuidance Recent => Edition.Recent;

    public InterviewLength Length => Edition.Length;

    public LanguageReaders Readers => Edition.Readers;

    public PersonalData PersonalData => Edition.PersonalData;

    public GuidancePresenter Presenter => Edition.Presenter;
}

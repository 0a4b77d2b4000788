using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Bot.Conversation;

/// <summary>What every conversation shares: the content, the rules, the reading of words. Immutable, shared by all turns.</summary>
/// <param name="CaseAddress">Where citizens read their case again.</param>
internal sealed record Speaker(ContentLibrary Content, Guide Guide, InterviewLength Length, LanguageReaders Readers, GuidancePresenter Presenter, Func<string> CaseAddress);

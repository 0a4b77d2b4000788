using OmbudGuide.Bot.Cases.Letters;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Bot.Library;

/// <summary>
/// The content as it stood at one moment, checked together with the rules, and all that is made of it. Immutable, shared by all threads.
/// A turn or a request keeps to one edition from beginning to end.
/// </summary>
internal sealed class Edition
{
    private Edition(ContentLibrary content, Guide guide, LanguageReaders readers) =>
        (Content, Guide, Recent, Readers, Length, Presenter) = (content, guide, new RecentGuidance(guide), readers, new InterviewLength(guide), new GuidancePresenter(content));

    public ContentLibrary Content { get; }

    public Guide Guide { get; }

    /// <summary>For conversations, which judge the same again at every turn.</summary>
    public RecentGuidance Recent { get; }

    public InterviewLength Length { get; }

    public LanguageReaders Readers { get; }

    /// <summary>Finds and masks personal data by the words of the content.</summary>
    public PersonalData PersonalData => Readers.PersonalData;

    public GuidancePresenter Presenter { get; }

    /// <summary>Loads a content folder and checks it: by itself, with the rules, and with the reading of words.</summary>
    /// <param name="rules">The rules, which may still be compiling.</param>
    /// <exception cref="ContentException">The content has faults; it lists all that could be found.</exception>
    public static Edition Load(string folder, Task<Guide> rules)
    {
        var content = ContentLibrary.Load(folder);
        var readers = new LanguageReaders(content);
        readers.Check(folder);
        var guide = rules.GetAwaiter().GetResult();
        RuleCheck.Of(content, guide);
        LetterCheck.Of(content);
        return new Edition(content, guide, readers);
    }
}

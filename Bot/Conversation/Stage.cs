using System.Collections.Frozen;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Conversation.Scenes;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Which scene asks for what.</summary>
internal sealed class Stage
{
    private readonly FrozenDictionary<Awaits, IScene> _scenes;

    public Stage(Interview interview, CaseDesk desk)
    {
        var change = new ChangeScene(interview);
        _scenes = new Dictionary<Awaits, IScene>
        {
            [Awaits.Words] = new WordsScene(interview),
            [Awaits.LikelyService] = new LikelyServiceScene(interview),
            [Awaits.FirstMatter] = new FirstMatterScene(interview),
            [Awaits.Confirmation] = new ConfirmationScene(interview),
            [Awaits.WrongPart] = new WrongPartScene(interview),
            [Awaits.Answer] = new AnswerScene(interview),
            [Awaits.DateCheck] = new DateCheckScene(interview),
            [Awaits.GoOnAfterDanger] = new DangerScene(this),
            [Awaits.Restart] = new RestartScene(),
            [Awaits.Change] = change,
            [Awaits.AfterGuidance] = new AfterGuidanceScene(interview),
            [Awaits.LetterKind] = new LetterKindScene(),
            [Awaits.LetterWrong] = new LetterWordsScene(Awaits.LetterWrong),
            [Awaits.LetterWish] = new LetterWordsScene(Awaits.LetterWish),
            [Awaits.LetterAlso] = new LetterAlsoScene(),
            [Awaits.LetterLate] = new LetterWordsScene(Awaits.LetterLate),
            [Awaits.CaseHelp] = new CaseHelpScene(),
            [Awaits.CaseContact] = new CaseContactScene(),
            [Awaits.CaseAddress] = new CaseAddressScene(),
            [Awaits.CaseName] = new CaseNameScene(),
            [Awaits.CaseWords] = new CaseWordsScene(),
            [Awaits.CaseConsent] = new CaseConsentScene(desk),
        }.ToFrozenDictionary();
    }

    public IScene For(Awaits awaits) => _scenes[awaits];
}

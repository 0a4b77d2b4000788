namespace OmbudGuide.Rules.Facts;

/// <summary>What kind of answer a question takes.</summary>
public enum QuestionKind
{
    /// <summary>A service of the catalogue, by id or in words.</summary>
    Service,

    /// <summary>One of a few options.</summary>
    Choice,

    /// <summary>A date.</summary>
    Date,
}

/// <summary>The kind and the options of every question.</summary>
public static class QuestionKinds
{
    public static QuestionKind KindOf(Question question) => question switch
    {
        Question.Service => QuestionKind.Service,
        Question.DecisionReceived or Question.WaitingSince or Question.Happened => QuestionKind.Date,
        _ => QuestionKind.Choice,
    };

    /// <summary>Option ids in the order they are shown, without "unknown"; empty for a service or a date.</summary>
    public static IReadOnlyList<string> OptionsOf(Question question) => question switch
    {
        Question.Provider => Ids.All<Provider>(),
        Question.UrgentNeed or Question.MunicipalitySlow => Ids.All<YesNo>(),
        Question.Issue => Ids.All<Issue>(),
        Question.Property => Ids.All<Property>(),
        Question.SchoolTold => Ids.All<SchoolTold>(),
        Question.Decision => Ids.All<DecisionForm>(),
        Question.ComplaintStatus => Ids.All<ComplaintStatus>(),
        Question.AppealDecidedBy => Ids.All<AppealDecidedBy>(),
        Question.WaitingFor => Ids.All<WaitingFor>(),
        Question.Connection => Ids.All<Connection>(),
        Question.ActingFor => Ids.All<ActingFor>(),
        _ => [],
    };
}

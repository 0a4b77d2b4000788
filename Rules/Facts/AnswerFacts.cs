namespace OmbudGuide.Rules.Facts;

/// <summary>Turns answers into facts. Every question becomes one: what is known, that the citizen does not know, or that it has not been asked.</summary>
internal static class AnswerFacts
{
    private static readonly Question[] Questions = Enum.GetValues<Question>();

    // Boxed once: most questions of most evaluations have not been asked.
    private static readonly NotAsked[] NotAsked = [.. Questions.Select(q => new NotAsked(q))];
    private static readonly NotKnown[] NotKnown = [.. Questions.Select(q => new NotKnown(q))];

    /// <exception cref="ArgumentException">An answer is no option of its question, or no service of the world's catalogue.</exception>
    internal static void AddTo(List<object> facts, World world, Answers answers)
    {
        foreach (var question in Questions)
        {
            switch (answers[question])
            {
                case null:
                    facts.Add(NotAsked[(int)question]);
                    break;
                case DoesNotKnow:
                    facts.Add(NotKnown[(int)question]);
                    if (question == Question.Service && world.Unspecified is { } unspecified)
                    {
                        AddService(facts, unspecified, answers);
                    }

                    break;
                case Chosen service when question == Question.Service:
                    AddService(facts, world.Services.TryGetValue(service.Id, out var named)
                        ? named
                        : throw new ArgumentException($"'{service.Id}' is no service of this catalogue.", nameof(answers)), answers);
                    break;
                case Chosen option:
                    facts.Add(OfOption(question, option.Id));
                    break;
                case Dated date:
                    facts.Add(OfDate(question, date.When));
                    break;
            }
        }

        foreach (var danger in answers.Dangers)
        {
            facts.Add(new DangerSign(danger));
        }
    }

    private static void AddService(List<object> facts, ServiceFacts service, Answers answers)
    {
        facts.Add(service.Service);
        facts.AddRange(service.Holdings);
        facts.AddRange(service.Changed.Count == 0 ? service.Regimes : RegimeOfTheStart.Of(service, answers));
        facts.AddRange(service.AlsoHelps);
        facts.AddRange(service.Areas);
    }

    private static Known OfOption(Question question, string id) => question switch
    {
        Question.Provider => new ProviderIs(Read<Provider>(question, id)),
        Question.UrgentNeed => new UrgentNeedIs(Read<YesNo>(question, id)),
        Question.Issue => new IssueIs(Read<Issue>(question, id)),
        Question.Property => new PropertyIs(Read<Property>(question, id)),
        Question.SchoolTold => new SchoolToldIs(Read<SchoolTold>(question, id)),
        Question.Decision => new DecisionIs(Read<DecisionForm>(question, id)),
        Question.ComplaintStatus => new ComplaintIs(Read<ComplaintStatus>(question, id)),
        Question.AppealDecidedBy => new AppealDecidedByIs(Read<AppealDecidedBy>(question, id)),
        Question.WaitingFor => new WaitingForIs(Read<WaitingFor>(question, id)),
        Question.MunicipalitySlow => new MunicipalitySlowIs(Read<YesNo>(question, id)),
        Question.Connection => new ConnectionIs(Read<Connection>(question, id)),
        Question.ActingFor => new ActingForIs(Read<ActingFor>(question, id)),
        _ => throw new ArgumentException($"The question '{Ids.Of(question)}' takes a date, not the option '{id}'.", nameof(id)),
    };

    private static Known OfDate(Question question, DateSpan when) => question switch
    {
        Question.DecisionReceived => new DecisionReceived(when),
        Question.WaitingSince => new WaitingSince(when),
        Question.Happened => new Happened(when),
        _ => throw new ArgumentException($"The question '{Ids.Of(question)}' takes an option, not a date.", nameof(when)),
    };

    private static TOption Read<TOption>(Question question, string id)
        where TOption : struct, Enum => Ids.TryRead<TOption>(id, out var option)
            ? option
            : throw new ArgumentException($"'{id}' is no option of the question '{Ids.Of(question)}'. Expected one of {string.Join(", ", Ids.All<TOption>())}.", nameof(id));
}

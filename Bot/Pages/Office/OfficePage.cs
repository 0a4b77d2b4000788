using OmbudGuide.Bot.Office;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>A page for someone who is logged in, about their own municipality.</summary>
internal abstract class OfficePage(ContentLibrary content, TimeProvider clock) : WordedPage(content)
{
    public Municipality Municipality => Library.FindMunicipality(OfficeSession.MunicipalityOf(User))
        ?? throw new InvalidOperationException($"The account's municipality '{OfficeSession.MunicipalityOf(User)}' is not in the content.");

    public override IReadOnlyList<string> Languages => Municipality.Languages;

    public override Texts Texts => Library.Texts.For(Municipality.Id);

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>How far off a day is: "in 8 days".</summary>
    public string DaysLeft(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        < 0 => Text("office.over"),
        0 => Text("office.days-left.zero"),
        1 => Text("office.days-left.one"),
        var many => Text("office.days-left.many", ("count", $"{many}")),
    };
}

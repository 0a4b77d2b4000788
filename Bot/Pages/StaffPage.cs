using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages;

/// <summary>A page for someone of the staff who is logged in, about their own municipality.</summary>
internal abstract class StaffPage(ContentLibrary content, TimeProvider clock) : WordedPage(content)
{
    public Municipality Municipality => Library.FindMunicipality(StaffSession.MunicipalityOf(User))
        ?? throw new InvalidOperationException($"The account's municipality '{StaffSession.MunicipalityOf(User)}' is not in the content.");

    public override IReadOnlyList<string> Languages => Municipality.Languages;

    public override Texts Texts => Library.Texts.For(Municipality.Id);

    public StaffRole Role => StaffSession.RoleOf(User);

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

using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Rules.Tests.Deadlines;

internal static class Calendars
{
    public static readonly HolidayCalendar Norway = new(
    [
        Holiday.Fixed("new-years-day", 1, 1), Holiday.FromEaster("maundy-thursday", -3), Holiday.FromEaster("good-friday", -2),
        Holiday.FromEaster("easter-sunday", 0), Holiday.FromEaster("easter-monday", 1), Holiday.Fixed("labour-day", 5, 1),
        Holiday.Fixed("constitution-day", 5, 17), Holiday.FromEaster("ascension-day", 39), Holiday.FromEaster("whit-sunday", 49),
        Holiday.FromEaster("whit-monday", 50), Holiday.Fixed("christmas-day", 12, 25), Holiday.Fixed("boxing-day", 12, 26),
    ]);

    public static readonly HolidayCalendar Denmark = new(
    [
        Holiday.Fixed("new-years-day", 1, 1), Holiday.FromEaster("maundy-thursday", -3), Holiday.FromEaster("good-friday", -2),
        Holiday.FromEaster("easter-sunday", 0), Holiday.FromEaster("easter-monday", 1), Holiday.FromEaster("ascension-day", 39),
        new Holiday("great-prayer-day", 0, 26, certain: true, toYear: 2023), Holiday.FromEaster("whit-sunday", 49), Holiday.FromEaster("whit-monday", 50),
        Holiday.Fixed("christmas-day", 12, 25), Holiday.Fixed("boxing-day", 12, 26), Holiday.Fixed("constitution-day", 6, 5, certain: false),
        Holiday.Fixed("christmas-eve", 12, 24, certain: false), Holiday.Fixed("new-years-eve", 12, 31, certain: false),
    ]);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}

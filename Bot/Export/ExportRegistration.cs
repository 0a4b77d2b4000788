namespace OmbudGuide.Bot.Export;

public static class ExportRegistration
{
    /// <summary>Taking all of an ombud's data out. Needs storage and cases.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services) => services.AddSingleton<DataExport>();
}

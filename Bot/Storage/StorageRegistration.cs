using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OmbudGuide.Bot.Storage.Keys;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;

namespace OmbudGuide.Bot.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// The database (SQLite in the data folder, or the PostgreSQL that <c>ConnectionStrings:OmbudGuide</c> names by <c>Host=</c>)
    /// and the encryption of what lies in it.
    /// </summary>
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        var folder = new DataFolder(builder.Configuration);
        builder.Services.AddSingleton(folder);
        builder.Services.AddDataProtection()
            .SetApplicationName("OmbudGuide")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM })
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        builder.Services.AddSingleton(provider => new KeyRing(ActivatorUtilities.CreateInstance<XmlKeyManager>(provider)));
        builder.Services.Replace(ServiceDescriptor.Singleton<IKeyManager>(provider => provider.GetRequiredService<KeyRing>()));
        builder.Services.AddSingleton(provider => new ContentProtection(provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<KeyRing>()));
        builder.Services.AddSingleton<Resealing>();
        builder.Services.AddHostedService<KeyWatch>();
        builder.Services.AddSingleton<IDatabase>(services => Open(services.GetRequiredService<IConfiguration>(), folder));
        builder.Services.AddHostedService<StorageStart>();
        return builder;
    }

    private static IDatabase Open(IConfiguration configuration, DataFolder folder) =>
        configuration.GetConnectionString("OmbudGuide") switch
        {
            null or "" => new SqliteDatabase(folder.Database),
            { } named when named.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) => new PostgresDatabase(named),
            _ => throw new SettingException(
                "ConnectionStrings:OmbudGuide must begin with 'Host=' (PostgreSQL). Leave it out to use SQLite in the data folder."),
        };

    /// <summary>Brings the tables up to date before anything is served.</summary>
    private sealed class StorageStart(IDatabase database, TimeProvider clock) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Migrations.ApplyAsync(database, clock, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

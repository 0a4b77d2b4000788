using OmbudGuide.Bot;
using OmbudGuide.Bot.Audit;
using OmbudGuide.Bot.Office;

if (args is [StaffCommand.Name, ..]) return await StaffCommand.Create(cancellationToken => BotHost.OpenAsync([], cancellationToken)).Parse(args[1..]).InvokeAsync();
if (args is [AuditCommand.Name, ..]) return await AuditCommand.Create(LocalClock.In(null).Today).Parse(args[1..]).InvokeAsync();

await BotHost.Create(args).RunAsync();
return 0;

using OmbudGuide.Bot;
using OmbudGuide.Bot.Commands;

if (CommandLine.Asks(args)) return await CommandLine.RunAsync(args);

await BotHost.Create(args).RunAsync();
return 0;

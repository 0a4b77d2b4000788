using OmbudGuide.Bot;

await BotHost.Create(args).RunAsync();

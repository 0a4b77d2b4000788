using OmbudGuide.Bot;
using OmbudGuide.Bot.Commands;

if (CommandLine.Asks(args)) return await CommandLine.RunAsync(args);

return await Serving.RunAsync(args, Console.Error);

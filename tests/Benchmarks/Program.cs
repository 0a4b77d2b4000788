using OmbudGuide.Benchmarks;
using OmbudGuide.Benchmarks.Language;
using OmbudGuide.Benchmarks.Office;
using OmbudGuide.Benchmarks.RuleEngine;
using OmbudGuide.Benchmarks.Scale;
using OmbudGuide.Benchmarks.Servers;

// dotnet run -c Release --project tests/Benchmarks [-- rules | evaluate | turn | start | memory | scale | language [speed | kind of set] | read <language> <texts> | offers | office | danger [fit] <content folder> [language] | issue | complaint-status | acting-for [fit] <content folder> [language]]
switch (args)
{
    case [EchoServer.Command]:
        await EchoServer.RunAsync();
        return 0;
    case []:
        Machine.Describe();
        Evaluating.Run();
        Comparing.Run();
        await Turns.RunAsync();
        await Starts.RunAsync();
        await Memory.RunAsync();
        await Scaling.RunAsync();
        await Reading.RunAsync();
        return 0;
    case ["rules"]:
        Evaluating.Run();
        return 0;
    case ["evaluate"]:
        Machine.Describe();
        Comparing.Run();
        return 0;
    case ["turn"]:
        Machine.Describe();
        await Turns.RunAsync();
        return 0;
    case ["start"]:
        Machine.Describe();
        await Starts.RunAsync();
        return 0;
    case ["memory"]:
        Machine.Describe();
        await Memory.RunAsync();
        return 0;
    case ["scale"]:
        Machine.Describe();
        await Scaling.RunAsync();
        return 0;
    case ["language"]:
        Machine.Describe();
        await Reading.RunAsync();
        return 0;
    case ["language", "speed"]:
        Machine.Describe();
        Reading.ShowSpeed();
        return 0;
    case ["language", var kind]:
        Reading.Show(kind);
        return 0;
    case ["read", var language, .. var texts]:
        Reading.Show(language, texts);
        return 0;
    case ["offers"]:
        Offering.Show();
        return 0;
    case ["danger", "fit", var folder, .. var only] when only.Length <= 1:
        DangerFitting.Write(folder, only.FirstOrDefault());
        return 0;
    case ["danger", var folder, .. var only] when only.Length <= 1:
        DangerFitting.Judge(folder, only.FirstOrDefault());
        return 0;
    case [var id, "fit", var folder, .. var only] when only.Length <= 1 && OptionFitting.Questions.Contains(id):
        new OptionFitting(id, folder, only.FirstOrDefault()).Write();
        return 0;
    case [var id, var folder, .. var only] when only.Length <= 1 && OptionFitting.Questions.Contains(id):
        new OptionFitting(id, folder, only.FirstOrDefault()).Judge();
        return 0;
    case ["office"]:
        Machine.Describe();
        await OfficePages.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("Expected what to measure: rules, evaluate, turn, start, memory, scale, language (or language and speed or one kind of its sets), read (with a language and texts), offers, office, danger, issue, complaint-status and acting-for (with a content folder and perhaps one language, after fit to fit the weights anew); or nothing for all but read, offers, office and what is weighed.");
        return 2;
}

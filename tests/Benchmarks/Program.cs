using OmbudGuide.Benchmarks.RuleEngine;

// dotnet run -c Release --project tests/Benchmarks -- rules
switch (args)
{
    case ["rules"]:
        Evaluating.Run();
        return 0;
    default:
        Console.Error.WriteLine("Expected what to measure: rules");
        return 2;
}

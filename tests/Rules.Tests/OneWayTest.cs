using System.Xml.Linq;
using OmbudGuide.Rules.Engine;

namespace OmbudGuide.Rules.Tests;

/// <summary>References run one way: the bot knows the content, the content knows the rules, and the rules know nobody. Within the bot, reading knows no talk.</summary>
public sealed class OneWayTest
{
    [Fact]
    public void The_rules_know_neither_content_nor_bot_nor_any_package()
    {
        var project = Project("Rules/OmbudGuide.Rules.csproj");

        Assert.Equal("Microsoft.NET.Sdk", project.Root!.Attribute("Sdk")!.Value);
        Assert.Empty(References(project, "ProjectReference"));
        Assert.Empty(References(project, "FrameworkReference"));
        Assert.Equal(["NRules"], References(project, "PackageReference"));
        Assert.Contains("NRules", project.Descendants("PackageReference").Single().Parent!.Attribute("Condition")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_as_built_use_the_base_library_alone()
        => Assert.All(
            typeof(RuleSet).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!),
            name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("NRules", StringComparison.Ordinal), name));

    [Fact]
    public void The_rules_open_no_file_and_no_connection_and_read_no_clock()
    {
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "TimeProvider", "System.IO", "File.", "HttpClient", "Console.", "Environment."];

        Assert.All(
            Sources("Rules"),
            file => Assert.All(forbidden, word => Assert.DoesNotContain(word, File.ReadAllText(file), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_content_knows_the_rules_and_not_the_bot()
    {
        var project = Project("Content/OmbudGuide.Content.csproj");

        Assert.Equal("Microsoft.NET.Sdk", project.Root!.Attribute("Sdk")!.Value);
        Assert.Equal(["../Rules/OmbudGuide.Rules.csproj"], References(project, "ProjectReference"));
        Assert.Empty(References(project, "FrameworkReference"));
        Assert.DoesNotContain(References(project, "PackageReference"), package => package.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bot_knows_the_content()
        => Assert.Contains("../Content/OmbudGuide.Content.csproj", References(Project("Bot/OmbudGuide.Bot.csproj"), "ProjectReference"));

    [Fact]
    public void What_people_write_is_read_apart_from_talk_and_channels_and_without_any_regular_expression()
    {
        string[] forbidden = ["RegularExpressions", "Regex", "OmbudGuide.Bot.Conversation", "OmbudGuide.Bot.Channels", "OmbudGuide.Bot.Storage"];

        Assert.NotEmpty(Sources("Bot/Language"));
        Assert.All(
            Sources("Bot/Language").Where(file => !file.EndsWith("Endpoint.cs", StringComparison.Ordinal)),
            file => Assert.All(forbidden, word => Assert.DoesNotContain(word, File.ReadAllText(file), StringComparison.Ordinal)));
    }

    private static XDocument Project(string path) => XDocument.Load(Path.Combine(Root(), path));

    private static List<string> References(XDocument project, string kind)
        => [.. project.Descendants(kind).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))];

    private static IEnumerable<string> Sources(string folder)
        => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root(), file).Split(Path.DirectorySeparatorChar).Contains("obj"));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OmbudGuide.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Expected to run below the folder of OmbudGuide.sln.");
        return folder;
    }
}

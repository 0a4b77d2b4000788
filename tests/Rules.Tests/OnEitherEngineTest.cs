using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NRules.Fluent.Dsl;

namespace OmbudGuide.Rules.Tests;

/// <summary>
/// <c>-p:RuleEngine=NRules</c> leaves the engine out, and no rule differs: this build compiles the same rule files against a declaration of NRules'
/// surface too. It does not show how the package behaves.
/// </summary>
public sealed class OnEitherEngineTest
{
    [Fact]
    public void Every_rule_compiles_for_NRules_as_it_is()
    {
        var ours = typeof(Guide).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => type.FullName!).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(ours);
        Assert.Equal(ours, RulesForNRules().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void For_NRules_the_engine_of_ours_is_left_out_and_its_place_is_taken()
    {
        using var compiled = Open();
        var reader = compiled.GetMetadataReader();
        var types = reader.TypeDefinitions.Select(handle => Name(reader, handle)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("OmbudGuide.Rules.Engine.RuleSet", types);
        Assert.DoesNotContain(types, type => type.StartsWith("OmbudGuide.Rules.Engine.Running.", StringComparison.Ordinal)
            || type.StartsWith("OmbudGuide.Rules.Engine.Compilation.", StringComparison.Ordinal) || type.StartsWith("NRules.", StringComparison.Ordinal));
    }

    private static List<string> RulesForNRules()
    {
        using var compiled = Open();
        var reader = compiled.GetMetadataReader();
        return
        [
            .. reader.TypeDefinitions
                .Where(handle => IsRuleOfNRules(reader, reader.GetTypeDefinition(handle)))
                .Select(handle => Name(reader, handle)),
        ];
    }

    private static bool IsRuleOfNRules(MetadataReader reader, TypeDefinition type) =>
        type.BaseType.Kind == HandleKind.TypeReference
        && reader.GetTypeReference((TypeReferenceHandle)type.BaseType) is var parent
        && reader.GetString(parent.Namespace) == "NRules.Fluent.Dsl" && reader.GetString(parent.Name) == "Rule"
        && !type.Attributes.HasFlag(TypeAttributes.Abstract);

    private static string Name(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    private static PEReader Open() => new(File.OpenRead(
        typeof(OnEitherEngineTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "RulesForNRules").Value!));
}

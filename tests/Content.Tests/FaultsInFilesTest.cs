using System.Text;

namespace OmbudGuide.Content.Tests;

/// <summary>Files that cannot be read as content at all.</summary>
public sealed class FaultsInFilesTest
{
    [Fact]
    public void A_missing_folder_is_told_by_its_name()
    {
        var missing = Path.Combine(Path.GetTempPath(), "ombudguide-there-is-no-such-folder");

        var refused = Assert.Throws<ContentException>(() => ContentLibrary.Load(missing));

        Assert.Contains($"{missing}: no such folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_at_once_in_the_order_of_files_and_lines()
    {
        using var tree = new ContentTree();
        tree.Change("no/services.yaml", "{provider: state", "{provder: state")
            .Change("no/law.yaml", "confidence: low", "confidence: lo")
            .Change("no/law.yaml", "from: 1970-01-01", "from: 1970-13-01");

        Assert.Equal(
            [
                "no/law.yaml:7:11: expected a date as 2026-01-31, found the text '1970-13-01'",
                "no/law.yaml:16:17: expected one of high, medium, low; found the text 'lo'; did you mean 'low'?",
                "no/services.yaml:22:14: unknown key 'provder'; expected one of from, to, provider, body, regime; did you mean 'provider'?",
            ],
            tree.Faults());
    }

    [Fact]
    public void A_file_that_is_not_YAML_is_told_with_the_place_where_it_breaks()
    {
        using var tree = new ContentTree();
        tree.Write("texts/nb/chat.yaml", "hello: Hei\nhelp: [a, b\n");

        Assert.StartsWith("texts/nb/chat.yaml:3:1: not valid YAML: ", Assert.Single(tree.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("texts/nb/chat.yaml", "# nothing yet\n");

        Assert.Equal(["texts/nb/chat.yaml: the file is empty; expected a map of keys"], tree.Faults());
    }

    [Fact]
    public void A_file_of_two_documents_is_refused()
    {
        using var tree = new ContentTree();
        tree.Append("texts/nb/chat.yaml", "---\nhello: Hei\n");

        Assert.Equal(["texts/nb/chat.yaml:4:1: a second document begins here; expected one document in a file"], tree.Faults());
    }

    [Fact]
    public void A_list_where_keys_belong_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("no/law.yaml", "- id: no.fvl.29\n");

        Assert.Contains("no/law.yaml:1:1: expected a map of keys, found a list", tree.Faults());
    }

    [Fact]
    public void A_duplicate_key_is_refused_where_it_stands_the_second_time()
    {
        using var tree = new ContentTree();
        tree.Append("texts/nb/chat.yaml", "hello: Hallo\n");

        Assert.Equal(["texts/nb/chat.yaml:4:1: duplicate key 'hello'; first given in line 1"], tree.Faults());
    }

    [Fact]
    public void Anchors_aliases_and_tags_are_refused()
    {
        using var tree = new ContentTree();
        tree.Write("texts/nb/chat.yaml", "hello: &a Hei\nbye: *a\nyes: !!str Ja\n");

        Assert.Equal(
            [
                "texts/nb/chat.yaml:1:8: the anchor '&a' is not allowed; write the value out where it is needed",
                "texts/nb/chat.yaml:2:6: the alias '*a' is not allowed; write the value out",
                "texts/nb/chat.yaml:3:6: the tag 'tag:yaml.org,2002:str' is not allowed; expected a plain value",
            ],
            tree.Faults());
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_without_going_off()
    {
        using var tree = new ContentTree();
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var level = 1; level < 40; level++)
        {
            bomb.Append($"a{level}: &a{level} [*a{level - 1}, *a{level - 1}, *a{level - 1}]\n");
        }

        tree.Write("texts/nb/chat.yaml", bomb.ToString());

        Assert.Contains(tree.Faults(), f => f.StartsWith("texts/nb/chat.yaml:2:10: the alias '*a0' is not allowed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_nested_too_deep_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("texts/nb/chat.yaml", "hello: " + new string('[', 5_000) + new string(']', 5_000) + "\n");

        Assert.Equal(["texts/nb/chat.yaml:1:19: not valid YAML: nested deeper than 12 levels"], tree.Faults());
    }

    [Fact]
    public void A_file_over_a_megabyte_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("texts/nb/chat.yaml", "hello: " + new string('x', 1 << 20) + "\n");

        Assert.Equal(["texts/nb/chat.yaml: 1,048,584 bytes; expected at most 1,048,576"], tree.Faults());
    }

    [Fact]
    public void A_folder_of_too_many_files_is_refused()
    {
        using var tree = new ContentTree();
        for (var i = 0; i < 5_000; i++)
        {
            tree.Write($"texts/nb/f{i}.yaml", "a: b\n");
        }

        Assert.Contains("more than 5000 files", Assert.Single(tree.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_at_the_line()
    {
        using var tree = new ContentTree();
        tree.WriteBytes("texts/nb/chat.yaml", Encoding.Latin1.GetBytes("hello: Hei\nbye: Hadet så lenge\n"));

        Assert.Equal(["texts/nb/chat.yaml:2:1: not UTF-8; save the file with that encoding"], tree.Faults());
    }

    [Fact]
    public void A_byte_order_mark_is_refused()
    {
        using var tree = new ContentTree();
        tree.WriteBytes("texts/nb/chat.yaml", [.. Encoding.UTF8.Preamble, .. "hello: Hei\n"u8]);

        Assert.Equal(["texts/nb/chat.yaml: begins with a byte order mark; expected UTF-8 without one"], tree.Faults());
    }

    [Fact]
    public void A_character_that_a_wrong_encoding_leaves_behind_is_refused_at_the_line()
    {
        using var tree = new ContentTree();
        tree.Write("texts/nb/chat.yaml", "hello: Hei\nbye: Hadet s\uFFFD lenge\n");

        Assert.Equal(
            ["texts/nb/chat.yaml:2:1: the character U+FFFD tells of a wrong encoding; save the file as UTF-8 and mend the line"], tree.Faults());
    }

    [Theory]
    [InlineData("no/laws.yaml", "no/laws.yaml: unknown file; expected one of country.yaml, law.yaml, authorities.yaml, complaints.yaml, services.yaml; did you mean 'law.yaml'?")]
    [InlineData("no/drammen/mandat.yaml", "no/drammen/mandat.yaml: unknown file; expected one of mandate.yaml, authorities.yaml, texts/<language>.yaml; did you mean 'mandate.yaml'?")]
    [InlineData("texts/nb/chat.yml", "texts/nb/chat.yml: unknown file; expected one of texts/<language>/<file>.yaml")]
    [InlineData("readme.md", "readme.md: unknown file; expected one of a folder a country, texts, files.yaml")]
    public void A_file_that_nothing_reads_is_refused(string file, string fault)
    {
        using var tree = new ContentTree();
        tree.Write(file, "x: y\n");

        Assert.Contains(fault, tree.Faults());
    }

    [Fact]
    public void A_missing_file_of_a_country_is_told()
    {
        using var tree = new ContentTree();
        tree.Without("no/complaints.yaml");

        Assert.Contains(
            "no/complaints.yaml: missing file; a country has country.yaml, law.yaml, authorities.yaml, complaints.yaml, services.yaml", tree.Faults());
    }

    [Fact]
    public void A_municipality_without_a_mandate_is_refused()
    {
        using var tree = new ContentTree();
        tree.Without("no/drammen/mandate.yaml");

        Assert.Equal(["no/drammen/mandate.yaml: missing file; a municipality's folder has its mandate"], tree.Faults());
    }
}

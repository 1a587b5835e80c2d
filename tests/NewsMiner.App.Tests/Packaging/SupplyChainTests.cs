using System.Text.Json;
using NewsMiner.App.Tests.Commands;

namespace NewsMiner.App.Tests.Packaging;

/// <summary>
/// The bill of materials and the licence list are those of the lock files. After a change of packages:
/// <c>NEWSMINER_WRITE_PACKAGING=1 dotnet test tests/NewsMiner.App.Tests -c Release --filter SupplyChain</c> writes them anew.
/// </summary>
public sealed class SupplyChainTests
{
    private static readonly IReadOnlyList<LockedPackage> s_packages = SupplyChain.Packages(CommandRunner.Root);

    [Fact]
    public void The_bill_of_materials_is_that_of_the_lock_files() => Same("sbom.cdx.json", SupplyChain.BillOfMaterials(s_packages, typeof(CommandLine).Assembly.GetName().Version!.ToString(3)));

    [Fact]
    public void The_licence_list_is_that_of_the_lock_files() => Same("THIRD-PARTY.tsv", SupplyChain.LicenceList(s_packages));

    [Fact]
    public void Every_locked_package_has_a_licence_that_lets_us_ship_it()
    {
        s_packages.Count.ShouldBeGreaterThan(40);
        foreach (var package in s_packages)
        {
            var licences = (SupplyChain.LicenceOf(package).Licence ?? "").Split(" OR ");
            licences.Intersect(package.Shipped ? ["MIT", "Apache-2.0"] : ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"]).ShouldNotBeEmpty($"{package.Name} {package.Version}: {string.Join(" OR ", licences)}");
        }
        foreach (var text in (ReadOnlySpan<string>)["MIT", "Apache-2.0"])
            File.Exists(Path.Combine(CommandRunner.Root, "packaging", "licenses", text + ".txt")).ShouldBeTrue(text);
    }

    [Fact]
    public void What_depends_and_what_is_depended_on_are_both_listed()
    {
        using var bill = JsonDocument.Parse(SupplyChain.BillOfMaterials(s_packages, "1.0.0"));
        var listed = bill.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("bom-ref").GetString()!).ToHashSet();
        listed.Count.ShouldBe(bill.RootElement.GetProperty("components").GetArrayLength(), "a reference names one component");
        foreach (var entry in bill.RootElement.GetProperty("dependencies").EnumerateArray())
            foreach (var need in entry.GetProperty("dependsOn").EnumerateArray())
                listed.ShouldContain(need.GetString()!);
        // What a release for one kind of machine locks is what everybody locks.
        s_packages.GroupBy(package => package.Name).Where(group => group.Count(package => package.Shipped) > 1).ShouldBeEmpty();
    }

    private static void Same(string name, string expected)
    {
        var file = Path.Combine(CommandRunner.Root, "packaging", name);
        if (Environment.GetEnvironmentVariable("NEWSMINER_WRITE_PACKAGING") == "1")
            File.WriteAllText(file, expected);
        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(expected, $"packaging/{name}; the summary of this class says how to write it anew");
    }
}

using System.CommandLine;
using NotebookRoleAnalyzers.CatalogueBuilder.Reading;
using NotebookRoleAnalyzers.CatalogueBuilder.Writing;

// docs/catalogue.md tells how to run this.
var packages = new Option<DirectoryInfo>("--packages") { Description = "The node_modules folder that holds the packages of public facts.", Required = true };
var output = new Option<DirectoryInfo>("--output") { Description = "The Catalogue folder of the analyzer, whose files are written anew.", Required = true };
packages.AcceptExistingOnly();
output.AcceptExistingOnly();

var command = new RootCommand("Writes what the analyzer knows of IAM, from packages of public facts.") { packages, output };
command.SetAction(parsed =>
{
    var sources = new NodePackages(parsed.GetRequiredValue(packages).FullName);
    var folder = parsed.GetRequiredValue(output).FullName;
    var services = ServiceReader.Read(sources);

    ServiceTable.Of(services, sources).Save(folder, "services");
    ManagedPolicyTable.Of(ManagedPolicyReader.Read(sources), services, sources).Save(folder, "managed-policies");
    LineTable.OfGlobalKeys(sources).Save(folder, "global-keys.tsv");
    LineTable.OfRegions(sources).Save(folder, "regions.tsv");
});

return command.Parse(args).Invoke();

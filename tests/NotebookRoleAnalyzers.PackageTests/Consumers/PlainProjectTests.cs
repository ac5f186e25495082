namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>A project that has nothing to do with AWS, but has text and types that look as if it had.</summary>
public sealed class PlainProjectTests(PackedPackage package)
{
    [Fact]
    public async Task Has_no_finding()
    {
        using var project = new ConsumerProject(package, "Plain");
        WriteSources(project.Folder);
        await project.RestoreAsync();

        var build = await project.BuildAsync("-warnaserror");

        Assert.True(build.Outcome.Succeeded, build.Outcome.ToString());
        Assert.Empty(build.Findings);
    }

    private static void WriteSources(string folder)
    {
        File.WriteAllText(
            Path.Combine(folder, "Plain.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(folder, "Policies.cs"),
            """"
            namespace Plain
            {
                public class ServicePrincipal
                {
                    public ServicePrincipal(string service) => Service = service;

                    public string Service { get; }
                }

                public static class Policies
                {
                    public const string Everything =
                        """
                        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:*", "Resource": "*" } ] }
                        """;

                    public static readonly ServicePrincipal Emr = new ServicePrincipal("elasticmapreduce.amazonaws.com");
                }
            }
            """");
    }
}

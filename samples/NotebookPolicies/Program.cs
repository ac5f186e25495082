using System.Text.Json;
using System.Text.Json.Nodes;
using EmrNotebooks;

const string account = "111122223333";
const string region = "eu-west-1";
const string key = $"arn:aws:kms:{region}:{account}:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const string gitSecret = $"arn:aws:secretsmanager:{region}:{account}:secret:git-credentials-a1b2c3";

Save("default",
    DefaultPolicies.Trust(account, region),
    ["arn:aws:iam::aws:policy/service-role/AmazonElasticMapReduceEditorsRole"],
    [DefaultPolicies.Files("default-notebooks"), DefaultPolicies.GitCredentials(gitSecret)]);
Save("hand-made",
    HandMadePolicies.Trust(account, region),
    [],
    HandMadePolicies.All(key, gitSecret));

// Policies in files are deployed as they are.
// expect in notebook-trust.json at elasticmapreduce: NRA1001
// expect in notebook-files.json at s3:*: NRA2001
// expect in notebook-files.json at ["*"]: NRA2006

// A role as a resource of CloudFormation has it.
void Save(string name, string trust, string[] managed, string[] policies)
{
    var role = new JsonObject
    {
        ["AssumeRolePolicyDocument"] = JsonNode.Parse(trust),
        ["ManagedPolicyArns"] = new JsonArray([.. managed.Select(arn => (JsonNode)arn)]),
        ["Policies"] = new JsonArray([.. policies.Select(policy => new JsonObject { ["PolicyDocument"] = JsonNode.Parse(policy) })])
    };
    var folder = args.Length > 0 ? args[0] : "roles";
    Directory.CreateDirectory(folder);
    File.WriteAllText(Path.Combine(folder, name + ".json"), role.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
}

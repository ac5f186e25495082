using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.Tests.Verification.Forms;

/// <summary>A policy in IAM's own JSON, which every form writes in its way. <c>{name}</c> in a text stands for the value of a variable of that name.</summary>
internal sealed record PolicySample(string Name, string Json)
{
    public const string Hole = "{name}";

    public override string ToString() => Name;

    public JsonObject Policy => (JsonObject)JsonNode.Parse(Json)!;

    public IEnumerable<JsonObject> Statements => ((JsonArray)Policy["Statement"]!).Select(static statement => (JsonObject)statement!);

    public static IReadOnlyList<PolicySample> All { get; } =
    [
        new("one of each", """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}"""),
        new("a list of one", """{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["*"]}]}"""),
        new("lists", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:ListBucket"],"Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"]}]}"""),
        new("all but", """{"Statement":[{"Effect":"Deny","NotAction":["iam:*","sts:*"],"NotResource":["arn:aws:s3:::b","arn:aws:s3:::b/*"]}]}"""),
        new("an id and two statements", """{"Version":"2012-10-17","Statement":[{"Sid":"First","Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"},{"Sid":"Second","Effect":"Deny","Action":"sqs:DeleteQueue","Resource":"*"}]}"""),
        new("a service", """{"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""),
        new("guarded services", """{"Statement":[{"Effect":"Allow","Principal":{"Service":["rds.amazonaws.com","redshift.amazonaws.com"]},"Action":["sts:AssumeRole","sts:TagSession"],"Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":["arn:aws:rds:*:111122223333:*","arn:aws:redshift:*:111122223333:*"]}}}]}"""),
        new("accounts", """{"Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:root","arn:aws:iam::444455556666:role/a"]},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":["x","y"]}}}]}"""),
        new("web identity", """{"Statement":[{"Effect":"Allow","Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"accounts.google.com:aud":"66677788899900pro0"}}}]}"""),
        new("no plain transport", """{"Statement":[{"Sid":"Tls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}"""),
        new("anyone's account", """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sns:Publish","Resource":"arn:aws:sns:us-east-1:111122223333:t","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:s3:::b"}}}]}"""),
        new("a canonical user", """{"Statement":[{"Effect":"Allow","Principal":{"CanonicalUser":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}"""),
        new("a part unknown", """{"Statement":[{"Effect":"Allow","Action":["dynamodb:GetItem"],"Resource":["arn:aws:dynamodb:us-east-1:111122223333:table/{name}","arn:aws:dynamodb:us-east-1:111122223333:table/{name}/index/*"]}]}"""),
        new("a whole text unknown", """{"Statement":[{"Sid":"S","Effect":"Allow","Action":"s3:ListBucket","Resource":"{name}","Condition":{"StringLike":{"s3:prefix":["{name}/*","home/"]}}}]}"""),
        new("operators of all sorts", """{"Statement":[{"Effect":"Allow","Action":"ec2:RunInstances","Resource":"*","Condition":{"ForAnyValue:StringLike":{"aws:TagKeys":["a*","b*"]},"StringEqualsIfExists":{"ec2:InstanceType":"t3.micro"},"Null":{"aws:TokenIssueTime":"true"},"NumericLessThan":{"s3:max-keys":"10"}}}]}"""),
        new("characters of all sorts", """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/é<a>&'+`","Condition":{"StringLike":{"s3:prefix":["a\"b","c\\d","(x)","%20"],"aws:PrincipalTag/team":"${aws:username}"}}}]}"""),
    ];
}

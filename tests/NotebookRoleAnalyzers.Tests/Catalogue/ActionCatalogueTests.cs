using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class ActionCatalogueTests
{
    private static readonly ImmutableArray<string> None = [];

    [Fact]
    public void All_services_and_actions_can_be_read()
    {
        var services = ActionCatalogue.Services.Select(static prefix => ActionCatalogue.Service(prefix)!).ToList();

        Assert.True(services.Count > 440, $"{services.Count} services");
        Assert.True(services.Sum(static service => service.Actions.Length) > 21_000);
        Assert.All(services, static service => Assert.NotEqual("", service.Name));
        Assert.All(services.SelectMany(static service => service.Actions), static action => Assert.NotEqual(AccessLevel.Unknown, action.AccessLevel));
        Assert.All(services.SelectMany(static service => service.Actions), static action => Assert.Same(action, ActionCatalogue.Find(action.Name)));
    }

    [Theory]
    [InlineData("s3:GetObject", "Read", "accesspointobject object")]
    [InlineData("s3:ListBucket", "List", "accesspoint bucket")]
    [InlineData("s3:PutBucketPolicy", "PermissionsManagement", "bucket")]
    [InlineData("s3:ListAllMyBuckets", "List", "")]
    [InlineData("sts:AssumeRole", "Write", "role")]
    [InlineData("iam:PassRole", "Write", "role")]
    [InlineData("secretsmanager:GetSecretValue", "Read", "Secret")]
    [InlineData("ec2:DescribeInstances", "List", "")]
    [InlineData("sqs:SendMessage", "Write", "queue")]
    public void An_action_has_its_level_and_types(string name, string level, string types)
    {
        var action = ActionCatalogue.Find(name)!;

        Assert.Equal(level, action.AccessLevel.ToString());
        Assert.Equal(types, string.Join(' ', action.ResourceTypes.Select(static type => type.Name)));
    }

    [Fact]
    public void Names_have_no_case() => Assert.Equal("s3:GetObject", ActionCatalogue.Find("S3:gEtObJeCt")!.Name);

    [Theory]
    [InlineData("s3:GetObjekt")]
    [InlineData("s3:Get*")]
    [InlineData("s3:")]
    [InlineData("s3")]
    [InlineData(":GetObject")]
    [InlineData("")]
    [InlineData("nothing:GetObject")]
    public void What_is_no_action_is_not_found(string name) => Assert.Null(ActionCatalogue.Find(name));

    [Fact]
    public void An_action_that_needs_others_has_them() => Assert.Contains("iam:PassRole", ActionCatalogue.Find("ec2:AssociateIamInstanceProfile")!.DependentActions);

    [Theory]
    [InlineData("s3:GetObject", "Yes")]
    [InlineData("s3:GetObjekt", "No")]
    [InlineData("nothing:GetObject", "Maybe")]
    [InlineData("GetObject", "Maybe")]
    public void Whether_there_is_an_action_is_known_where_its_service_is(string name, string answer) => Assert.Equal(answer, ActionCatalogue.HasAction(name, None).ToString());

    [Fact]
    public void An_option_adds_actions_and_services()
    {
        ImmutableArray<string> added = ["newservice:Do", "s3:New*"];

        Assert.Equal(Answer.Yes, ActionCatalogue.HasAction("NewService:do", added));
        Assert.Equal(Answer.Yes, ActionCatalogue.HasAction("s3:NewThing", added));
        Assert.Equal(Answer.No, ActionCatalogue.HasAction("s3:OtherThing", added));
        Assert.True(ActionCatalogue.HasService("newservice", added));
        Assert.False(ActionCatalogue.HasService("newservic", added));
        Assert.Equal(Answer.Yes, ActionCatalogue.MatchesAny("newservice:D*", added));
        Assert.Contains(ActionCatalogue.Expand("newservice:*", added), static action => action.Name == "newservice:Do" && action.AccessLevel == AccessLevel.Unknown);
    }

    [Theory]
    [InlineData("s3:GetBucketPolic?", "s3:GetBucketPolicy")]
    [InlineData("S3:getbucketpol*", "s3:GetBucketPolicy s3:GetBucketPolicyStatus")]
    [InlineData("s3:Nothing*", "")]
    [InlineData("sq?:PurgeQueue", "sqs:PurgeQueue")]
    [InlineData("PurgeQueue", "")]
    public void A_pattern_expands_to_the_actions_it_covers(string pattern, string actions) => Assert.Equal(actions, string.Join(' ', ActionCatalogue.Expand(pattern).Select(static action => action.Name)));

    [Fact]
    public void A_star_expands_to_all() => Assert.Equal(ActionCatalogue.Services.Sum(static prefix => ActionCatalogue.Service(prefix)!.Actions.Length), ActionCatalogue.Expand("*").Count());

    [Theory]
    [InlineData("s3:Nothing*", "No")]
    [InlineData("s3:Get*", "Yes")]
    [InlineData("nothing:Get*", "Maybe")]
    public void Whether_a_pattern_covers_any_is_known_where_its_service_is(string pattern, string answer) => Assert.Equal(answer, ActionCatalogue.MatchesAny(pattern, None).ToString());

    [Theory]
    [InlineData("ListInstanceFleets", "elasticmapreduce:ListInstanceFleets")]
    [InlineData("TagResource", null)]
    [InlineData("Zzzzzzzzzz", null)]
    public void A_name_that_one_service_has_tells_the_service(string name, string? action) => Assert.Equal(action, ActionCatalogue.OnlyActionCalled(name));

    [Theory]
    [InlineData("s3:GetObjekt", "s3:GetObject")]
    [InlineData("s3:ListBuckets", "s3:ListBucket")]
    [InlineData("s3:Zzzzzzzzzz", null)]
    [InlineData("nosuchservice:GetObject", null)]
    [InlineData("GetObject", null)]
    public void The_nearest_action_is_of_the_same_service(string action, string? nearest) => Assert.Equal(nearest, ActionCatalogue.NearestAction(action));

    [Theory]
    [InlineData("dynam", null)]
    [InlineData("dynamobd", "dynamodb")]
    [InlineData("secretmanager", "secretsmanager")]
    public void The_nearest_service_is_found(string prefix, string? nearest) => Assert.Equal(nearest, ActionCatalogue.NearestService(prefix));
}

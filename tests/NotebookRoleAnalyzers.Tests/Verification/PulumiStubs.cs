namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>Pulumi's SDK and its provider of AWS as far as tests need them, which can't be restored everywhere.</summary>
internal static class PulumiStubs
{
    public const string Sdk = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading.Tasks;

        namespace Pulumi
        {
            public static class Output
            {
                public static Output<T> Create<T>(T value) => null;
                public static Output<T> Create<T>(Task<T> value) => null;
                public static Output<string> Format(FormattableString formattableString) => null;
            }

            public class Output<T>
            {
                public Output<U> Apply<U>(Func<T, U> func) => null;
                public Output<U> Apply<U>(Func<T, Output<U>> func) => null;
            }

            public class Input<T>
            {
                public static implicit operator Input<T>(T value) => null;
                public static implicit operator Input<T>(Output<T> value) => null;
                public static implicit operator Output<T>(Input<T> input) => null;
            }

            public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable
            {
                public void Add(params Input<T>[] inputs) { }
                public void Add(InputList<T> inputs) { }
                public void AddRange(InputList<T> inputs) { }
                public InputList<T> Concat(InputList<T> other) => null;
                public static implicit operator InputList<T>(T value) => null;
                public static implicit operator InputList<T>(Output<T> value) => null;
                public static implicit operator InputList<T>(Input<T> value) => null;
                public static implicit operator InputList<T>(T[] values) => null;
                public static implicit operator InputList<T>(Output<T>[] values) => null;
                public static implicit operator InputList<T>(Input<T>[] values) => null;
                public static implicit operator InputList<T>(List<T> values) => null;
                public static implicit operator InputList<T>(ImmutableArray<T> values) => null;
                public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => null;
                IEnumerator IEnumerable.GetEnumerator() => null;
            }

            public abstract class InvokeArgs { }
            public abstract class ResourceArgs { }
            public class CustomResourceOptions { }
            public class InvokeOptions { }
            public class CustomResource
            {
                public Output<string> Id { get; }
            }

            public sealed class Deployment
            {
                public static Task<int> RunAsync(Func<IDictionary<string, object>> func) => null;
                public static Task<int> RunAsync(Action action) => null;
            }
        }
        """;

    public const string Aws = """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Pulumi.Aws.Iam
        {
            public static class GetPolicyDocument
            {
                public static Task<GetPolicyDocumentResult> InvokeAsync(GetPolicyDocumentArgs args = null, InvokeOptions options = null) => null;
                public static Output<GetPolicyDocumentResult> Invoke(GetPolicyDocumentInvokeArgs args = null, InvokeOptions options = null) => null;
            }

            public sealed class GetPolicyDocumentArgs : InvokeArgs
            {
                public string OverrideJson { get; set; }
                public List<string> OverridePolicyDocuments { get; set; }
                public string SourceJson { get; set; }
                public List<string> SourcePolicyDocuments { get; set; }
                public List<Inputs.GetPolicyDocumentStatementArgs> Statements { get; set; }
                public string Version { get; set; }
            }

            public sealed class GetPolicyDocumentInvokeArgs : InvokeArgs
            {
                public Input<string> OverrideJson { get; set; }
                public InputList<string> OverridePolicyDocuments { get; set; }
                public Input<string> SourceJson { get; set; }
                public InputList<string> SourcePolicyDocuments { get; set; }
                public InputList<Inputs.GetPolicyDocumentStatementInputArgs> Statements { get; set; }
                public Input<string> Version { get; set; }
            }

            public sealed class GetPolicyDocumentResult
            {
                public readonly string Json;
                public readonly string MinifiedJson;
            }

            public class Role : CustomResource
            {
                public Role(string name, RoleArgs args, CustomResourceOptions options = null) { }
                public Output<string> Arn { get; }
                public Output<string> Name { get; }
            }

            public sealed class RoleArgs : ResourceArgs
            {
                public Input<string> AssumeRolePolicy { get; set; }
                public InputList<Inputs.RoleInlinePolicyArgs> InlinePolicies { get; set; }
                public InputList<string> ManagedPolicyArns { get; set; }
                public Input<string> Name { get; set; }
                public Input<string> PermissionsBoundary { get; set; }
            }

            public class RolePolicy : CustomResource
            {
                public RolePolicy(string name, RolePolicyArgs args, CustomResourceOptions options = null) { }
            }

            public sealed class RolePolicyArgs : ResourceArgs
            {
                public Input<string> Name { get; set; }
                public Input<string> Policy { get; set; }
                public Input<string> Role { get; set; }
            }

            public class Policy : CustomResource
            {
                public Policy(string name, PolicyArgs args, CustomResourceOptions options = null) { }
            }

            public sealed class PolicyArgs : ResourceArgs
            {
                public Input<string> PolicyDocument { get; set; }
            }
        }

        namespace Pulumi.Aws.Iam.Inputs
        {
            public sealed class RoleInlinePolicyArgs : ResourceArgs
            {
                public Input<string> Name { get; set; }
                public Input<string> Policy { get; set; }
            }

            public sealed class GetPolicyDocumentStatementInputArgs : ResourceArgs
            {
                public InputList<string> Actions { get; set; }
                public InputList<GetPolicyDocumentStatementConditionInputArgs> Conditions { get; set; }
                public Input<string> Effect { get; set; }
                public InputList<string> NotActions { get; set; }
                public InputList<GetPolicyDocumentStatementNotPrincipalInputArgs> NotPrincipals { get; set; }
                public InputList<string> NotResources { get; set; }
                public InputList<GetPolicyDocumentStatementPrincipalInputArgs> Principals { get; set; }
                public InputList<string> Resources { get; set; }
                public Input<string> Sid { get; set; }
            }

            public sealed class GetPolicyDocumentStatementPrincipalInputArgs : ResourceArgs
            {
                public InputList<string> Identifiers { get; set; }
                public Input<string> Type { get; set; }
            }

            public sealed class GetPolicyDocumentStatementNotPrincipalInputArgs : ResourceArgs
            {
                public InputList<string> Identifiers { get; set; }
                public Input<string> Type { get; set; }
            }

            public sealed class GetPolicyDocumentStatementConditionInputArgs : ResourceArgs
            {
                public Input<string> Test { get; set; }
                public InputList<string> Values { get; set; }
                public Input<string> Variable { get; set; }
            }

            public sealed class GetPolicyDocumentStatementArgs : InvokeArgs
            {
                public List<string> Actions { get; set; }
                public List<GetPolicyDocumentStatementConditionArgs> Conditions { get; set; }
                public string Effect { get; set; }
                public List<GetPolicyDocumentStatementPrincipalArgs> Principals { get; set; }
                public List<string> Resources { get; set; }
                public string Sid { get; set; }
            }

            public sealed class GetPolicyDocumentStatementConditionArgs : InvokeArgs
            {
                public string Test { get; set; }
                public List<string> Values { get; set; }
                public string Variable { get; set; }
            }

            public sealed class GetPolicyDocumentStatementPrincipalArgs : InvokeArgs
            {
                public List<string> Identifiers { get; set; }
                public string Type { get; set; }
            }
        }

        namespace Pulumi.Aws.S3
        {
            public class Bucket : CustomResource
            {
                public Bucket(string name) { }
                public Output<string> Arn { get; }
            }

            public class BucketPolicy : CustomResource
            {
                public BucketPolicy(string name, BucketPolicyArgs args, CustomResourceOptions options = null) { }
            }

            public sealed class BucketPolicyArgs : ResourceArgs
            {
                public Input<string> Bucket { get; set; }
                public Input<string> Policy { get; set; }
            }
        }

        namespace Pulumi.Aws.Kms
        {
            public class Key : CustomResource
            {
                public Key(string name, KeyArgs args) { }
            }

            public sealed class KeyArgs : ResourceArgs
            {
                public Input<string> Policy { get; set; }
            }
        }

        namespace Pulumi.Aws.Organizations
        {
            public class Policy : CustomResource
            {
                public Policy(string name, PolicyArgs args) { }
            }

            public sealed class PolicyArgs : ResourceArgs
            {
                public Input<string> Content { get; set; }
            }
        }

        namespace Pulumi.Aws.Iot
        {
            public class Policy : CustomResource
            {
                public Policy(string name, PolicyArgs args) { }
            }

            public sealed class PolicyArgs : ResourceArgs
            {
                public Input<string> PolicyDocument { get; set; }
            }
        }

        namespace Pulumi.Aws.Ec2
        {
            public class VpcEndpoint : CustomResource
            {
                public VpcEndpoint(string name, VpcEndpointArgs args) { }
            }

            public sealed class VpcEndpointArgs : ResourceArgs
            {
                public Input<string> Policy { get; set; }
            }
        }
        """;
}

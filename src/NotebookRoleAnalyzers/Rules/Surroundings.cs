using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>What the code around a policy offers to a fix. Rules ask it too, as an id has to be fixable everywhere or nowhere.</summary>
internal sealed class Surroundings
{
    private readonly SemanticModel? _model;

    /// <param name="model">The code's; null for a file, in which nothing is in scope.</param>
    /// <param name="symbols">The types of AWS's libraries.</param>
    public Surroundings(SemanticModel? model, KnownSymbols symbols)
    {
        _model = model;
        Symbols = symbols;
    }

    public KnownSymbols Symbols { get; }

    /// <summary>The expression that a fix puts in the place of a placeholder; null if nothing has the value or nothing but text can stand there.</summary>
    public string? ExpressionFor(Placeholder placeholder, StatementForm form)
    {
        var literal = LiteralOf(placeholder.Text, placeholder.Start, placeholder.Length);
        return placeholder.Token == Token.None || literal is null ? null : ExpressionFor(placeholder.Token, literal, form);
    }

    /// <summary>The expression that has the value of a token, where one can stand in a literal.</summary>
    public string? ExpressionFor(Token token, LiteralSpelling literal, StatementForm form)
    {
        if (!TakesHoles(literal))
        {
            return null;
        }

        return InScope(token, literal.Expression) ?? (IsResolved(literal.Expression, form) ? CdkExpression(token) : null);
    }

    // A token of the CDK is resolved by the CDK only, not by what sends the SDK's objects; and of JSON in a project with both libraries only its class tells which of them gets it.
    private bool IsResolved(SyntaxNode place, StatementForm form) => form switch
    {
        StatementForm.Sdk => false,
        StatementForm.Json or StatementForm.Serialized => !Symbols.HasSdk || PartOfAppAround(place) is not null,
        _ => true,
    };

    /// <summary>The literal that spells the whole of some characters; null if there is none.</summary>
    public static LiteralSpelling? LiteralOf(SourceString text, int start, int length)
    {
        LiteralSpelling? literal = null;
        foreach (var run in text.RunsOf(start, length))
        {
            if (run.Literal is null || (literal ?? run.Literal) != run.Literal)
            {
                return null;
            }

            literal = run.Literal;
        }

        return literal;
    }

    /// <summary>Whether a part of a literal can be made an expression: not in a constant and not in bytes.</summary>
    public static bool TakesHoles(LiteralSpelling literal)
    {
        if (literal.IsUtf8)
        {
            return false;
        }

        foreach (var ancestor in literal.Expression.Ancestors())
        {
            switch (ancestor)
            {
                case LocalDeclarationStatementSyntax { IsConst: true } or AttributeArgumentSyntax or ParameterSyntax or SwitchLabelSyntax or PatternSyntax:
                    return false;
                case FieldDeclarationSyntax field:
                    return !field.Modifiers.Any(SyntaxKind.ConstKeyword);
                case StatementSyntax or MemberDeclarationSyntax:
                    return true;
            }
        }

        return true;
    }

    /// <summary>How the CDK writes a token.</summary>
    public string? CdkExpression(Token token) => Symbols.Aws is null ? null : CdkName(token);

    /// <summary>The same, whether the CDK is in reach or not.</summary>
    public static string? CdkName(Token token) => token switch
    {
        Token.AccountId => "Aws.ACCOUNT_ID",
        Token.Region => "Aws.REGION",
        Token.Partition => "Aws.PARTITION",
        _ => null,
    };

    /// <summary>The class of a construct that some code stands in, which stacks of others may use; null where it stands in none, or in that of a stack, a stage or an app itself.</summary>
    public INamedTypeSymbol? ConstructAround(SyntaxNode place)
    {
        var type = PartOfAppAround(place);
        return type is null || KnownSymbols.Is(type, Symbols.Stack) || KnownSymbols.Is(type, Symbols.Stage) ? null : type;
    }

    // The class of a construct, a stack, a stage or an app.
    private INamedTypeSymbol? PartOfAppAround(SyntaxNode place)
    {
        if (_model is null || Symbols is not { Construct: { } construct, Aws: not null } || place.SyntaxTree != _model.SyntaxTree)
        {
            return null;
        }

        var around = _model.GetEnclosingSymbol(place.SpanStart);
        for (var type = around as INamedTypeSymbol ?? around?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (KnownSymbols.Is(type, construct))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>The string parameter, local, field or property in scope that is named like a token: <c>accountId</c>, <c>Region</c>.</summary>
    public string? InScope(Token token, SyntaxNode place) =>
        Names(Candidates(place, static (type, _) => type.SpecialType == SpecialType.System_String, null)).FirstOrDefault(name => IsNamed(name, token));

    /// <summary>The bucket in scope; null if there is none or if it isn't clear which of several is meant.</summary>
    public string? BucketInScope(SyntaxNode place) => Only(Names(Candidates(place, KnownSymbols.Is, Symbols.Bucket)), "notebook");

    /// <summary>The key in scope; null if there is none or if it isn't clear which of several is meant.</summary>
    public string? KeyInScope(SyntaxNode place) => Only(Names(Candidates(place, KnownSymbols.Is, Symbols.Key)), "notebook");

    /// <summary>The string in scope that is named for what a resource is called: <c>bucketName</c>, <c>gitSecretArn</c>; null if there is none or if it isn't clear which of several is meant.</summary>
    public string? NamedInScope(string ending, string preferred, SyntaxNode place) => Only(
        Names(Candidates(place, static (type, _) => type.SpecialType == SpecialType.System_String, null)).Where(name => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).ToList(),
        preferred);

    /// <summary>The expression that certainly is, at a place, a bucket, key or secret of the code; null if none is in scope there.</summary>
    public string? NameOf(AwsResource resource, SyntaxNode place) => NameOf(resource.Origin, place);

    /// <summary>The expression that certainly is, at a place, what is made or first mentioned somewhere; null if none is in scope there.</summary>
    public string? NameOf(Origin origin, SyntaxNode place)
    {
        var node = origin.Node;
        if (_model is null || node.SyntaxTree != _model.SyntaxTree)
        {
            return null;
        }

        // It stands where it is made or found, or else where it is first mentioned.
        var named = node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } value => _model.GetDeclaredSymbol(value.Parent!),
            AssignmentExpressionSyntax assignment when assignment.Right == node => _model.GetSymbolInfo(assignment.Left).Symbol,
            _ => node is IdentifierNameSyntax ? _model.GetSymbolInfo(node).Symbol : null,
        };
        return named is not null
            ? Candidates(place, static (_, _) => true, null).FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate, named))?.Name
            : node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder } && IsSame(holder, place) ? node.ToString() : null;
    }

    // props.Bucket
    private bool IsSame(IdentifierNameSyntax holder, SyntaxNode place) =>
        _model!.GetSymbolInfo(holder).Symbol is (ILocalSymbol or IParameterSymbol) and var symbol
        && Candidates(place, static (_, _) => true, null).Contains(symbol, SymbolEqualityComparer.Default);

    /// <summary>Whether the compiler warns at a place of what may be null.</summary>
    public bool WarnsOfNull(SyntaxNode place) => _model is not null && (_model.GetNullableContext(place.SpanStart) & NullableContext.WarningsEnabled) != 0;

    /// <summary>The ARN of a secret that is in scope under a name.</summary>
    public SecretArn ArnOfSecret(string name, SyntaxNode place) => new(name + ".SecretArn", IsPartial(name, place) ? "-??????" : "");

    /// <summary>The secret in scope; null if there is none or if it isn't clear which of several is meant.</summary>
    public SecretArn? SecretInScope(SyntaxNode place) =>
        Only(Names(Candidates(place, KnownSymbols.Is, Symbols.Secret)), "git") is { } secret ? ArnOfSecret(secret, place) : null;

    // A secret that is looked up by its name has an ARN without the six characters that Secrets Manager adds to it.
    private bool IsPartial(string secret, SyntaxNode place) => LookupSymbols(place, secret)
        .SelectMany(static symbol => symbol.DeclaringSyntaxReferences)
        .Any(static reference => reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromSecretNameV2" or "FromSecretName" or "FromSecretPartialArn" } } });

    private static List<string> Names(List<ISymbol> symbols) => symbols.ConvertAll(static symbol => symbol.Name);

    private static string? Only(List<string> names, string preferred)
    {
        if (names.Count > 1)
        {
            names = names.Where(name => name.IndexOf(preferred, StringComparison.OrdinalIgnoreCase) >= 0).ToList();
        }

        return names.Count == 1 ? names[0] : null;
    }

    // Locals and parameters are nearer than members; among equals the first by name, whatever order the compiler has.
    private List<ISymbol> Candidates(SyntaxNode place, Func<ITypeSymbol, INamedTypeSymbol?, bool> isWanted, INamedTypeSymbol? wanted)
    {
        var near = new List<ISymbol>();
        var members = new List<ISymbol>();
        var isStatic = IsStatic(place);
        var own = _model?.GetEnclosingSymbol(place.SpanStart) switch
        {
            INamedTypeSymbol type => type,
            var enclosing => enclosing?.ContainingType,
        };
        foreach (var symbol in LookupSymbols(place))
        {
            var type = symbol switch
            {
                ILocalSymbol local when IsAssignedBefore(local, place) && IsCaptured(local, place) => local.Type,
                IParameterSymbol parameter when IsCaptured(parameter, place) => parameter.Type,
                IFieldSymbol field when field.IsStatic || IsOwn(field) => field.Type,
                IPropertySymbol { IsIndexer: false, GetMethod: not null } property when property.IsStatic || IsOwn(property) => property.Type,
                _ => null,
            };
            if (type is not null && isWanted(type, wanted))
            {
                (symbol is ILocalSymbol or IParameterSymbol ? near : members).Add(symbol);
            }
        }

        // A nested type sees the instance members of the type around it, but has no instance of it.
        bool IsOwn(ISymbol member) => !isStatic && KnownSymbols.Is(own, member.ContainingType);

        near.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        members.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        near.AddRange(members);
        return near;
    }

    private ImmutableArray<ISymbol> LookupSymbols(SyntaxNode place, string? name = null) => _model?.LookupSymbols(place.SpanStart, name: name) ?? ImmutableArray<ISymbol>.Empty;

    private static bool IsAssignedBefore(ILocalSymbol local, SyntaxNode place) =>
        local.DeclaringSyntaxReferences is [var reference]
        && reference.Span.End <= place.Span.End && !reference.Span.Contains(place.Span)
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } or ForEachStatementSyntax;

    // The code of all types sees the locals of top-level statements, and can't use them. A static local function or lambda has nothing of the code around it.
    private static bool IsCaptured(ISymbol symbol, SyntaxNode place)
    {
        if (symbol.ContainingSymbol is IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } && !place.Ancestors().Any(static ancestor => ancestor is GlobalStatementSyntax))
        {
            return false;
        }

        var fence = place.Ancestors().FirstOrDefault(static ancestor => ancestor switch
        {
            LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
            AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
            _ => false,
        });
        return fence is null || symbol.DeclaringSyntaxReferences.Any(reference => fence.Span.Contains(reference.Span));
    }

    private static bool IsStatic(SyntaxNode place)
    {
        foreach (var ancestor in place.Ancestors())
        {
            switch (ancestor)
            {
                case FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } or ConstructorInitializerSyntax:
                    return true;
                case MemberDeclarationSyntax member:
                    return member.Modifiers.Any(SyntaxKind.StaticKeyword);
            }
        }

        return true;
    }

    private static bool IsNamed(string name, Token token)
    {
        var plain = name.Replace("_", "").ToLowerInvariant();
        plain = plain.StartsWith("aws", StringComparison.Ordinal) ? plain.Substring(3) : plain;
        return token switch
        {
            Token.AccountId => plain is "account" or "accountid" or "accountnumber",
            Token.Region => plain is "region" or "regionname",
            Token.Partition => plain is "partition",
            _ => false,
        };
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

internal sealed partial class Interpreter
{
    private Value EvaluateCreation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
        {
            Open(creation.Initializer is null ? null : Evaluate(creation.Initializer));
            return new UnknownValue(creation.Syntax);
        }

        var arguments = Arguments(creation.Arguments, constructor.Parameters.Length);
        var made = Make(creation.Syntax, constructor, null, arguments);
        if (!IsFollowed(constructor) && !Construct(made, constructor, arguments, creation.Syntax))
        {
            OpenAll(arguments);
        }

        return Initialize(made, creation.Initializer);
    }

    // Runs a constructor of the compilation; false if it can't be followed.
    private bool Construct(ObjectValue made, IMethodSymbol constructor, ImmutableArray<Argument?> arguments, SyntaxNode node)
    {
        if (constructor.DeclaringSyntaxReferences is not [var reference] || !_code.Has(reference.SyntaxTree) || reference.GetSyntax(_cancellation) is not ConstructorDeclarationSyntax code
            || !(arguments.Any(static argument => argument?.Value is ObjectValue given && KnownSymbols.IsAws(given.Maker)) || _mayHoldPolicy(code)))
        {
            return false;
        }

        var isFollowed = ReadThrough(constructor, made, arguments, node) is not null;
        if (!isFollowed)
        {
            made.Open();
        }

        return isFollowed;
    }

    private Value Initialize(Value made, IObjectOrCollectionInitializerOperation? initializer)
    {
        _initialized.Push(made);
        foreach (var step in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            Evaluate(step);
        }

        _initialized.Pop();
        return made;
    }

    private Value EvaluateCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (EvaluateSequence(call) is { } sequence)
        {
            return sequence;
        }

        var receiver = call.Instance is null ? null : Evaluate(call.Instance);
        var arguments = Arguments(call.Arguments, method.Parameters.Length);
        Open(receiver as ChoiceValue);
        MarkTexts(method, receiver, arguments);
        if (receiver is ObjectValue target && KnownSymbols.IsFluent(method))
        {
            Note(target, method, arguments, call.Syntax);
            return target;
        }

        if (Wrapped(method, arguments) is { } wrapped)
        {
            return wrapped;
        }

        if (KnownSymbols.IsAws(method))
        {
            if (method.MethodKind == MethodKind.Constructor)
            {
                return EvaluateBase(call, arguments);
            }

            var made = Make(call.Syntax, method, receiver, arguments);
            return Made(method, receiver, arguments, call.Syntax) ?? made;
        }

        if (KnownSymbols.IsFramework(method))
        {
            return EvaluateFrameworkCall(call, receiver, arguments);
        }

        var self = method.IsStatic || IsSelf(call.Instance) ? null : receiver;
        return ReadThrough(method, self, arguments, call.Syntax) ?? GiveAway(call, receiver, arguments);
    }

    // A class that derives from one of AWS's is that one, but whoever makes it may add to it.
    private ObjectValue EvaluateBase(IInvocationOperation call, ImmutableArray<Argument?> arguments)
    {
        var made = Make(call.Syntax, call.TargetMethod, null, arguments);
        made.Open();
        if (_self is null && call.TargetMethod.ContainingNamespace.Name == "IAM")
        {
            _self = made;
        }

        return made;
    }

    private UnknownValue GiveAway(IInvocationOperation call, Value? receiver, ImmutableArray<Argument?> arguments)
    {
        Open(receiver);
        OpenAll(arguments);
        if (call.TargetMethod.ReturnType.SpecialType == SpecialType.System_String)
        {
            // What it gives may be made of what it is given, as by a helper that fills a template.
            MarkTexts(arguments.Select(static argument => argument?.Value), isRework: true, isAssertion: false);
        }

        ForgetMembers();
        return new UnknownValue(call.Syntax, call.TargetMethod);
    }

    private Value EvaluateFrameworkCall(IInvocationOperation call, Value? receiver, ImmutableArray<Argument?> arguments)
    {
        var method = call.TargetMethod;
        if (Made(method, receiver, arguments, call.Syntax) is { } text)
        {
            return text;
        }

        var source = receiver ?? (method.IsExtensionMethod ? arguments[0]?.Value : null);
        if (method.Name is "ToArray" or "ToList" or "AsEnumerable" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList" && source is not null)
        {
            var list = Views.List(source, _step + 1);
            HandOutPart(source);
            return new ListValue(Origin.Of(call.Syntax), list.Items, list.IsComplete);
        }

        if (method is { IsStatic: true, Name: "Empty", Parameters.IsEmpty: true })
        {
            return new ListValue(Origin.Of(call.Syntax), ImmutableArray<ListItem>.Empty, isComplete: true);
        }

        HandOut(HandsOut(method) ? source : null);
        if (receiver is ObjectValue made)
        {
            Note(made, method, arguments, call.Syntax);
            if (method is { ReturnType.Name: "StringBuilder" })
            {
                return made;
            }
        }
        else if (!method.IsStatic)
        {
            Open(receiver);
            OpenAll(arguments);
        }
        else
        {
            var isQuery = method.ContainingType.Name == "Enumerable";
            OpenAll(arguments.Where(argument => isQuery ? argument?.Value is UnknownValue : argument?.Value is not ObjectValue made || !KnownSymbols.IsAws(made.Maker)));
        }

        return new UnknownValue(call.Syntax, method, receiver);
    }

    // Whether a method of a list gives the SDK's policy objects in it to a lambda or under another name, where what is done to them isn't followed.
    private static bool HandsOut(IMethodSymbol method) =>
        HoldsPolicyObjects(method.IsStatic ? method.TypeArguments : method.ContainingType.TypeArguments)
        && (method.IsStatic || KnownSymbols.IsSdkPolicy(method.ReturnType) || method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate));

    private static bool HoldsPolicyObjects(ImmutableArray<ITypeSymbol> types) => types is [{ } item, ..] && KnownSymbols.IsSdkPolicy(item);

    // A list that one of these objects has itself: what is made of it isn't followed.
    private static void HandOutPart(Value? value) => HandOut(value is ObjectValue { IsConstructed: false } made && KnownSymbols.IsSdkPolicy(made.Maker) ? value : null);

    private static void HandOut(Value? value)
    {
        switch (value)
        {
            case ObjectValue { IsHandedOut: false } made:
                made.HandOut();
                Open(made);
                foreach (var item in made.Events.SelectMany(static happened => happened.Arguments))
                {
                    HandOut(KnownSymbols.IsFramework(made.Maker) ? item?.Value : null);
                }

                break;
            case ListValue list:
                Open(list);
                foreach (var item in list.Items)
                {
                    HandOut(item.Value);
                }

                break;
            default:
                Open(value);
                break;
        }
    }

    // A string that goes into the making of another one, or into an assertion, isn't what the program sends.
    private static void MarkTexts(IMethodSymbol method, Value? receiver, ImmutableArray<Argument?> arguments)
    {
        var isRework = method.ContainingType is { } type
            && (type.SpecialType == SpecialType.System_String && method.ReturnType.SpecialType == SpecialType.System_String
                || type.Name is "StringBuilder" or "Regex" && KnownSymbols.IsFramework(method)
                || method is { MethodKind: MethodKind.DelegateInvoke, ReturnType.SpecialType: SpecialType.System_String }
                || type.Name == "Fn" && KnownSymbols.IsAws(method));
        var isAssertion = IsAssertion(method);
        if (!isRework && !isAssertion)
        {
            return;
        }

        var given = arguments.Select(static argument => argument?.Value).Append(receiver).ToList();
        var items = given.SelectMany(static value => value is not null && Views.IsList(value) ? Views.List(value, int.MaxValue).Items : Enumerable.Empty<ListItem>());
        MarkTexts(given.Concat(items.Select(static item => item.Value)), isRework, isAssertion);
    }

    private static void MarkTexts(IEnumerable<Value?> values, bool isRework, bool isAssertion)
    {
        foreach (var value in values)
        {
            MarkTexts((value as ChoiceValue)?.Options ?? Enumerable.Empty<Value?>(), isRework, isAssertion);
            if (value is TextValue text)
            {
                text.IsReworked |= isRework;
                text.IsExpectation |= isAssertion;
            }
        }
    }

    private static bool IsAssertion(IMethodSymbol method) => method.ContainingAssembly?.Name switch
    {
        "Amazon.CDK.Lib" => method.ContainingNamespace?.Name == "Assertions",
        "nunit.framework" or "FluentAssertions" or "AwesomeAssertions" or "Shouldly" or "Microsoft.VisualStudio.TestPlatform.TestFramework" or "MSTest.TestFramework" or "TUnit.Assertions" => true,
        "Moq" or "NSubstitute" or "FakeItEasy" => true,
        { } name => name.StartsWith("xunit", StringComparison.Ordinal) || name.StartsWith("Verify", StringComparison.Ordinal),
        null => false,
    };

    private ObjectValue Make(SyntaxNode node, IMethodSymbol maker, Value? receiver, ImmutableArray<Argument?> arguments)
    {
        var made = new ObjectValue(node, maker, receiver, arguments, _scope, ++_step);
        _trace.Objects.Add(made);
        if (receiver is ObjectValue target)
        {
            Note(target, maker, arguments, node);
        }

        return made;
    }

    private void Note(ObjectValue made, ISymbol member, ImmutableArray<Argument?> arguments, SyntaxNode node) =>
        made.Add(new ObjectEvent(++_step, member, arguments, _scope.Encloses(made.Scope), node));

    // Whether what a member does with its arguments is known: AWS's copy them, and .NET's collections hold them in sight.
    private static bool IsFollowed(ISymbol member) => KnownSymbols.IsAws(member) || KnownSymbols.IsFramework(member);

    private static void OpenAll(IEnumerable<Argument?> arguments)
    {
        foreach (var argument in arguments)
        {
            Open(argument?.Value);
        }
    }

    private ImmutableArray<Argument?> Arguments(ImmutableArray<IArgumentOperation> arguments, int count)
    {
        var values = new Argument?[count];
        foreach (var argument in arguments)
        {
            var ordinal = argument.Parameter?.Ordinal ?? 0;
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || ordinal >= count)
            {
                continue;
            }

            var value = argument.ArgumentKind > ArgumentKind.DefaultValue ? Collected(argument.Value) : Evaluate(argument.Value);
            values[ordinal] = new Argument(value, argument.Value.Syntax);
            if (argument.Parameter is { RefKind: not (RefKind.None or RefKind.In) } && VariableOf(argument.Value) is { } variable)
            {
                Open(value);
                Assign(variable, new UnknownValue(argument.Syntax, variable), argument.Syntax);
            }
        }

        return ImmutableArray.Create(values);
    }

    // The arguments of a params parameter that is no array: Roslyn 4.8 has neither a name for that kind nor for the operation.
    private ListValue Collected(IOperation arguments)
    {
        var collection = arguments is IConversionOperation conversion ? conversion.Operand : arguments;
        var items = collection.ChildOperations.Select(item => new ListItem(Evaluate(item), IsCertain: true, Origin.Of(item.Syntax))).ToImmutableArray();
        return new ListValue(Origin.Of(arguments.Syntax), items, isComplete: true);
    }

    // Runs a method or constructor of the compilation with the arguments given, for the object given or the one at hand; null if it can't be followed.
    private Value? ReadThrough(IMethodSymbol method, Value? self, ImmutableArray<Argument?> arguments, SyntaxNode call)
    {
        method = method.OriginalDefinition;
        if (_calls.Count >= Limits.CallDepth || _calls.Contains(method, SymbolEqualityComparer.Default) || IsOverridable(method) || method.IsAsync || Body(method) is not { } body)
        {
            return null;
        }

        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var parameter = method.Parameters[i];
            var given = i < arguments.Length ? arguments[i]?.Value : null;
            given ??= parameter.HasExplicitDefaultValue ? Constant(call, parameter.ExplicitDefaultValue) : new UnknownValue(call, parameter);
            _variables[parameter] = new Variable(given, _scope);
        }

        var (outer, mayRunElsewhere) = (_self, _mayRunElsewhere);
        _self = self ?? _self;
        _mayRunElsewhere |= method.MethodKind is not (MethodKind.Constructor or MethodKind.LocalFunction) && !IsCalledOnce(method);
        _calls.Add(method);
        _followed.Add(method);
        var result = Follow(body, call);
        _calls.RemoveAt(_calls.Count - 1);
        (_self, _mayRunElsewhere) = (outer, mayRunElsewhere);
        return result;
    }

    private bool IsCalledOnce(IMethodSymbol method)
    {
        if (!_calledOnce.TryGetValue(method, out var isCalledOnce))
        {
            isCalledOnce = method.DeclaredAccessibility == Accessibility.Private && !CompilationCode.PlacesNaming(method, _cancellation).Skip(1).Any();
            _calledOnce.Add(method, isCalledOnce);
        }

        return isCalledOnce;
    }

    // Runs a function's body, and gives what it returns: one of several values if it returns at several places.
    private Value Follow(IOperation body, SyntaxNode call)
    {
        var (returned, hasLeft, scope) = (_returned, _hasLeft, _scope);
        (_returned, _hasLeft) = (new List<Returned>(), false);
        var result = Evaluate(body);
        var results = _returned;
        (_returned, _hasLeft, _scope) = (returned, hasLeft, scope);
        return results.Count == 0 ? result : ChoiceValue.Of(call, results.Select(static value => value.Value));
    }

    private static bool IsOverridable(IMethodSymbol method) =>
        method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && method.ContainingType is { IsSealed: false });

    private IOperation? Body(IMethodSymbol method)
    {
        if (!_bodies.TryGetValue(method, out var body))
        {
            body = FindBody(method);
            _bodies.Add(method, body);
        }

        return body;
    }

    private IOperation? FindBody(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences is not [var reference] || !_code.Has(reference.SyntaxTree) || reference.GetSyntax(_cancellation).DescendantNodes().Any(static node => node is YieldStatementSyntax))
        {
            return null;
        }

        return _code.ModelOf(reference.SyntaxTree, _model).OperationOf(reference.GetSyntax(_cancellation), _cancellation) switch
        {
            IConstructorBodyOperation constructor => constructor,
            IMethodBodyOperation body => body.BlockBody ?? body.ExpressionBody,
            ILocalFunctionOperation function => function.Body,
            IBlockOperation block => block,
            _ => null,
        };
    }
}

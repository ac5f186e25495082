using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NotebookRoleAnalyzers.Values;

/// <summary>
/// Walks through the operations of one code block in the order in which they run, and notes what is made and what is done to it.
/// It never guesses: whatever it doesn't follow is unknown, and whatever it hands to code that it doesn't follow is open from then on.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly SemanticModel _model;
    private readonly CompilationCode _code;
    private readonly Func<SyntaxNode, bool> _mayHoldPolicy;
    private readonly CancellationToken _cancellation;
    private readonly Trace _trace = new();
    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly Stack<Value> _initialized = new();
    private readonly Stack<Value> _accessed = new();
    private readonly List<ISymbol> _calls = new();
    private readonly Dictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> _calledOnce = new(SymbolEqualityComparer.Default);
    private readonly List<SyntaxNode> _roots = new();
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private readonly List<ILocalFunctionOperation> _localFunctions = new();
    private readonly Scope _outermost = new(null);
    private List<Returned> _returned = new();
    private bool _hasLeft;
    private bool _hasBroken;
    private Scope _scope;
    private int _step;
    private int _depth;
    private int _operations;

    private Interpreter(SemanticModel model, Func<SyntaxNode, bool> mayHoldPolicy, CancellationToken cancellation)
    {
        _model = model;
        _code = CompilationCode.Of(model.Compilation);
        _mayHoldPolicy = mayHoldPolicy;
        _cancellation = cancellation;
        _scope = _outermost;
    }

    /// <summary>Follows the code of some roots, one after the other.</summary>
    /// <param name="model">The model of the file that has them.</param>
    /// <param name="roots">The code to follow.</param>
    /// <param name="mayHoldPolicy">Whether other code is worth following for what it makes itself.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Trace Run(SemanticModel model, IEnumerable<IOperation> roots, Func<SyntaxNode, bool> mayHoldPolicy, CancellationToken cancellation)
    {
        var interpreter = new Interpreter(model, mayHoldPolicy, cancellation);
        foreach (var root in roots)
        {
            interpreter._roots.Add(root.Syntax);
            Open(interpreter.Evaluate(root));
            foreach (var value in interpreter._returned)
            {
                Open(value.Value);
            }
        }

        // A local function is read where it is called, with the arguments given; else alone.
        for (var i = 0; i < interpreter._localFunctions.Count; i++)
        {
            if (interpreter._followed.Add(interpreter._localFunctions[i].Symbol))
            {
                interpreter.Apart(interpreter._localFunctions[i].Body);
            }
        }

        if (interpreter._operations > Limits.OperationsPerBlock)
        {
            interpreter._trace.Objects.ForEach(static made => made.Open());
        }

        interpreter.OpenWhatOthersUse();
        return interpreter._trace;
    }

    /// <summary>Marks a value, and what can be reached through it, as open to code that isn't followed.</summary>
    private static void Open(Value? value)
    {
        switch (value)
        {
            case ObjectValue { IsOpen: false } made:
                made.Open();
                OpenParts(made);
                HandOutPart(made);
                break;
            case ListValue { IsOpen: false } list:
                list.IsOpen = true;
                foreach (var item in list.Items)
                {
                    Open(item.Value);
                }

                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                {
                    Open(entry.Value);
                }

                break;
            case ChoiceValue choice:
                foreach (var option in choice.Options)
                {
                    Open(option);
                }

                break;
            case UnknownValue { Owner: { } owner } part:
                OpenWhole(part);
                if (owner is ObjectValue named)
                {
                    named.IsNamedElsewhere = true;
                }

                break;
        }
    }

    // AWS's objects copy what they are given, so only what they hand out again can be reached through them.
    private static void OpenParts(ObjectValue made)
    {
        foreach (var part in made.Parts)
        {
            part.Value.Open();
            OpenParts(part.Value);
        }

        if (KnownSymbols.IsAws(made.Maker))
        {
            return;
        }

        foreach (var argument in made.Arguments)
        {
            Open(argument?.Value);
        }

        foreach (var argument in made.Events.SelectMany(static happened => happened.Arguments))
        {
            Open(argument?.Value);
        }
    }

    private Value Evaluate(IOperation operation)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_depth >= Limits.OperationDepth)
        {
            _operations = Limits.OperationsPerBlock;
        }

        if (++_operations > Limits.OperationsPerBlock)
        {
            return new UnknownValue(operation.Syntax);
        }

        _depth++;
        var value = EvaluateStatement(operation) ?? EvaluateExpression(operation);
        _depth--;
        return value;
    }

    // Gives null for what is no statement that needs care.
    private UnknownValue? EvaluateStatement(IOperation operation)
    {
        switch (operation)
        {
            case IBlockOperation or IExpressionStatementOperation or IMethodBodyOperation or IConstructorBodyOperation:
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation or ILabeledOperation:
                foreach (var child in operation.ChildOperations)
                {
                    Evaluate(child);
                }

                break;
            case IVariableDeclaratorOperation declarator:
                Declare(declarator);
                break;
            case IConditionalOperation { Type: null } condition:
                Evaluate(condition.Condition);
                Perhaps(condition.WhenTrue);
                Perhaps(condition.WhenFalse);
                break;
            case IForEachLoopOperation each when ItemsOf(each) is { } items:
                Unroll(each, items);
                break;
            case ILoopOperation:
                Breakable(() => Perhaps(operation.ChildOperations));
                break;
            case ISwitchOperation choice:
                Evaluate(choice.Value);
                Breakable(() => choice.Cases.ToList().ForEach(section => Perhaps(section)));
                break;
            case ICatchClauseOperation:
                Perhaps(operation.ChildOperations);
                break;
            case IReturnOperation exit:
                Leave(exit);
                break;
            case IBranchOperation branch:
                _hasBroken |= branch.BranchKind != BranchKind.GoTo;
                _hasLeft |= branch.BranchKind == BranchKind.GoTo;
                break;
            case ILocalFunctionOperation function:
                _localFunctions.Add(function);
                break;
            default:
                return null;
        }

        return new UnknownValue(operation.Syntax);
    }

    // A break or continue ends no more than the loop or switch around it.
    private void Breakable(Action follow)
    {
        var (hasBroken, scope) = (_hasBroken, _scope);
        follow();
        _hasBroken = hasBroken;
        _scope = _hasLeft ? new Scope(scope) : scope;
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        var value = initializer is null ? new UnknownValue(declarator.Syntax, declarator.Symbol) : Evaluate(initializer.Value);
        _variables[declarator.Symbol] = new Variable(value, _scope);
    }

    /// <summary>Follows code that may not run, or may run several times.</summary>
    private void Perhaps(params IOperation?[] operations) => Perhaps((IEnumerable<IOperation?>)operations);

    private void Perhaps(IEnumerable<IOperation?> operations)
    {
        var outer = _scope;
        _scope = new Scope(outer);
        foreach (var operation in operations)
        {
            if (operation is not null)
            {
                Open(Evaluate(operation));
            }
        }

        // What follows a jump out of a branch runs only maybe.
        _scope = _hasLeft || _hasBroken ? new Scope(outer) : outer;
    }

    /// <summary>Follows the body of a function that some other code may call, with arguments that aren't known here.</summary>
    private void Apart(IOperation? body)
    {
        var (returned, hasLeft, scope) = (_returned, _hasLeft, _scope);
        (_returned, _hasLeft) = (new List<Returned>(), false);
        Perhaps(body);
        foreach (var value in _returned)
        {
            Open(value.Value);
        }

        (_returned, _hasLeft, _scope) = (returned, hasLeft, scope);
    }

    private void Leave(IReturnOperation exit)
    {
        if (exit.ReturnedValue is { } result)
        {
            _returned.Add(new Returned(Evaluate(result), _scope));
        }

        _hasLeft = true;
    }

    private void Assign(ISymbol variable, Value value, SyntaxNode node)
    {
        if (!_variables.TryGetValue(variable, out var old) && variable is not ILocalSymbol)
        {
            // Parameters and members have had a value before.
            old = new Variable(new UnknownValue(node, variable), _outermost);
        }

        if (old is not null && !_scope.Encloses(old.Scope))
        {
            Open(old.Value);
            Open(value);
            value = new UnknownValue(node, variable);
        }

        _variables[variable] = new Variable(value, old?.Scope ?? _scope);
    }

    private sealed record Variable(Value Value, Scope Scope);

    private sealed record Returned(Value Value, Scope Scope);
}

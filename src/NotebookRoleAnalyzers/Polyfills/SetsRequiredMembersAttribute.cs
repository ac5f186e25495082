namespace System.Diagnostics.CodeAnalysis;

/// <summary>A constructor that sets all <c>required</c> members, such as a record's copy constructor.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;

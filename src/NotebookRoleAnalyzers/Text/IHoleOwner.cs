namespace NotebookRoleAnalyzers.Text;

/// <summary>Something that texts are asked of, as the layer above knows it: a bucket has an ARN, a stack an account.</summary>
internal interface IHoleOwner
{
}

namespace Greffe.Governance.AnswerQuestions;

/// <summary>Who answers for a data set: the host wires it to the catalogue. Without it, a question goes by entity and subject.</summary>
public interface IDatasetEntities
{
    /// <summary>Directory code of the entity that owns the data set; null when it is not known.</summary>
    string? EntityOf(string dataset);
}

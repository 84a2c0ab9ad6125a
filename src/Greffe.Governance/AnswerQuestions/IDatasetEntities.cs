namespace Greffe.Governance.AnswerQuestions;

/// <summary>Who answers for a data set: the host wires it to the catalogue. Without it, a question goes by entity and subject.</summary>
public interface IDatasetEntities
{
    /// <summary>Entities that answer for the data set, each as the catalogue writes it: a code of the directory or a name; the owner first. Empty when nothing is known.</summary>
    /// <param name="dataset">Identifier in the catalogue.</param>
    IReadOnlyList<string> EntitiesOf(string dataset);
}

namespace Greffe.Pseudonymisation.Doubting;

/// <summary>Two small logistic regressions. The same examples in the same order give the same weights.</summary>
internal static class LogisticFit
{
    private const int MostSteps = 30;

    /// <summary>
    /// Weights of features that are there or not, by Newton's steps with a penalty of <paramref name="ridge"/> on every weight but that of feature 0, which all examples have.
    /// </summary>
    public static double[] Sparse(IReadOnlyList<(int[] Features, bool Is)> examples, int width, double ridge)
    {
        var weights = new double[width];
        for (var step = 0; step < MostSteps; step++)
        {
            var (slope, curve) = (new double[width], new double[width, width]);
            foreach (var (features, isPositive) in examples)
            {
                var sum = 0.0;
                foreach (var feature in features) sum += weights[feature];
                var share = DocumentFeatures.Share(sum);
                var bend = share * (1 - share);
                foreach (var feature in features)
                {
                    slope[feature] += share - (isPositive ? 1 : 0);
                    foreach (var other in features) curve[feature, other] += bend;
                }
            }
            Penalise(weights, slope, curve, ridge, 0);
            if (Move(weights, Solve(curve, slope))) break;
        }
        return weights;
    }

    /// <summary>Weights of measured features, then the constant, by Newton's steps with a penalty of <paramref name="ridge"/> on all but the constant.</summary>
    public static double[] Dense(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, double ridge)
    {
        var width = rows[0].Length + 1;
        var weights = new double[width];
        for (var step = 0; step < MostSteps; step++)
        {
            var (slope, curve) = (new double[width], new double[width, width]);
            for (var row = 0; row < rows.Count; row++) Add(rows[row], labels[row], weights, slope, curve);
            Penalise(weights, slope, curve, ridge, width - 1);
            if (Move(weights, Solve(curve, slope))) break;
        }
        return weights;
    }

    private static void Penalise(double[] weights, double[] slope, double[,] curve, double ridge, int constant)
    {
        for (var index = 0; index < weights.Length; index++)
        {
            var penalty = index == constant ? 1e-6 : ridge;
            slope[index] += penalty * weights[index];
            curve[index, index] += penalty;
        }
    }

    // True once nothing moves.
    private static bool Move(double[] weights, double[] by)
    {
        for (var index = 0; index < weights.Length; index++) weights[index] -= Math.Clamp(by[index], -2, 2);
        return by.Max(Math.Abs) < 1e-6;
    }

    private static void Add(double[] row, bool label, double[] weights, double[] slope, double[,] curve)
    {
        var width = weights.Length;
        var sum = weights[^1];
        for (var index = 0; index < row.Length; index++) sum += weights[index] * row[index];
        var share = DocumentFeatures.Share(sum);
        for (var index = 0; index < width; index++)
        {
            var value = index == width - 1 ? 1 : row[index];
            slope[index] += (share - (label ? 1 : 0)) * value;
            for (var other = 0; other < width; other++) curve[index, other] += share * (1 - share) * value * (other == width - 1 ? 1 : row[other]);
        }
    }

    // Gaussian elimination with pivots: the matrix is small and positive definite.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var answer = (double[])right.Clone();
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++) matrix[row, column] -= factor * matrix[pivot, column];
                answer[row] -= factor * answer[pivot];
            }
        }
        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++) answer[row] -= matrix[row, column] * answer[column];
            answer[row] /= matrix[row, row];
        }
        return answer;
    }
}

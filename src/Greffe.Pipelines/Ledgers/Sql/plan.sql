SELECT partition_id, state, why, version, owner, lease_ms <= @now AS expired, COUNT(*)
FROM step
WHERE asset = @asset AND (
    state IN (1, 2, 5)
    OR (@changed = 1 AND state IN (3, 4, 6))
    OR (state = 4 AND until_ms <= @now)
    OR (state = 3 AND attempts > 0 AND attempts < @most))
GROUP BY partition_id, state, why, version, owner, expired
ORDER BY partition_id, why, version

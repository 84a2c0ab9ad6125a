SELECT blob, is_secret, erased, sequence FROM claim ORDER BY sequence, blob, is_secret

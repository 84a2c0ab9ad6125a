SELECT measure, grain, period, parts, negative, stated FROM $summaries

UPDATE step SET state = 0
WHERE item = @item AND state IN (1, 5) AND asset IN (SELECT asset FROM ancestry WHERE ancestor = @asset)

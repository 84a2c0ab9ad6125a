SELECT COUNT(*) FROM input n LEFT JOIN step u ON u.item = @item AND u.asset = n.input AND u.state = 6
WHERE n.asset = @asset AND u.item IS NULL

UPDATE item SET partition_id = @partition WHERE id = @item

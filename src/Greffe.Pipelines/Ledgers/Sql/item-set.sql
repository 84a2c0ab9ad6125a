UPDATE item SET fact = @fact WHERE id = @item

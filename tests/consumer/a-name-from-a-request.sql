SELECT a.id, a.capital, c.name FROM areas a, commodities c
WHERE list_contains(string_split(a.aliases, ';'), 'Burma') AND c.symbol = 'Dy'

SELECT id, longitude::DOUBLE, latitude::DOUBLE FROM deposits
WHERE area = 'AUS' AND list_contains(string_split(commodities, ';'), 'lithium') AND latitude IS NOT NULL ORDER BY id

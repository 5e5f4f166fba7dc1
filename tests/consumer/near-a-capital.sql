WITH astana AS (SELECT capital_latitude::DOUBLE AS y, capital_longitude::DOUBLE AS x FROM areas WHERE capital = 'Astana')
SELECT id FROM deposits, astana WHERE latitude IS NOT NULL AND 2 * 6371.0088 * asin(sqrt(
  sin(radians(latitude::DOUBLE - y) / 2) ** 2
  + cos(radians(y)) * cos(radians(latitude::DOUBLE)) * sin(radians(longitude::DOUBLE - x) / 2) ** 2)) <= 300
ORDER BY id

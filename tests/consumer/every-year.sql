WITH standing AS (
  SELECT s.year, s.area, s.quantity::DOUBLE AS q, o.published FROM shares s JOIN sources o ON s.source = o.id
  WHERE o.series = 'usgs-mcs' AND commodity = 'cobalt' AND stage = 'mine' AND measure = 'production' AND year BETWEEN '2021' AND '2024'
    AND o.edition = (SELECT max(p.edition) FROM shares t JOIN sources p ON t.source = p.id
      WHERE p.series = 'usgs-mcs' AND t.commodity = s.commodity AND t.stage = s.stage AND t.measure = s.measure AND t.year = s.year)
  QUALIFY row_number() OVER (PARTITION BY s.year, s.area ORDER BY o.published DESC) = 1
)
SELECT year::INT, 100 * max(q) FILTER (area = 'COD')
  / greatest(max(q) FILTER (area = '_WLD'), sum(q) FILTER (area NOT IN ('_WLD', '_XUS')))
FROM standing GROUP BY year ORDER BY year

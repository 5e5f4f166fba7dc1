WITH print AS (
  SELECT area, quantity::DOUBLE AS q FROM shares s JOIN sources o ON s.source = o.id
  WHERE o.edition = 'usgs-mcs-2026' AND commodity = 'tungsten' AND stage = 'mine' AND measure = 'production' AND year = '2024'
  QUALIFY row_number() OVER (PARTITION BY area ORDER BY o.published DESC) = 1
), whole AS (
  SELECT greatest(max(q) FILTER (area = '_WLD'), sum(q) FILTER (area NOT IN ('_WLD', '_XUS'))) AS total FROM print
)
SELECT sum((q / total) ** 2) * 10000 FROM print, whole WHERE area NOT LIKE '\_%' ESCAPE '\'

SELECT area, quantity::DOUBLE FROM (
  SELECT s.*, o.published FROM shares s JOIN sources o ON s.source = o.id
  WHERE o.edition = 'usgs-mcs-2026' AND commodity = 'rare-earths' AND stage = 'mine' AND measure = 'production'
    AND form = 'all' AND year = '2024' AND area NOT LIKE '\_%' ESCAPE '\'
  QUALIFY row_number() OVER (PARTITION BY area ORDER BY o.published DESC) = 1
) WHERE quantity IS NOT NULL ORDER BY 2 DESC LIMIT 5

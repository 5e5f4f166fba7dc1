SELECT s.source, s.quantity::DOUBLE FROM shares s JOIN sources o ON s.source = o.id
WHERE o.series = 'usgs-mcs' AND commodity = 'rare-earths' AND stage = 'mine' AND measure = 'production' AND area = 'BRA'
  AND year = '2024' ORDER BY o.published

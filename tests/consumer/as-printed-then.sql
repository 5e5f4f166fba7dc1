SELECT
  max(quantity::DOUBLE) FILTER (source LIKE 'usgs-mcs-2025%'), max(quantity::DOUBLE) FILTER (source LIKE 'usgs-mcs-2026%')
FROM shares WHERE commodity = 'rare-earths' AND stage = 'mine' AND measure = 'production' AND area = 'AUS' AND year = '2024'

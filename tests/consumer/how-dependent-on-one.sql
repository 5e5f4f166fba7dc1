WITH bought AS (
  SELECT exporter, sum(value_usd::DOUBLE) AS v FROM exports JOIN sources o ON source = o.id
  WHERE o.series = 'cepii-baci-hs17-extract' AND importer = 'DEU' AND product = 'hs17-850511' AND period = '2022' GROUP BY exporter
)
SELECT sum((v / (SELECT sum(v) FROM bought)) ** 2) * 10000 FROM bought

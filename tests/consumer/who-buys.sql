SELECT importer, sum(value_usd::DOUBLE) FROM exports JOIN sources o ON source = o.id
WHERE o.series = 'cepii-baci-hs17-extract' AND exporter = 'CHN' AND product = 'hs17-850511' AND period = '2022'
GROUP BY importer ORDER BY 2 DESC LIMIT 3

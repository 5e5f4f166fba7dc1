SELECT DISTINCT o.series FROM shares s JOIN sources o ON s.source = o.id
WHERE commodity = 'lithium' AND stage = 'mine' AND measure = 'production' AND year = '2023' ORDER BY 1

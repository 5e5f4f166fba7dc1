SELECT o.id, o.publisher, o.title, count(*)::INT FROM commitments c JOIN sources o ON c.source = o.id
WHERE currency = 'JPY' GROUP BY ALL ORDER BY o.id

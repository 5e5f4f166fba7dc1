SELECT id, signed FROM agreements WHERE signed >= '2025'
  AND id IN (SELECT agreement FROM agreement_parties WHERE party = 'USA' AND role <> 'observer')
  AND id IN (SELECT agreement FROM agreement_parties WHERE party = 'JPN' AND role <> 'observer') ORDER BY id

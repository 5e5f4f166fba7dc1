SELECT count(*)::INT FROM shares s JOIN sources o ON s.source = o.id
WHERE licence IN ('us-public-domain', 'cc-by-4-0')
  AND (carrier_licence IS NULL OR carrier_licence IN ('us-public-domain', 'cc-by-4-0'))

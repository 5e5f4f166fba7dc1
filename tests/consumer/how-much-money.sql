SELECT currency, sum(amount::DOUBLE) FROM commitments WHERE id IN ('usa-aus-2025-aus-1bn', 'usa-aus-2025-usa-1bn') GROUP BY currency

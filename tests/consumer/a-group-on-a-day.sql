SELECT DISTINCT area FROM shares WHERE commodity = 'lithium' AND area IN (
  SELECT member FROM group_members WHERE "group" = 'eu27'
    AND (valid_from IS NULL OR valid_from <= '2019-06-01') AND (valid_to IS NULL OR valid_to >= '2019-06-01')
) ORDER BY area

-- Districts are a code list from here on: what older documents call by other spellings of a district's name is counted under it.
-- The documents themselves stay as they were published. What a projection makes of them now is the same.
WITH district (code, word) AS (
  VALUES ('Indre By', 'indre by'), ('Indre By', 'inner city'), ('Østerbro', 'østerbro'), ('Nørrebro', 'nørrebro'),
    ('Vesterbro/Kongens Enghave', 'vesterbro/kongens enghave'), ('Vesterbro/Kongens Enghave', 'vesterbro'),
    ('Vesterbro/Kongens Enghave', 'kongens enghave'), ('Valby', 'valby'), ('Vanløse', 'vanløse'),
    ('Brønshøj-Husum', 'brønshøj-husum'), ('Brønshøj-Husum', 'brønshøj/husum'), ('Brønshøj-Husum', 'brønshøj'),
    ('Brønshøj-Husum', 'husum'), ('Bispebjerg', 'bispebjerg'), ('Amager Øst', 'amager øst'), ('Amager Øst', 'amager east'),
    ('Amager Vest', 'amager vest'), ('Amager Vest', 'amager west')
), spelled AS (
  SELECT i.id, named.place, coalesce(district.code, btrim(normalize(named.word, NFC))) AS code
  FROM picture.initiative i
  CROSS JOIN LATERAL unnest(i.districts) WITH ORDINALITY AS named (word, place)
  LEFT JOIN district ON district.word = lower(btrim(regexp_replace(translate(
    regexp_replace(normalize(named.word, NFKC), '[\u00AD\u200B-\u200F\u2060\uFEFF]', '', 'g'), '‐‑‒–—', '-----'), '\s+', ' ', 'g')))
), once AS (
  SELECT id, code, min(place) AS place FROM spelled GROUP BY id, code
)
UPDATE picture.initiative i SET districts = found.codes
FROM (SELECT id, array_agg(code ORDER BY place) AS codes FROM once GROUP BY id) found
WHERE found.id = i.id AND i.districts <> found.codes;
UPDATE picture.spending s SET districts = i.districts FROM picture.initiative i
WHERE i.id = s.initiative AND s.districts <> i.districts;

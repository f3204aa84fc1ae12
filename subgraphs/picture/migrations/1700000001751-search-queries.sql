-- What finds every word that is a condition, in the three ways of hub.search_query, for one look at what the words are related to.
CREATE FUNCTION hub.search_queries(asked text[]) RETURNS TABLE (query tsquery, own tsquery, beginnings tsquery)
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT pg_catalog.string_agg('(' || pg_catalog.array_to_string(hub.quoted(t.beginnings, ':*') || hub.quoted(t.words, ''), ' | ') || ')', ' & ')::tsquery,
    pg_catalog.string_agg('(' || pg_catalog.array_to_string(hub.quoted(t.own, ':*'), ' | ') || ')', ' & ')::tsquery,
    pg_catalog.string_agg('(' || pg_catalog.array_to_string(hub.quoted(t.beginnings, ':*'), ' | ') || ')', ' & ')::tsquery
  FROM hub.search_terms(asked) t WHERE t.is_condition
$$;

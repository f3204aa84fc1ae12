/** What a browser sees at `/` and at `/graphql` where there is no sandbox. */
export const PLAIN_PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Integration policy hub</title>
<h1>Integration policy hub</h1>
<p>The graph is at <code>/graphql</code>. It answers GraphQL queries by POST as JSON, for example:</p>
<pre>curl -H 'content-type: application/json' -d '{"query":"{ __typename }"}' https://…/graphql</pre>
<p>A query may also be sent by GET: <code>/graphql?query={__typename}</code>.
The service's health is at <code>/health/ready</code>.</p>
</html>
`;

export interface SandboxPageOptions {
  /** Where the explorer's files are. */
  assets: string;
  /** The development issuer's clients that a visitor can choose; empty without such an issuer. */
  clients: readonly string[];
}

/** The explorer's page, which loads everything from this server. */
export function sandboxPage({ assets, clients }: SandboxPageOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sandbox · Integration policy hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/sandbox.css">
</head>
<body data-assets="${assets}">
<header>
<h1>Integration policy hub <span>sandbox</span></h1>
<p role="note"><strong>SYNTHETIC demo data.</strong> What the documents say is made up, and marked so in the graph.</p>
${clientChoice(clients)}
</header>
<main id="laboratory"><noscript>The explorer needs JavaScript; the graph itself is at <code>/graphql</code>.</noscript></main>
<script src="${assets}/hive-laboratory.umd.js"></script>
<script src="/sandbox/sandbox.js"></script>
</body>
</html>
`;
}

function clientChoice(clients: readonly string[]): string {
  if (clients.length === 0) {
    return "";
  }
  const options = clients.map((client) => `<option>${client}</option>`).join("");
  return `<label for="client">Ask as</label>
<select id="client"><option value="">anonymous</option>${options}</select>
<output id="client-note" for="client"></output>`;
}

/**
 * A client on relay-runtime: `node relay-client.mjs <folder of artifacts> <url of the graph>`. Each line of its input is a step: `{ask, variables}`
 * asks the hub; `{read, variables}` reads from the store alone. Each answers one line: what the store makes of the operation, and
 * whether something is missing there. A `fragment` besides is read below the operation.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import relay from "relay-runtime";

const [folder, url] = process.argv.slice(2);
const network = relay.Network.create(async ({ text }, variables, { metadata }) => {
  const headers = {
    "content-type": "application/json",
    ...(metadata?.waitFor && { "x-hub-wait-for": metadata.waitFor }),
  };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query: text, variables }) });
  return response.json();
});
const environment = new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });

const require = createRequire(import.meta.url);
const artifact = (name) => require(join(folder, `${name}.graphql.js`));

async function step({ ask, read, fragment, variables, waitFor }) {
  const request = relay.getRequest(artifact(ask ?? read));
  const operation = relay.createOperationDescriptor(request, variables, { metadata: { waitFor } });
  if (ask) await environment.execute({ operation }).toPromise();
  environment.retain(operation);
  const whole = environment.lookup(operation.fragment);
  if (!fragment) return { data: whole.data, isMissingData: whole.isMissingData };
  const selector = relay.getSelector(artifact(fragment), whole.data);
  const part = environment.lookup(selector);
  return { data: part.data, isMissingData: part.isMissingData };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await step(JSON.parse(line))));
}

/**
 * A stub of a subgraph or the gateway for the launcher's tests: it has their IPC, health and signals, and shows its environment.
 * `GET /die` ends it by itself; STUB_FAILURE makes it fail before it serves, in one of several ways.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

const { HOST, PORT, SUBGRAPH_URLS, SUPERGRAPH_FILE, STUB_FAILURE, STUB_LOG } = process.env;
const isGateway = SUPERGRAPH_FILE !== undefined;
const subgraphs = Object.entries(JSON.parse(SUBGRAPH_URLS));
const name = isGateway ? "gateway" : subgraphs.find(([, url]) => url.endsWith(`:${PORT}`))?.[0];
const write = (what) => appendFileSync(STUB_LOG, `${name} ${what} ${process.pid}\n`);

if (STUB_FAILURE === name) throw new Error(`${name} does not start`);
if (STUB_FAILURE === `${name} is killed` && !hasStarted()) {
  write("tried");
  process.kill(process.pid, "SIGKILL");
}
if (STUB_FAILURE === `${name} finds its port taken` && !hasStarted()) {
  write("tried");
  await listening(createServer());
  await listening(createServer());
}
if (STUB_FAILURE === `${name} hangs`) setInterval(() => undefined, 1_000);
else serve();

process.on("message", ({ type }) => type === "alive?" && process.send({ type: "alive" }));
for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) {
  process.once(signal, () => {
    write("stopped");
    process.exit(0);
  });
}

function hasStarted() {
  return readFileSync(STUB_LOG, { encoding: "utf8", flag: "a+" }).includes(`${name} tried`);
}

function listening(server) {
  return new Promise((resolve) => server.listen(Number(PORT), HOST, resolve));
}

function serve() {
  const server = createServer(async (request, response) => {
    if (request.url === "/die") process.exit(3);
    if (request.url === "/environment")
      return response.end(JSON.stringify({ ...process.env, OPTIONS: process.execArgv.join(" ") }));
    const answers = isGateway ? await Promise.all(subgraphs.map(([, url]) => isUp(url))) : [];
    response.statusCode = answers.every(Boolean) ? 200 : 503;
    response.end(isGateway ? JSON.stringify({ subgraphs: {} }) : "{}");
  });
  server.listen(Number(PORT), HOST, () => {
    write("started");
    process.send({ type: "ready", port: Number(PORT) });
  });
}

const isUp = (url) =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

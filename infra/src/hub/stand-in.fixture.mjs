/**
 * Stands in for a subgraph or the gateway in the launcher's tests: it keeps their manners (IPC, health, signals) and
 * tells what it was given. `GET /die` ends it by itself; STAND_IN_FAILURE makes it fail before it serves, in one of several ways.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

const { HOST, PORT, SUBGRAPH_URLS, SUPERGRAPH_FILE, STAND_IN_FAILURE, STAND_IN_DIARY } = process.env;
const isGateway = SUPERGRAPH_FILE !== undefined;
const subgraphs = Object.entries(JSON.parse(SUBGRAPH_URLS));
const name = isGateway ? "gateway" : subgraphs.find(([, url]) => url.endsWith(`:${PORT}`))?.[0];
const write = (what) => appendFileSync(STAND_IN_DIARY, `${name} ${what} ${process.pid}\n`);

if (STAND_IN_FAILURE === name) throw new Error(`${name} has no mind to`);
if (STAND_IN_FAILURE === `${name} is killed` && !hasStarted()) {
  write("tried");
  process.kill(process.pid, "SIGKILL");
}
if (STAND_IN_FAILURE === `${name} finds its port taken` && !hasStarted()) {
  write("tried");
  await listening(createServer());
  await listening(createServer());
}
if (STAND_IN_FAILURE === `${name} hangs`) setInterval(() => undefined, 1_000);
else serve();

for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) {
  process.once(signal, () => {
    write("stopped");
    process.exit(0);
  });
}

function hasStarted() {
  return readFileSync(STAND_IN_DIARY, { encoding: "utf8", flag: "a+" }).includes(`${name} tried`);
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
    response.end("{}");
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

import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { Server } from "node:http";
import pg from "pg";

/**
 * Loaded into a hub's processes by `node --import`: in a subgraph it writes a line for each answered request, with the number of SQL statements
 * that it ran. What a process does on its own, such as following its inbox, belongs to no request and is not counted.
 */
const subgraph = /subgraphs\/([^/]+)\/dist\/program\.js$/.exec(process.argv[1] ?? "")?.[1];
const file = process.env.COST_PROBE_FILE;
if (subgraph && file) countCosts(subgraph, file);

function countCosts(name, log) {
  const answering = new AsyncLocalStorage();

  const { emit } = Server.prototype;
  Server.prototype.emit = function emitCounted(event, request, response, ...more) {
    if (event === "request" && request.method === "POST") {
      const cost = { requestId: request.headers["x-request-id"], subgraph: name, statements: 0 };
      // Not `run`: the body arrives later, in the request's own context and not in that of its listener.
      answering.enterWith(cost);
      const { end } = response;
      // Before the answer is sent: a test that has the answer must find the line.
      response.end = function endCounted(...given) {
        appendFileSync(log, `${JSON.stringify(cost)}\n`);
        return Reflect.apply(end, this, given);
      };
    }
    return Reflect.apply(emit, this, [event, request, response, ...more]);
  };

  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function queryCounted(...given) {
    const cost = answering.getStore();
    if (cost) cost.statements += 1;
    return Reflect.apply(query, this, given);
  };
}

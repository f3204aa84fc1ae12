import { once } from "node:events";
import { createServer } from "node:http";

/**
 * What test files share, on a loopback port of Jest's main process: `/postgres` answers with a PostgreSQL, `/programs` once the
 * hub's programs are built, `/hub` with a whole hub that holds the demo's four years, which tests only look at. Each is started by the first test that asks for it; the others wait for the same start.
 */
export class SharedServices {
  #postgres;
  #programs;
  #hub;
  #server = createServer((request, response) => this.#answer(request.url, response));

  static async start() {
    const services = new SharedServices();
    services.#server.listen(0, "127.0.0.1");
    await once(services.#server, "listening");
    return services;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  async stop() {
    this.#server.close();
    this.#server.closeAllConnections();
    const hub = await this.#hub?.catch(() => undefined);
    await hub?.forget();
    const postgres = await this.#postgres?.catch(() => undefined);
    await postgres?.stop();
  }

  async #answer(path, response) {
    // Otherwise the connection would keep a worker from ending.
    response.setHeader("connection", "close");
    try {
      const body = JSON.stringify(await this.#serve(path));
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    } catch (error) {
      response.writeHead(500).end(error.stack);
    }
  }

  async #serve(path) {
    if (path === "/programs") {
      this.#programs ??= buildPrograms();
      return this.#programs;
    }
    if (path === "/hub") {
      this.#hub ??= startHub();
      return { url: (await this.#hub).url };
    }
    this.#postgres ??= startPostgres();
    const { adminUrl, dataDir } = await this.#postgres;
    return { adminUrl, dataDir };
  }
}

async function buildPrograms() {
  const build = await import("../../infra/build.mjs");
  return build.buildPrograms();
}

async function startHub() {
  await readTypeScript();
  const { RunningHub } = await import("../testkit/hub/running-hub.ts");
  return RunningHub.start({ env: { HUB_DEMO_UNTIL: "", HUB_RATE_PER_ADDRESS: "100000" } });
}

/** The sources are TypeScript, compiled as they are read. */
async function readTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
}

async function startPostgres() {
  await readTypeScript();
  const { startOwnCluster } = await import("@hub/testing");
  return startOwnCluster();
}

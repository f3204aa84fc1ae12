import { once } from "node:events";
import { createServer } from "node:http";

/**
 * What test files share, on a loopback port of Jest's main process: `/postgres` answers with a PostgreSQL, `/programs` once the
 * hub's programs are built. Each is started by the first test that asks for it; the others wait for the same start.
 */
export class SharedServices {
  #postgres;
  #programs;
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
    this.#postgres ??= startPostgres();
    const { adminUrl, dataDir } = await this.#postgres;
    return { adminUrl, dataDir };
  }
}

async function buildPrograms() {
  const build = await import("../../infra/build.mjs");
  return build.buildPrograms();
}

async function startPostgres() {
  // The sources are TypeScript, compiled as they are read.
  const { register } = await import("tsx/esm/api");
  register();
  const { startOwnCluster } = await import("@hub/testing");
  return startOwnCluster();
}

import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type EmbeddedPostgres, freeLoopbackPorts, startEmbeddedPostgres, withConnection } from "@hub/database";
import { committees } from "@hub/registry";
import { speakTls } from "@hub/testing";
import { TestAuthority } from "@hub/testing/certificates";
import { inheritedEnvironment } from "../testkit/config.js";
import { OwnIssuer } from "../testkit/hub/own-issuer.js";
import { eventually, ROOT } from "../testkit/hub/running-hub.js";
import { PartProcess } from "./part-process.js";
import { TcpBalancer } from "./tcp-balancer.js";

const run = promisify(execFile);

export const SUBGRAPHS = ["policy", ...committees.map(({ slug }) => slug), "picture"];
/** So long a part goes on answering once it was told to stop; the balancer looks five times meanwhile. */
const STOP_NOTICE_MS = 1_500;
const LAST_LINES = 5;

/**
 * A hub as on several hosts: every part is a process started by its own command, behind an address of its own, with TLS and certificates
 * between the parts and to PostgreSQL; two gateways stand behind one address.
 */
export class HostedHub {
  readonly #authority = new TestAuthority("the hub's parts");
  readonly #balancers = new Map<string, TcpBalancer>();
  readonly #running = new Map<string, PartProcess[]>();
  #issuer: OwnIssuer | undefined;
  #postgres: EmbeddedPostgres | undefined;
  #adminUrl = "";
  #serverCa = "";

  private constructor(readonly folder: string) {}

  static async start(): Promise<HostedHub> {
    const hub = new HostedHub(await mkdtemp(join(tmpdir(), "hub-hosts-")));
    try {
      await hub.#begin();
      return hub;
    } catch (error) {
      hub.#printLogs();
      await hub.stop();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.#balancers.get("gateway")?.port}`;
  }

  get issuer(): OwnIssuer {
    if (!this.#issuer) throw new Error("The issuer does not run yet.");
    return this.#issuer;
  }

  /** The database login of a part, as provisioning wrote it. */
  databaseUrl(name: string): string {
    return this.#secretsOf(name).DATABASE_URL ?? "";
  }

  /** A second process of the part beside the first at the same address, and then the first one leaves. */
  async roll(name: string): Promise<void> {
    const [old] = this.#running.get(name) ?? [];
    await this.#startPart(name);
    await this.#leave(name, old);
  }

  async restartPostgres(): Promise<number> {
    if (!this.#postgres) throw new Error("PostgreSQL does not run.");
    const { port } = this.#postgres;
    const began = performance.now();
    await this.#postgres.stop();
    this.#postgres = await startEmbeddedPostgres({ dataDir: this.folder, port, durability: "nothing" });
    return performance.now() - began;
  }

  async stop(): Promise<void> {
    const all = [...this.#running.values()].flat();
    await Promise.all(all.map((part) => part.leave()));
    for (const balancer of this.#balancers.values()) balancer.close();
    await this.#issuer?.stop();
    await this.#postgres?.stop();
    if (this.#postgres) await rm(dirname(this.#postgres.folder), { recursive: true, force: true });
    await rm(this.folder, { recursive: true, force: true });
  }

  #printLogs(): void {
    for (const file of readdirSync(this.folder).filter((name) => name.endsWith(".log"))) {
      const lines = readFileSync(join(this.folder, file), "utf8").split("\n");
      console.error(`${file}:\n${lines.slice(-LAST_LINES).join("\n")}`);
    }
  }

  async #begin(): Promise<void> {
    mkdirSync(join(this.folder, "certificates"), { mode: 0o700 });
    this.#issuer = await OwnIssuer.start();
    this.#postgres = await startEmbeddedPostgres({ dataDir: this.folder, durability: "nothing" });
    const cluster = { ...this.#postgres, dataDir: this.folder, clones: [] };
    const tls = speakTls(cluster, new TestAuthority("the database"));
    this.#adminUrl = tls.adminUrl;
    this.#serverCa = tls.serverCa;
    await eventually(() => withConnection(tls.adminUrl, async () => true).catch(() => false));
    await run(process.execPath, [join(ROOT, "infra/dist/provision.main.js")], {
      env: { ...inheritedEnvironment, ...this.#provisionSettings() },
    });
    for (const name of [...SUBGRAPHS, "gateway"]) {
      const ca = name === "gateway" ? undefined : this.#authority.pem;
      this.#balancers.set(name, await TcpBalancer.listen(ca));
    }
    await Promise.all(SUBGRAPHS.map((name) => this.#startPart(name)));
    await this.#startPart("gateway");
    await this.#startPart("gateway");
  }

  #provisionSettings(): Record<string, string> {
    return {
      DATABASE_URL: this.#adminUrl,
      HUB_DATABASE_SERVER_CA: this.#serverCa,
      HUB_DATA_DIR: this.folder,
      OIDC_ISSUER: this.issuer.url,
    };
  }

  async #startPart(name: string): Promise<void> {
    const [port = 0] = await freeLoopbackPorts(1);
    const args = name === "gateway" ? ["gateway"] : ["subgraph", name];
    const part = PartProcess.start(args, this.#settingsOf(name, port), this.folder);
    this.#running.set(name, [...(this.#running.get(name) ?? []), part]);
    await this.#balancers.get(name)?.add(port);
  }

  async #leave(name: string, part: PartProcess | undefined): Promise<void> {
    const code = (await part?.leave()) ?? null;
    if (part) this.#balancers.get(name)?.remove(part.port);
    this.#running.set(
      name,
      (this.#running.get(name) ?? []).filter((each) => each !== part),
    );
    if (code !== 0) throw new Error(`${name} did not leave in order: exit code ${code}.`);
  }

  /** What the operator gives a part: its own secrets, certificate and keys, and where the others are. */
  #settingsOf(name: string, port: number): Record<string, string> {
    const { ca, cert, key } = this.#authority.issueTo(join(this.folder, "certificates"), name, ["localhost"]);
    const addresses = SUBGRAPHS.map((each): [string, string] => [
      `SUBGRAPH_URL_${each.toUpperCase().replaceAll("-", "_")}`,
      `https://localhost:${this.#balancers.get(each)?.port}`,
    ]);
    return {
      ...this.#secretsOf(name),
      ...Object.fromEntries(addresses),
      HUB_MODE: "sandbox",
      PORT: String(port),
      OIDC_ISSUER: this.issuer.url,
      HUB_KEYS_FILE: join(this.folder, "hub-keys.json"),
      RECEIPT_KEYS_FILE: join(this.folder, "receipt-keys", `${name}.jwks.json`),
      HUB_TLS_CA: ca,
      HUB_TLS_CERT: cert,
      HUB_TLS_KEY: key,
      HUB_STOP_NOTICE_MS: String(STOP_NOTICE_MS),
    };
  }

  #secretsOf(name: string): Record<string, string> {
    const lines = readFileSync(join(this.folder, "parts", `${name}.env`), "utf8")
      .split("\n")
      .filter(Boolean);
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    );
  }
}

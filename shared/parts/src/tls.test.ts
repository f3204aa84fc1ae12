import { mkdtemp, rename, rm } from "node:fs/promises";
import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type TLSSocket } from "node:tls";
import { until } from "@hub/testing";
import { TestAuthority } from "@hub/testing/certificates";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import { pino } from "pino";
import { Agent, request } from "undici";
import { callersAreParts, PartTls, partFetch, type TlsFiles, useTls } from "./index.js";

const log = pino({ level: "silent" });
const authority = new TestAuthority();
let folder: string;
let tls: PartTls;
let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-tls-"));
  tls = await PartTls.open(authority.issueTo(folder, "children"), log, 20);
  app = fastify({ https: tls.serverOptions }) as unknown as FastifyInstance;
  tls.renew(app.server as unknown as Server);
  callersAreParts(app);
  app.get("/graphql", async () => ({ data: "a plan" }));
  app.get("/health/live", async () => ({ status: "live" }));
  await app.listen({ port: 0, host: "127.0.0.1" });
  port = (app.server.address() as AddressInfo).port;
  const gateway = await PartTls.open(authority.issueTo(folder, "gateway"), log, 20);
  await useTls(gateway);
});
afterAll(async () => {
  tls?.close();
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (path: string, identity: { cert?: string; key?: string } = {}) => {
  const dispatcher = new Agent({ connect: { ca: authority.pem, ...identity } });
  const { statusCode, body } = await request(`https://127.0.0.1:${port}${path}`, { dispatcher });
  const text = await body.text();
  await dispatcher.close();
  return { statusCode, text };
};

describe("parts with certificates", () => {
  test("a part of the hub is answered, a caller without a certificate is told its health alone", async () => {
    expect((await partFetch(`https://127.0.0.1:${port}/graphql`)).status).toBe(200);
    expect(await ask("/graphql")).toEqual({ statusCode: 403, text: expect.stringContaining("FORBIDDEN") });
    expect((await ask("/health/live")).statusCode).toBe(200);
    expect((await ask("/health/%2e%2e/graphql")).statusCode).toBe(403);
  });

  test("a certificate of another authority counts as none", async () => {
    const other = await mkdtemp(join(tmpdir(), "hub-tls-"));
    const stranger = await PartTls.open(new TestAuthority("another").issueTo(other, "gateway"), log);
    const { cert, key } = stranger.material;
    expect((await ask("/graphql", { cert, key })).statusCode).toBe(403);
    await rm(other, { recursive: true });
  });

  test("a part that shows a certificate for another host is not asked", async () => {
    const files = authority.issueTo(folder, "elsewhere", ["children.hub.internal"]);
    const elsewhere = await PartTls.open(files, log);
    const server = fastify({ https: elsewhere.serverOptions });
    const address = await server.listen({ port: 0, host: "127.0.0.1" });
    await expect(partFetch(address)).rejects.toMatchObject({ cause: { code: "ERR_TLS_CERT_ALTNAME_INVALID" } });
    await server.close();
  });

  test("a new certificate is shown without a restart, and half a pair of files is not", async () => {
    const before = await shownSerial();
    const files = authority.issueTo(folder, "children");
    await until("the new certificate", async () => (await shownSerial()) !== before);
    const renewed = await shownSerial();
    authority.issueTo(folder, "another");
    await rename(join(folder, "another.pem"), files.cert);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await shownSerial()).toBe(renewed);
  });

  test("files that are no certificate, or no pair, are refused by name", async () => {
    const { cert, key, ca } = authority.issueTo(folder, "policy");
    const open = (files: Partial<TlsFiles>) => PartTls.open({ ca, cert, key, ...files }, log);
    await expect(open({ cert: key })).rejects.toThrow(`HUB_TLS_CERT: ${key} is no certificate in PEM.`);
    await expect(open({ key: cert })).rejects.toThrow(`HUB_TLS_KEY: ${cert} is not the key of ${cert}.`);
    await expect(open({ ca: cert })).rejects.toThrow(/no certificate of an authority/);
  });
});

function shownSerial(): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connect({ port, host: "127.0.0.1", ca: authority.pem }, () => {
      resolve(socket.getPeerCertificate().serialNumber);
      socket.destroy();
    });
    socket.once("error", reject);
  });
}

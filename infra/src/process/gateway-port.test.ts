import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readConfig } from "../config.js";
import { checkGatewayPort } from "./gateway-port.js";

let dataDir: string;
let gateway: Server;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "gateway-port-"));
  gateway = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => gateway.once("listening", resolve));
});
afterEach(async () => {
  gateway.close();
  await rm(dataDir, { recursive: true, force: true });
});

const check = () =>
  checkGatewayPort(
    readConfig({ PORT: String((gateway.address() as AddressInfo).port), HUB_DATA_DIR: dataDir, HOST: "127.0.0.1" }),
  );

test("a port that another program uses is refused at once", async () => {
  await expect(check()).rejects.toThrow(/is taken: stop what uses it, or set PORT/);
});

test("the gateway of a hub that was killed has time to end", async () => {
  await writeFile(join(dataDir, "hub.lock"), JSON.stringify({ pid: process.pid, born: "long ago" }));
  const checked = check();
  setTimeout(() => gateway.close(), 300);
  await expect(checked).resolves.toBeUndefined();
});

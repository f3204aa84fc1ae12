import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withConnection } from "@hub/database";
import { describe, expect, test } from "@jest/globals";
import {
  aHub,
  environmentOf,
  eventually,
  settings,
  shown,
  stubLog,
  useLaunchers,
  written,
} from "./launcher.testkit.js";

const asRoot = process.getuid?.() === 0 && process.platform === "linux" ? test : test.skip;
useLaunchers();

describe("what each part may read", () => {
  test("no part has a secret of another, of the launcher or of another program in its environment", async () => {
    const foreign = { PGPASSWORD: "pg-secret", AWS_SECRET_ACCESS_KEY: "aws-secret", HUB_RATES_REDIS: "redis://:r@h" };
    const config = await settings(foreign);
    const running = await aHub(config).start();
    const gateway = await fetch(`http://127.0.0.1:${config.port}/environment`);
    const environments = {
      gateway: (await gateway.json()) as Record<string, string>,
      policy: await environmentOf(running, "policy"),
      children: await environmentOf(running, "children"),
      picture: await environmentOf(running, "picture"),
    };
    const secrets = JSON.parse(await readFile(join(config.dataDir, "secrets.json"), "utf8")) as Record<string, string>;
    const holders = (secret: string) =>
      Object.entries(environments)
        .filter(([, environment]) => JSON.stringify(environment).includes(secret))
        .map(([name]) => name);
    const held = Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, holders(secret)]));
    const owned = Object.entries(held).filter(([, names]) => names.length > 0);
    expect(Object.fromEntries(owned)).toEqual({
      hub_policy_app: ["policy"],
      hub_children_app: ["children"],
      hub_picture_app: ["picture"],
      "internal key": ["gateway", "picture"],
    });
    for (const secret of ["pg-secret", "aws-secret"]) expect(holders(secret)).toEqual([]);
    expect(holders("redis://")).toEqual(["gateway"]);
    expect(holders("children.jwks.json")).toEqual(["children"]);
  });

  asRoot("each part runs as an account of its own, which reads its own key and nobody else's secrets", async () => {
    await writeFile(stubLog, "");
    await chmod(stubLog, 0o666);
    const config = await settings({ HUB_PROCESS_UID: "34200" });
    const running = await aHub(config).start();
    const pids = new Map((await written()).map(([name, , pid]) => [name, Number(pid)]));
    const uidOf = (name: string) => statSync(`/proc/${pids.get(name)}`).uid;
    expect(["gateway", "policy", "children", "picture"].map(uidOf)).toEqual([34_200, 34_201, 34_202, 34_203]);
    const { RECEIPT_KEYS_FILE: own = "" } = await environmentOf(running, "children");
    const reads = (file: string, uid: number) => spawnSync("cat", [file], { uid, gid: uid }).status === 0;
    expect([reads(own, 34_202), reads(own, 34_201), reads(join(config.dataDir, "secrets.json"), 34_202)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a hub that runs", () => {
  test("a part that hangs is ended and started again", async () => {
    const running = await aHub(await settings({ HUB_HANG_SECONDS: "1" })).start();
    const [, , pid] = (await written()).find(([name]) => name === "children") ?? [];
    process.kill(Number(pid), "SIGSTOP");
    expect(await eventually(() => shown.includes("✓ children runs again"))).toBe(true);
    expect(shown).toMatch(/! children has not answered for 1 s and is ended/);
    expect(await environmentOf(running, "children")).toHaveProperty("DATABASE_URL");
  });

  test("a stream that has lost its slot is copied anew while the hub runs, with a line on the console", async () => {
    const running = await aHub(await settings({ HUB_WATCH_SECONDS: "1", HUB_DISK_FREE_MIB: "0" })).start();
    const slot = "hub_policy_to_children";
    const inChildren = running.server.adminUrl.replace(/postgres$/, "hub_children");
    await withConnection(inChildren, async (client) => {
      await client.query(`ALTER SUBSCRIPTION ${slot} DISABLE`);
      const drop = () =>
        client.query(`SELECT pg_drop_replication_slot('${slot}')`).then(
          () => true,
          () => false,
        );
      expect(await eventually(drop)).toBe(true);
    });
    expect(await eventually(() => shown.includes(`✓ ${slot}: its slot was lost; the stream was copied anew`))).toBe(
      true,
    );
    expect(shown).toContain(`! the stream ${slot} has lost its slot; it is copied anew`);
  });
});

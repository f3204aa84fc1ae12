import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { withConnection } from "@hub/database";
import { describe, expect, test } from "@jest/globals";
import {
  aHub,
  environmentOf,
  eventually,
  firstSettings,
  isAlive,
  parentOf,
  plan,
  postmasterOf,
  processes,
  refusal,
  settings,
  shown,
  useLaunchers,
  written,
} from "./launcher.testkit.js";

// Whole hubs start here, on machines that may be busy with other tests.

const LAUNCHER = new URL("hub.service.ts", import.meta.url).href;
useLaunchers();

describe("the launcher", () => {
  test("the launcher starts every part with the settings it needs and no more, and shows each step with its time", async () => {
    const running = await aHub(await firstSettings({ HUB_MAX_HEAP_MIB: "300" })).start();
    const children = await environmentOf(running, "children");
    const login = await withConnection(children.DATABASE_URL ?? "", (client) =>
      client.query("SELECT current_user AS login, current_database() AS database"),
    );
    expect(login.rows).toEqual([{ login: "hub_children_app", database: "hub_children" }]);
    expect(JSON.parse(children.SUBGRAPH_URLS ?? "")).toEqual(running.subgraphUrls);
    expect(children.OPTIONS).toBe("--max-old-space-size=300");
    for (const step of ["Database", "Tables", "Subgraphs", "Gateway"]) {
      expect(shown).toMatch(new RegExp(`✓ ${step} +\\d+\\.\\d s`));
    }
  });

  test("the launcher stops the gateway before the subgraphs, and leaves no process", async () => {
    const config = await settings();
    const hub = aHub(config);
    await hub.start();
    const postmaster = await postmasterOf(config);
    await hub.stop();
    const stopped = (await written()).filter(([, what]) => what === "stopped").map(([name]) => name);
    expect(stopped[0]).toBe("gateway");
    expect(stopped.slice(1).sort()).toEqual(["children", "picture", "policy"]);
    expect([...(await processes()), postmaster].filter(isAlive)).toEqual([]);
  });

  test("a part that ends by itself is started again at the same address, with a line on the console", async () => {
    const running = await aHub(await settings()).start();
    await fetch(`${running.subgraphUrls.children}/die`).catch(() => undefined);
    expect(await eventually(() => shown.includes("✓ children runs again"))).toBe(true);
    expect(shown).toMatch(/! children ended \(exit code 3\) and is started again in 0\.5 s; log: .*children\.log/);
    expect((await environmentOf(running, "children")).DATABASE_URL).toContain("hub_children_app");
  });

  test("a part that is replaced serves again at its address, and the others go on running", async () => {
    const hub = aHub(await settings());
    const running = await hub.start();
    const before = await written();
    expect(await hub.replace(["children"])).toEqual([]);
    const started = (await written()).slice(before.length).filter(([, what]) => what !== "stopped");
    expect(new Set(started.map(([name]) => name))).toEqual(new Set(["children"]));
    expect(await environmentOf(running, "children")).toHaveProperty("DATABASE_URL");
    expect(shown).not.toMatch(/ended|runs again/);
  });

  test("a database that is killed is started again at the same address", async () => {
    const config = await settings();
    const running = await aHub(config).start();
    const url = (await environmentOf(running, "children")).DATABASE_URL ?? "";
    process.kill(await postmasterOf(config), "SIGKILL");
    expect(await eventually(() => shown.includes("✓ database runs again"))).toBe(true);
    await expect(withConnection(url, async () => "connected")).resolves.toBe("connected");
  });

  test("a database whose watchdog is killed is started again, and nothing of the old one is left", async () => {
    const config = await settings();
    const running = await aHub(config).start();
    const before = await postmasterOf(config);
    process.kill(parentOf(before), "SIGKILL");
    expect(await eventually(() => shown.includes("✓ database runs again"))).toBe(true);
    expect(isAlive(before)).toBe(false);
    const url = (await environmentOf(running, "children")).DATABASE_URL ?? "";
    await expect(withConnection(url, async () => "connected")).resolves.toBe("connected");
  });

  test("a part that is killed while the hub still starts is started again", async () => {
    const running = await aHub(await settings({ STUB_FAILURE: "children is killed" })).start();
    expect(shown).toMatch(/! children ended \(by SIGKILL\) and is started again in 0\.5 s/);
    expect((await environmentOf(running, "children")).DATABASE_URL).toContain("hub_children_app");
  });

  test("a part whose port another program had for a moment is started again", async () => {
    const running = await aHub(await settings({ STUB_FAILURE: "gateway finds its port taken" })).start();
    expect(shown).toMatch(/! gateway ended \(exit code 1, .*EADDRINUSE.*\) and is started again in 0\.5 s/);
    expect(running.subgraphUrls).toHaveProperty("children");
  });

  test("the launcher can be stopped while it still starts", async () => {
    const config = await settings({ STUB_FAILURE: "picture hangs" });
    const hub = aHub(config);
    const attempt = refusal(hub.start());
    expect(await eventually(async () => (await written()).length === 2)).toBe(true);
    const postmaster = await postmasterOf(config);
    await hub.stop();
    await attempt;
    expect([...(await processes()), postmaster].filter(isAlive)).toEqual([]);
  });

  test("a launcher that is killed leaves no process", async () => {
    const config = await settings();
    const script = `import { Hub } from ${JSON.stringify(LAUNCHER)};
      const report = { step: (_, work) => work(() => undefined), line: () => undefined };
      await new Hub(${JSON.stringify(config)}, report, ${JSON.stringify(plan)}).start();
      console.log("ready");`;
    const launcher = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => launcher.stdout.once("data", resolve));
    const all = [...(await processes()), await postmasterOf(config)];
    expect(all.filter(isAlive)).toHaveLength(5);
    launcher.kill("SIGKILL");
    expect(await eventually(() => all.filter(isAlive).length === 0)).toBe(true);

    await expect(aHub(config).start()).resolves.toBeDefined();
  });
});

describe("a start that is refused has one clear line", () => {
  test("a taken gateway port refuses the start before anything else is done", async () => {
    const config = await firstSettings();
    const other = createServer().listen(config.port, config.host);
    await new Promise((resolve) => other.once("listening", resolve));
    try {
      expect(await refusal(aHub(config).start())).toBe(
        `StartError: Port ${config.port} on 127.0.0.1 is taken: stop what uses it, ` +
          "or set PORT to another, as in PORT=4001 npm start.",
      );
      expect(existsSync(config.dataDir)).toBe(false);
    } finally {
      other.close();
    }
  });

  test("a second hub on the same data folder is refused", async () => {
    await aHub(await settings()).start();
    expect(await refusal(aHub(await settings()).start())).toMatch(
      /^StartError: A hub \(process \d+\) already runs on the data folder .*: stop it, or set HUB_DATA_DIR to another\.$/,
    );
  });

  test("a part that cannot start refuses the start with its last error, and no process is left", async () => {
    const config = await settings({ STUB_FAILURE: "children" });
    const hub = aHub(config);
    expect(await refusal(hub.start())).toMatch(
      /^StartError: children did not start \(exit code 1, Error: children does not start\): see .*children\.log$/,
    );
    const postmaster = await postmasterOf(config);
    await hub.stop();
    expect([...(await processes()), postmaster].filter(isAlive)).toEqual([]);
  });

  test("a database that cannot be reached refuses the start", async () => {
    const config = await firstSettings({ DATABASE_URL: "postgres://hub:secret@127.0.0.1:1/postgres" });
    expect(await refusal(aHub(config).start())).toMatch(
      /^StartError: The database server at 127\.0\.0\.1:1 cannot be used/,
    );
  });
});

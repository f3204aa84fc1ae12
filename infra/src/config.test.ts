import { describe, expect, test } from "@jest/globals";
import { readConfig } from "./config.js";

const production = {
  HUB_MODE: "production",
  DATABASE_URL: "postgres://hub@db.example.dk/postgres",
  OIDC_ISSUER: "https://login.example.dk",
  HUB_RECEIPT_KEYS_DIR: "/etc/hub/receipt-keys",
};

describe("the settings", () => {
  test("no setting is needed: the default is a sandbox on loopback with the embedded database", () => {
    expect(readConfig({})).toMatchObject({
      mode: "sandbox",
      host: "127.0.0.1",
      port: 4000,
      publicUrl: "http://localhost:4000",
      databaseUrl: undefined,
      databasePrefix: "hub",
      oidc: undefined,
      audience: "integration-hub",
    });
    expect(readConfig({}).dataDir).toMatch(/[/\\]\.data$/);
  });

  test("an empty variable counts as one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  test("everything that is wrong with the settings is reported at once, in one line", () => {
    expect(() => readConfig({ PORT: "4190" })).toThrow(/PORT is a port that browsers refuse to call: choose another/);
    expect(() => readConfig({ PORT: "high", HUB_MODE: "test", DATABASE_URL: "mysql://x" })).toThrow(
      /^The settings are wrong: PORT is not a port from 1 to 65535; HUB_MODE is neither sandbox nor production; DATABASE_URL is not a URL such as postgres:[^;\n]+\.$/,
    );
  });

  test("HUB_FOUR_EYES_OFF takes the codes of committees and refuses any other", () => {
    expect(readConfig({ HUB_FOUR_EYES_OFF: "BUU, KFU" }).inherited.HUB_FOUR_EYES_OFF).toBe("BUU, KFU");
    expect(() => readConfig({ HUB_FOUR_EYES_OFF: "BUU,XXX" })).toThrow(
      "HUB_FOUR_EYES_OFF names 'XXX'; the committees are BUU, BIU, SOU, KFU",
    );
  });

  test("HUB_DEMO_UNTIL takes a day and refuses anything else", () => {
    expect(readConfig({}).demoUntil).toBeUndefined();
    expect(readConfig({ HUB_DEMO_UNTIL: "2011-05-02" }).demoUntil).toBe("2011-05-02");
    for (const wrong of ["2011-02-30", "May 2011", "2011-05-02T08:00:00Z"]) {
      expect(() => readConfig({ HUB_DEMO_UNTIL: wrong })).toThrow("HUB_DEMO_UNTIL is not a day such as 2011-05-02");
    }
  });

  test("production needs a database, an issuer and receipt keys", () => {
    expect(() => readConfig({ HUB_MODE: "production" })).toThrow(
      "The settings are wrong: DATABASE_URL is needed with HUB_MODE=production; OIDC_ISSUER is needed with HUB_MODE=production; HUB_RECEIPT_KEYS_DIR is needed with HUB_MODE=production.",
    );
    expect(readConfig(production).oidc).toEqual({ issuer: "https://login.example.dk", jwksUri: undefined });
  });

  test("production tells all that is wrong together: issuer, misspelt names, missing settings", () => {
    const wrong = {
      HUB_MODE: "production",
      OIDC_ISSUER: "http://login.example.dk",
      HUB_RECEIPT_KEY_DIR: "/keys",
      PORT: "x",
    };
    expect(() => readConfig(wrong)).toThrow(
      /PORT is not a port.*; HUB_RECEIPT_KEY_DIR is no setting: the nearest is HUB_RECEIPT_KEYS_DIR; DATABASE_URL is needed.*; HUB_RECEIPT_KEYS_DIR is needed.*; OIDC_ISSUER is not https/,
    );
    const own = { ...production, OIDC_ISSUER: "http://127.0.0.1:9000" };
    expect(() => readConfig(own)).toThrow(/OIDC_ISSUER is on this machine/);
    expect(readConfig({ ...own, HUB_LOOPBACK_ISSUER: "on" }).oidc?.issuer).toBe("http://127.0.0.1:9000");
  });

  test("a sandbox has no public address and puts nothing into a database on another machine", () => {
    expect(() => readConfig({ PUBLIC_URL: "https://hub.example.dk" })).toThrow(/PUBLIC_URL is a public address/);
    expect(() => readConfig({ DATABASE_URL: "postgres://hub@db.example.dk/postgres" })).toThrow(
      /DATABASE_URL is on another machine/,
    );
  });

  test("production refuses a database that a crash of the machine could lose data of", () => {
    expect(readConfig({}).fsync).toBe(true);
    expect(readConfig({ HUB_DATABASE_FSYNC: "off" }).fsync).toBe(false);
    expect(() => readConfig({ ...production, HUB_DATABASE_FSYNC: "off" })).toThrow(/HUB_DATABASE_FSYNC=off may lose/);
  });

  test("HUB_MAX_HEAP_MIB limits each process's memory and refuses less than 128 MiB", () => {
    expect(readConfig({}).maxHeapMib).toBe(768);
    expect(readConfig({ HUB_MAX_HEAP_MIB: "300" }).maxHeapMib).toBe(300);
    expect(() => readConfig({ HUB_MAX_HEAP_MIB: "64" })).toThrow(
      /HUB_MAX_HEAP_MIB is not a number of MiB, at least 128/,
    );
  });

  test("the sandbox, whose secrets are known, runs on loopback only", () => {
    expect(() => readConfig({ HOST: "0.0.0.0" })).toThrow(/HOST is not loopback/);
    expect(readConfig({ ...production, HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  });

  test("the administrator's URL is given to no process of the hub", () => {
    expect(readConfig({ ...production, HUB_MAX_TOKENS: "5" }).inherited).toEqual({
      HUB_MODE: "production",
      OIDC_ISSUER: "https://login.example.dk",
      HUB_MAX_TOKENS: "5",
    });
  });
});

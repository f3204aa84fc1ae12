import { describe, expect, test } from "@jest/globals";
import { readConfig } from "./config.js";

const production = {
  HUB_MODE: "production",
  DATABASE_URL: "postgres://hub@db.example.dk/postgres",
  OIDC_ISSUER: "https://login.example.dk",
  HUB_RECEIPT_KEYS_DIR: "/etc/hub/receipt-keys",
};

describe("the settings", () => {
  test("need nothing: a sandbox on loopback with the embedded database", () => {
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

  test("take an empty variable as one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  test("tell everything that is wrong at once, in one line", () => {
    expect(() => readConfig({ PORT: "high", HUB_MODE: "test", DATABASE_URL: "mysql://x" })).toThrow(
      /^The settings are wrong: PORT [^;\n]+; HUB_MODE is neither sandbox nor production; DATABASE_URL is not a URL such as postgres:[^;\n]+\.$/,
    );
  });

  test("name the committees whose preparer may publish; a code that is none is refused", () => {
    expect(readConfig({ HUB_FOUR_EYES_OFF: "BUU, KFU" }).inherited.HUB_FOUR_EYES_OFF).toBe("BUU, KFU");
    expect(() => readConfig({ HUB_FOUR_EYES_OFF: "BUU,XXX" })).toThrow(
      "HUB_FOUR_EYES_OFF names 'XXX'; the committees are BUU, BIU, SOU, KFU",
    );
  });

  test("say up to which day the demo is told; a day that is none is refused", () => {
    expect(readConfig({}).demoUntil).toBeUndefined();
    expect(readConfig({ HUB_DEMO_UNTIL: "2011-05-02" }).demoUntil).toBe("2011-05-02");
    for (const wrong of ["2011-02-30", "May 2011", "2011-05-02T08:00:00Z"]) {
      expect(() => readConfig({ HUB_DEMO_UNTIL: wrong })).toThrow("HUB_DEMO_UNTIL is not a day such as 2011-05-02");
    }
  });

  test("of production must name database and issuer", () => {
    expect(() => readConfig({ HUB_MODE: "production" })).toThrow(
      "The settings are wrong: DATABASE_URL is needed with HUB_MODE=production; OIDC_ISSUER is needed with HUB_MODE=production; HUB_RECEIPT_KEYS_DIR is needed with HUB_MODE=production.",
    );
    expect(readConfig(production).oidc).toEqual({ issuer: "https://login.example.dk", jwksUri: undefined });
  });

  test("of production let no crash of the machine take data", () => {
    expect(readConfig({}).fsync).toBe(true);
    expect(readConfig({ HUB_DATABASE_FSYNC: "off" }).fsync).toBe(false);
    expect(() => readConfig({ ...production, HUB_DATABASE_FSYNC: "off" })).toThrow(/HUB_DATABASE_FSYNC=off may lose/);
  });

  test("keep each process within its memory", () => {
    expect(readConfig({}).maxHeapMib).toBe(768);
    expect(readConfig({ HUB_MAX_HEAP_MIB: "300" }).maxHeapMib).toBe(300);
    expect(() => readConfig({ HUB_MAX_HEAP_MIB: "64" })).toThrow(
      /HUB_MAX_HEAP_MIB is not a number of MiB, at least 128/,
    );
  });

  test("keep the sandbox, whose secrets are known, on loopback", () => {
    expect(() => readConfig({ HOST: "0.0.0.0" })).toThrow(/HOST is not loopback/);
    expect(readConfig({ ...production, HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  });

  test("hand the administrator's URL to no process of the hub", () => {
    expect(readConfig({ ...production, HUB_MAX_TOKENS: "5" }).inherited).toEqual({
      HUB_MODE: "production",
      OIDC_ISSUER: "https://login.example.dk",
      HUB_MAX_TOKENS: "5",
    });
  });
});

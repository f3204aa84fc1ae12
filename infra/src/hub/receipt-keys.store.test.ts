import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readConfig } from "../config.js";
import { hubKeysFile, prepareReceiptKeys, receiptKeysFile } from "./receipt-keys.store.js";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "hub-keys-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const OWNERS = ["policy", "social-services"];
const published = (config: Parameters<typeof hubKeysFile>[0]) =>
  JSON.parse(readFileSync(hubKeysFile(config), "utf8")).keys;

describe("the keys of the hub's receipts", () => {
  test("a sandbox's first start makes receipt keys for each owner, readable by the hub's user alone, and they stay", async () => {
    const config = readConfig({ HUB_DATA_DIR: dataDir });
    await prepareReceiptKeys(config, OWNERS);
    const [file] = OWNERS.map((owner) => receiptKeysFile(config, owner)) as [string];
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const keys = published(config);
    expect(keys.map(({ owner }: { owner: string }) => owner)).toEqual(["policy", "socialServices"]);
    expect(keys.every((key: object) => !("d" in key))).toBe(true);
    await prepareReceiptKeys(config, OWNERS);
    expect(published(config)).toEqual(keys);
  });

  test("keys of the city's own that are missing or broken refuse the start, and are never made", async () => {
    const config = readConfig({ HUB_DATA_DIR: dataDir, HUB_RECEIPT_KEYS_DIR: dataDir });
    await expect(prepareReceiptKeys(config, OWNERS)).rejects.toThrow(/The receipt keys of policy are missing/);
    writeFileSync(receiptKeysFile(config, "policy"), "my secret");
    await expect(prepareReceiptKeys(config, ["policy"])).rejects.toThrow(/is no JSON Web Key Set/);
    await expect(prepareReceiptKeys(config, ["policy"])).rejects.not.toThrow(/my secret/);
    writeFileSync(receiptKeysFile(config, "policy"), '{"keys":[]}');
    await expect(prepareReceiptKeys(config, ["policy"])).rejects.toThrow(/no private part/);
  });
});

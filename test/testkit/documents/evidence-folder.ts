import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runReceiptVerify } from "../hub/hub-command.js";
import type { RunningHub, StartOutcome } from "../hub/running-hub.js";

/** A folder outside of the hub with receipts and public keys, which are enough to verify documents. */
export class EvidenceFolder {
  private constructor(private readonly folder: string) {}

  /** With the hub's public keys in it. */
  static async of(hub: RunningHub): Promise<EvidenceFolder> {
    const kept = new EvidenceFolder(await mkdtemp(join(tmpdir(), "hub-receipt-")));
    await kept.file("keys.json", await (await fetch(`${hub.url}/.well-known/hub-keys.json`)).json());
    return kept;
  }

  async file(name: string, content: unknown): Promise<string> {
    await writeFile(join(this.folder, name), JSON.stringify(content));
    return join(this.folder, name);
  }

  async verify(receipt: unknown, ...more: string[]): Promise<StartOutcome> {
    return runReceiptVerify(
      await this.file("receipt.json", receipt),
      "--keys",
      join(this.folder, "keys.json"),
      ...more,
    );
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

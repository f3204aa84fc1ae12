import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { paperFormats } from "@hub/print";
import type { PaperReply, PaperRequest } from "./paper/pdf-thread.client.js";

/** Behind all that answers. */
const PRIORITY = 10;
// Only Linux has it for one thread.
if (process.platform === "linux") setPriority(PRIORITY);

const pdf = paperFormats.find(({ suffix }) => suffix === "pdf");
parentPort?.on("message", async (request: PaperRequest) => parentPort?.postMessage(await replyTo(request)));

async function replyTo({ id, paper }: PaperRequest): Promise<PaperReply> {
  try {
    if (!pdf) throw new Error("There is no PDF.");
    return { id, written: await pdf.write(paper) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

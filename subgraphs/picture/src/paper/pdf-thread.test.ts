import type { Paper, PaperFormat } from "@hub/print";
import { afterEach, expect, test } from "@jest/globals";
import pino from "pino";
import { PdfThread } from "./pdf-thread.client.js";

const paper = { title: "Status" } as Paper;
const format: PaperFormat = {
  suffix: "pdf",
  mediaType: "application/pdf",
  isCompressible: false,
  write: () => Promise.reject(new Error("Written here.")),
};
/** A thread whose program does this with what it is sent. */
function threadThat(does: string): PaperFormat {
  const program = `import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ id, paper }) => { ${does} });`;
  thread = new PdfThread(new URL(`data:text/javascript,${encodeURIComponent(program)}`), pino({ level: "silent" }));
  return thread.of(format);
}

let thread: PdfThread | undefined;
afterEach(() => thread?.close());

test("a document is written in the thread, and what fails there is told", async () => {
  const pdf = threadThat("parentPort.postMessage({ id, written: { bytes: new TextEncoder().encode(paper.title) } });");
  expect(Buffer.from((await pdf.write(paper)).bytes).toString()).toBe("Status");
  const failing = threadThat('parentPort.postMessage({ id, failed: "no font" });');
  await expect(failing.write(paper)).rejects.toThrow("no font");
});

test("when the thread ends, whoever waits is asked to come again, and the next document starts another", async () => {
  const pdf = threadThat(
    'if (paper.title === "Status") process.exit(1); parentPort.postMessage({ id, written: { bytes: new Uint8Array(1) } });',
  );
  await expect(pdf.write(paper)).rejects.toMatchObject({ status: 503, retryAfterS: 5 });
  expect((await pdf.write({ ...paper, title: "Another" })).bytes).toHaveLength(1);
});

test("more than eight documents at a time are refused", async () => {
  const pdf = threadThat("");
  const waiting = Array.from({ length: 8 }, () => pdf.write(paper).catch(() => "ended"));
  await expect(pdf.write(paper)).rejects.toMatchObject({ status: 503 });
  thread?.close();
  expect(await Promise.all(waiting)).toEqual(Array(8).fill("ended"));
});

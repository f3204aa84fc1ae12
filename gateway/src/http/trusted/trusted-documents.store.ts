import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { jsonText } from "@hub/auth";
import { parse } from "graphql";
import { z } from "zod";

/** The file name of the manifest for every caller. */
const EVERYONE = "everyone";

const manifest = z.object({
  format: z.literal("apollo-persisted-query-manifest"),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), name: z.string(), type: z.string(), body: z.string() })),
});

type Manifest = z.infer<typeof manifest>;

/** Documents that the operator has given the gateway beforehand, for each client and for everyone. */
export class TrustedDocuments {
  /** By client: each document by its id in the manifest and by its sha256. */
  readonly #byClient = new Map<string, Map<string, string>>();
  #pages: { path: string; writtenAt: number } | undefined;

  /**
   * @param path a manifest for everyone, or a folder with `<client>.json` for each client and `everyone.json`
   * @throws Error with the file that is wrong, and the place in it
   */
  take(path: string): void {
    if (!isThere(path)) throw new Error(`HUB_TRUSTED_DOCUMENTS: there is no ${path}.`);
    if (!statSync(path).isDirectory()) {
      this.#add(EVERYONE, path);
      return;
    }
    for (const file of readdirSync(path).filter((name) => name.endsWith(".json"))) {
      this.#add(file.slice(0, -".json".length), join(path, file));
    }
  }

  /** A document that the gateway asks by itself, for everyone. */
  takeOwn(document: string): void {
    const documents = this.#byClient.get(EVERYONE) ?? new Map<string, string>();
    this.#byClient.set(EVERYONE, documents.set(sha256(document), document));
  }

  /** The manifest of the hub's own pages, for everyone; none where they are not built. Read again when they are built anew. */
  takePages(path: string): void {
    this.#pages = { path, writtenAt: 0 };
    this.#readPages();
  }

  /** Whether there was something new to read. */
  #readPages(): boolean {
    const { path = "", writtenAt = 0 } = this.#pages ?? {};
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? writtenAt;
    if (at === writtenAt) return false;
    this.#pages = { path, writtenAt: at };
    this.#add(EVERYONE, path);
    return true;
  }

  /** The client's document of that id or sha256, or everyone's; without a client only the latter. */
  find(client: string | undefined, id: string): string | undefined {
    return this.#known(client, id) ?? (this.#readPages() ? this.#known(client, id) : undefined);
  }

  #known(client: string | undefined, id: string): string | undefined {
    const own = client === undefined ? undefined : this.#byClient.get(client)?.get(id);
    return own ?? this.#byClient.get(EVERYONE)?.get(id);
  }

  has(client: string | undefined, document: string): boolean {
    return this.find(client, sha256(document)) !== undefined;
  }

  #add(client: string, file: string): void {
    const documents = this.#byClient.get(client) ?? new Map<string, string>();
    for (const { id, name, body } of readManifest(file).operations) {
      const hash = sha256(body);
      if (/^[0-9a-f]{64}$/.test(id) && id !== hash) {
        throw new Error(`${file}: the id of '${name}' looks like a sha256 and is not that of its body, ${hash}.`);
      }
      assertGraphql(body, `${file}: the body of '${name}'`);
      documents.set(id, body).set(hash, body);
    }
    this.#byClient.set(client, documents);
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function readManifest(file: string): Manifest {
  const read = jsonText(manifest).safeParse(readFileSync(file, "utf8"));
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim());
  throw new Error(`${file} is no manifest of documents: ${problems.join("; ")}.`);
}

function assertGraphql(body: string, what: string): void {
  try {
    parse(body, { noLocation: true });
  } catch (error) {
    throw new Error(`${what} is not GraphQL: ${error instanceof Error ? error.message : error}`);
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** A file of the pages, as it is sent in each encoding. */
export interface PageFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  md: "text/markdown; charset=utf-8",
  woff2: "font/woff2",
};

/** The built pages, by address; undefined where they are not built. */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> | undefined {
  const files = filesIn(folder);
  if (!files.includes("index.html")) return undefined;
  const originals = files.filter((file) => TYPES[endingOf(file)] !== undefined);
  const compressed = (file: string, ending: string) =>
    files.includes(`${file}.${ending}`) ? readFileSync(join(folder, `${file}.${ending}`)) : undefined;
  return new Map(
    originals.map((file) => [
      `/${file.split(sep).join("/")}`,
      {
        type: TYPES[endingOf(file)] ?? "",
        plain: readFileSync(join(folder, file)),
        br: compressed(file, "br"),
        gzip: compressed(file, "gz"),
      },
    ]),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1);
}

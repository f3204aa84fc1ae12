import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { extract } from "tar-fs";
import { ownBrowser } from "../testkit/config.js";
import { ROOT } from "../testkit/hub/running-hub.js";

/**
 * Chromium from npm, with the libraries that a bare Linux lacks and fonts of its own, so that pictures are the same everywhere. It is for
 * Linux on x64: elsewhere `HUB_TEST_BROWSER` names one that is installed.
 */
export async function openChromium(): Promise<Browser> {
  if (ownBrowser !== undefined) return chromium.launch({ executablePath: ownBrowser, args: ["--no-sandbox"] });
  const folder = await unpacked();
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    // Its single process and its open security, which are for servers without privileges, are left out.
    args: ["--no-sandbox", "--font-render-hinting=none", "--disable-gpu", "--headless=shell"],
    env: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      HOME: folder,
      PATH: "",
    },
  });
}

/** The browser's files: unpacked once for this checkout, into a folder of their version. */
async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url);
  const packed = join(dirname(require.resolve("@sparticuz/chromium")), "..", "..", "bin");
  const folder = join(ROOT, ".data", "browser-147.0.0");
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const inWork = await mkdtemp(`${folder}-`);
  await Promise.all((await readdir(packed)).map((name) => unpack(join(packed, name), inWork, name)));
  await chmod(join(inWork, "chromium"), 0o755);
  await writeFile(join(inWork, "fonts.conf"), fontsIn(folder));
  // Of several test workers the first one's stays.
  await rename(inWork, folder).catch(() => rm(inWork, { recursive: true }));
  return folder;
}

async function unpack(file: string, folder: string, name: string): Promise<void> {
  const [base = name, ending] = name.split(".");
  const target = ending === "tar" ? extract(join(folder, base)) : createWriteStream(join(folder, base));
  await pipeline(createReadStream(file), createBrotliDecompress(), target);
}

function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`;
}

/**
 * Texts that addresses of the hub are full of, each with a byte of its own. New ones come at the end, at most 95 in all: a short
 * address that somebody has printed leads where it led.
 */
const WORDS = [
  "/reports/v1/",
  "/reports/",
  "/initiatives",
  "/financing",
  "/barometer",
  "/committees/",
  "/wheel",
  "/search",
  "/data",
  "documents/status-reports/",
  "documents/action-plans/",
  "/editions/",
  "/revisions/",
  "policy-integrationspolitik-",
  "budget-lines",
  "initiative-goals",
  "initiative-status",
  "initiatives",
  "picture-cells",
  "observations",
  "indicators",
  "commitments",
  "statement-answers",
  "questions-answers",
  "deliveries",
  "decisions",
  "financing-overview",
  "call-letters",
  "remarks",
  "changes",
  "code-lists",
  ".csv",
  ".json",
  ".ndjson",
  ".xlsx",
  ".parquet",
  ".jsonstat",
  ".html",
  ".pdf",
  ".docx",
  "?asOf=",
  "&asOf=",
  "?year=",
  "&year=",
  "&edition=",
  "?edition=",
  "&lang=da",
  "&lang=en",
  "?lang=da",
  "?lang=en",
  "&committee=",
  "?committee=",
  "&compare=",
  "?compare=",
  "&cell=",
  "?cell=",
  "&revision=",
  "?revision=",
  "&columns=",
  "&shape=long",
  "&dialect=excel-da",
  "&vintage=",
  "&state=",
  "&goal=",
  "goal-",
  "area-",
  "&area=",
  "&financing=",
  "&unfinanced=",
  "&group=",
  "&sort=",
  "&open=",
  "&text=",
  "&q=",
  "?q=",
  "&measure=",
  "&indicator=",
  "&district=",
  "&table=1",
  "&gaps=1",
  "%C3%98U",
  "%2C",
  "/odata/v4/",
  "?$filter=",
  "&$filter=",
  "$select=",
] as const;

const LONGEST_FIRST = WORDS.map((word, at) => ({ word, at })).sort((one, other) => other.word.length - one.word.length);

const FORM = 1;
const INSTANT = 0x01;
const FIRST_WORD = 0x80;
const INSTANT_BYTES = 6;
const CHECK_BYTES = 3;
const WHOLE_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/;
/** What an address may consist of: visible ASCII. */
const PLAIN = /^[\x21-\x7e]+$/;
const MOST = 1_500;

/** An address of the hub in short, with nothing kept anywhere: what it is, is in it. Undefined where it is too long, or none. */
export function shortOf(address: string): string | undefined {
  if (!PLAIN.test(address) || address.length > MOST) return undefined;
  const bytes = [FORM];
  for (let rest = address; rest !== ""; ) {
    const [taken, ...written] = nextOf(rest);
    bytes.push(...written);
    rest = rest.slice(taken);
  }
  return Buffer.from([...bytes, ...checkOf(bytes)]).toString("base64url");
}

/** How many letters the next bytes stand for, and these bytes. */
function nextOf(rest: string): [taken: number, ...bytes: number[]] {
  const [instant] = WHOLE_INSTANT.exec(rest) ?? [];
  if (instant && new Date(instant).toISOString() === instant) {
    const bytes = Buffer.alloc(INSTANT_BYTES);
    bytes.writeUIntBE(Date.parse(instant), 0, INSTANT_BYTES);
    return [instant.length, INSTANT, ...bytes];
  }
  const found = LONGEST_FIRST.find(({ word }) => rest.startsWith(word));
  return found ? [found.word.length, FIRST_WORD + found.at] : [1, rest.charCodeAt(0)];
}

/** The address; undefined where the short one is not whole. */
export function addressOf(short: string): string | undefined {
  if (!/^[\w-]{6,2048}$/.test(short)) return undefined;
  const all = Buffer.from(short, "base64url");
  const bytes = all.subarray(0, -CHECK_BYTES);
  const isWhole = bytes[0] === FORM && Buffer.compare(all.subarray(-CHECK_BYTES), checkOf(bytes)) === 0;
  if (!isWhole || all.toString("base64url") !== short) return undefined;
  const address = readFrom(bytes);
  return address !== undefined && PLAIN.test(address) ? address : undefined;
}

function readFrom(bytes: Buffer): string | undefined {
  let address = "";
  for (let at = 1; at < bytes.length; at += 1) {
    const isInstant = bytes[at] === INSTANT;
    const part = isInstant ? instantAt(bytes, at + 1) : textOf(bytes[at] ?? 0);
    if (part === undefined) return undefined;
    address += part;
    if (isInstant) at += INSTANT_BYTES;
  }
  return address;
}

function instantAt(bytes: Buffer, at: number): string | undefined {
  if (at + INSTANT_BYTES > bytes.length) return undefined;
  const instant = new Date(bytes.readUIntBE(at, INSTANT_BYTES));
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

const textOf = (byte: number): string | undefined =>
  byte < FIRST_WORD ? String.fromCharCode(byte) : WORDS[byte - FIRST_WORD];

/** FNV-1a, its last three bytes: a letter that is mistyped shows. */
function checkOf(bytes: Iterable<number>): Buffer {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return Buffer.from([(hash >>> 16) & 0xff, (hash >>> 8) & 0xff, hash & 0xff]);
}

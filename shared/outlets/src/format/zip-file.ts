import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file of an archive, made while it is written. */
export interface ZipEntry {
  readonly name: string;
  readonly parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

const VERSION = 20;
/** Sizes come after the data, and names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980, the first day that an archive can tell: the same content gives the same bytes. */
const DAY = 0x21;
const MOST = 0xffff_ffff;

/** Writes an archive as its files come, with the memory of one part; each file and the whole are below 4 GiB. */
export async function* zipFile(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name: text, parts } of entries) {
    const name = Buffer.from(text);
    const header = localHeader(name);
    yield header;
    const totals = { crc: 0, size: 0, packed: 0 };
    for await (const chunk of deflated(parts, totals)) {
      totals.packed += chunk.length;
      yield chunk;
    }
    const entry = { name, ...totals, offset };
    offset += header.length + totals.packed + 16;
    if (totals.size > MOST || offset > MOST) throw new Error("The archive is larger than 4 GiB.");
    written.push(entry);
    yield descriptor(entry);
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

async function* deflated(parts: ZipEntry["parts"], totals: { crc: number; size: number }): AsyncGenerator<Buffer> {
  async function* counted() {
    for await (const part of parts) {
      const bytes = typeof part === "string" ? Buffer.from(part) : part;
      totals.crc = crc32(bytes, totals.crc);
      totals.size += bytes.length;
      yield bytes;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const packed = createDeflateRaw({ level: 4 });
  source.once("error", (error) => packed.destroy(error));
  try {
    yield* source.pipe(packed) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    packed.destroy();
  }
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt16LE(DAY, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, size, packed }: Written): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x0807_4b50, 0);
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(size, 12);
  return record;
}

function centralHeader({ name, crc, size, packed, offset }: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x0201_4b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATE, 10);
  header.writeUInt16LE(DAY, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endOfDirectory(entries: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x0605_4b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** One file in an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly data: Buffer;
}

const BLOCK = 512;
const SIZE = { at: 124, length: 12 };
const CHECKSUM = { at: 148, length: 8 };

/** A file as a POSIX tar archive (ustar) has it, readable by its owner alone. */
export function tarEntry({ name, data }: ArchiveEntry): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long for a file in a backup.`);
  const header = Buffer.alloc(BLOCK);
  const put = (text: string, at: number) => header.write(text, at, "utf8");
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  put(name, 0);
  put(octal(0o600, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(data.length, SIZE.length), SIZE.at);
  put(octal(0, 12), 136);
  put(" ".repeat(CHECKSUM.length), CHECKSUM.at);
  put("0ustar\0", 156);
  put("00", 263);
  put(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, CHECKSUM.at);
  return Buffer.concat([header, data, Buffer.alloc(paddingOf(data.length))]);
}

/** What ends an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

/** The files of an archive, one after the other; throws where it is cut off or is none. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<ArchiveEntry> {
  const bytes = new ByteReader(source);
  for (;;) {
    const header = await bytes.take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const text = (at: number, length: number) => header.toString("utf8", at, at + length).replace(/[\0 ].*$/s, "");
    const sum = Number.parseInt(text(CHECKSUM.at, CHECKSUM.length), 8);
    header.fill(" ", CHECKSUM.at, CHECKSUM.at + CHECKSUM.length);
    if (sumOf(header) !== sum) throw new Error("it is no backup, or is damaged");
    const size = Number.parseInt(text(SIZE.at, SIZE.length), 8);
    const data = await bytes.take(size);
    await bytes.take(paddingOf(size));
    yield { name: text(0, 100), data };
  }
  // Read to its end, or what writes it would wait for ever.
  await bytes.drain();
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

const sumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);

/** Gives a stream's bytes in pieces of the sizes that are asked for. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer[] = [];
  #size = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(size: number): Promise<Buffer> {
    while (this.#size < size) {
      const { done, value } = await this.#source.next();
      if (done) throw new Error("it ends too early");
      this.#held.push(value);
      this.#size += value.length;
    }
    const all = this.#held.length === 1 ? (this.#held[0] as Buffer) : Buffer.concat(this.#held);
    this.#held = [all.subarray(size)];
    this.#size -= size;
    return all.subarray(0, size);
  }

  async drain(): Promise<void> {
    while (!(await this.#source.next()).done);
  }
}

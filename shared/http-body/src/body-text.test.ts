import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { readText } from "./body-text.js";
import { isUtf8Address } from "./utf8.js";

const LIMIT = 10_000;
const json = JSON.stringify({ district: "Nørrebro" });
const bytes = Buffer.from(json);
const encoded = (encoding: string, body: Uint8Array, limit = LIMIT) =>
  readText(body, { "content-encoding": encoding }, limit);

describe("the characters of a body", () => {
  test("UTF-8 is read, with and without the mark of byte order in front", async () => {
    expect(await readText(bytes, {}, LIMIT)).toBe(json);
    expect(await readText(Buffer.from(`\ufeff${json}`), {}, LIMIT)).toBe(json);
  });

  test.each([
    ["Latin-1", Buffer.from(json, "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${json}`, "utf16le")],
    ["a character that is cut off", bytes.subarray(0, json.indexOf("ø") + 1)],
    ["a surrogate that is encoded alone", Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ["a character in more bytes than it needs", Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
  ])("a body in %s is refused with 400", async (_, body) => {
    await expect(readText(body, {}, LIMIT)).rejects.toMatchObject({ statusCode: 400 });
  });

  test.each(["utf-8", "UTF-8", '"utf-8"', "utf8"])("the declared charset %s is read", async (charset) => {
    expect(await readText(bytes, { "content-type": `application/json; charset=${charset}` }, LIMIT)).toBe(json);
  });

  test.each(["iso-8859-1", '"windows-1252"', "utf-16", "us-ascii", '""'])(
    "the declared charset %s is refused with 415",
    async (charset) => {
      const headers = { "content-type": `application/json;profile=x;charset=${charset}` };
      await expect(readText(bytes, headers, LIMIT)).rejects.toMatchObject({ statusCode: 415 });
    },
  );

  test("an address is UTF-8 in percent-encoding, and nothing else", () => {
    const addresses = [
      "/graphql?query=%7Ba%7D&v=%C3%B8",
      "/g?a=100%",
      "/g?a=N%F8rrebro",
      "/g?a=Nørrebro",
      "/g?a=%ED%A0%80",
    ];
    expect(addresses.map(isUtf8Address)).toEqual([true, true, false, false, false]);
  });
});

describe("the encoding of a body", () => {
  test.each([
    ["gzip", gzipSync(bytes)],
    ["X-Gzip", gzipSync(bytes)],
    ["deflate", deflateSync(bytes)],
    ["deflate", deflateRawSync(bytes)],
    ["br", brotliCompressSync(bytes)],
    ["identity", bytes],
    ["gzip, br", brotliCompressSync(gzipSync(bytes))],
  ])("a body in %s is read", async (encoding, body) => {
    expect(await encoded(encoding, body)).toBe(json);
  });

  test.each(["compress", "zstd", "gzip, zstd", "", "gzip, gzip, gzip"])(
    "the encoding '%s' is refused with 415, which names those that are read",
    async (encoding) => {
      await expect(encoded(encoding, bytes)).rejects.toMatchObject({
        statusCode: 415,
        message: expect.stringContaining("gzip, deflate, br"),
      });
    },
  );

  test("a body that is not in its encoding is refused with 400", async () => {
    for (const encoding of ["gzip", "deflate", "br"]) {
      await expect(encoded(encoding, bytes)).rejects.toMatchObject({ statusCode: 400 });
    }
    await expect(encoded("gzip", gzipSync(bytes).subarray(0, 20))).rejects.toMatchObject({ statusCode: 400 });
  });

  test("a body that is compressed in Latin-1 is refused as one that is sent in it", async () => {
    await expect(encoded("gzip", gzipSync(Buffer.from(json, "latin1")))).rejects.toMatchObject({ statusCode: 400 });
  });

  test("a small body that would become larger than the limit is refused with 413, in every encoding", async () => {
    const large = Buffer.alloc(LIMIT + 1, "x");
    const bombs = { gzip: gzipSync(large), deflate: deflateSync(large), br: brotliCompressSync(large) };
    for (const [encoding, body] of Object.entries(bombs)) {
      await expect(encoded(encoding, body)).rejects.toMatchObject({ statusCode: 413 });
      expect(await encoded(encoding, body, LIMIT + 1)).toHaveLength(LIMIT + 1);
    }
    const nested = gzipSync(gzipSync(Buffer.alloc(1_000_000)));
    await expect(encoded("gzip, gzip", nested)).rejects.toMatchObject({ statusCode: 413 });
  });
});

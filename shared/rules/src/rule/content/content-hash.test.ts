import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson, contentHash } from "./content-hash.js";

test("canonical JSON sorts keys by UTF-16 code unit and writes numbers as ECMAScript does (RFC 8785)", () => {
  const value = { "\u20ac": "Euro Sign", "\r": "CR", "1": "One", "😀": "Smiley", ö: 1e21, a: [56.0, 1e-7, -0, null] };
  expect(canonicalJson(value)).toBe(
    '{"\\r":"CR","1":"One","a":[56,1e-7,0,null],"ö":1e+21,"€":"Euro Sign","😀":"Smiley"}',
  );
});

test("the content hash is SHA-256 of the UTF-8 bytes, in hex", () => {
  expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  expect(contentHash("ø")).toBe("7a5c0a6b0b0050fa6213ab1ea390c61d9a7b88285c805c88f18774146bab00ce");
});

test("a value without a JSON form has no canonical JSON", () => {
  expect(() => canonicalJson(undefined)).toThrow(TypeError);
  expect(() => canonicalJson(Number.NaN)).toThrow();
  expect(() => canonicalJson("\ud800")).toThrow();
});

test("the order of keys never changes the content hash, and any other change does", () => {
  const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  fc.assert(fc.property(json, (value) => contentHash(withKeysReversed(value)) === contentHash(value)));
  fc.assert(
    fc.property(json, json, (one, other) => {
      fc.pre(canonicalJson(one) !== canonicalJson(other));
      return contentHash(one) !== contentHash(other);
    }),
  );
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, withKeysReversed(item)]));
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** The text of bytes in UTF-8; undefined where they are not, since a lenient decoder would put U+FFFD in place of the words. */
export function utf8Text(bytes: ArrayBuffer | Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether an address's parameters, as they were sent, are percent-encoded UTF-8. */
export function isUtf8Address(url: string): boolean {
  if (/[^\x20-\x7e]/.test(url)) return false;
  return (url.match(/(?:%[0-9a-f]{2})+/gi) ?? []).every((encoded) => utf8Text(bytesOf(encoded)) !== undefined);
}

const bytesOf = (encoded: string): Uint8Array => Buffer.from(encoded.replaceAll("%", ""), "hex");

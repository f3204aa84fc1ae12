/** The hash of a document as it is stored, by the browser's own cryptography: SHA-256 over its canonical JSON (RFC 8785). */
export async function hashInBrowser(content: unknown): Promise<string> {
  const { canonicalJson } = await import("@hub/rules");
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJson(content)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

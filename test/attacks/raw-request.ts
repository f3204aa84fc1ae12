import { connect } from "node:net";

/** All that came back on a connection until the other side closed it, or the time was over. */
export interface RawAnswer {
  readonly text: string;
  readonly wasClosed: boolean;
  readonly ms: number;
}

/** Sends the text as it is, HTTP or not; `drip` is sent after it, again and again. */
export function sendRaw(url: string, text: string, { drip = "", withinMs = 10_000 } = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    const dripping = drip === "" ? undefined : setInterval(() => socket.writable && socket.write(drip), 200);
    const end = (wasClosed: boolean) => {
      clearInterval(dripping);
      clearTimeout(limit);
      socket.destroy();
      resolve({ text: answer, wasClosed, ms: performance.now() - began });
    };
    const limit = setTimeout(() => end(false), withinMs);
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", () => undefined).on("close", () => end(true));
  });
}

import { TooManyAtOnce } from "@hub/admission";
import type { AdmissionConfig } from "./admission.settings.js";

const MIB = 1024 * 1024;
/** Bodies that are under way from one caller, and from all together. */
const BODY_BYTES = { perCaller: 16 * MIB, all: 128 * MIB };

interface UnderWay {
  requests: number;
  bytes: number;
}

/** Counts the requests that are under way by caller, with what their bodies may hold in memory. */
export class Arrivals {
  readonly #byCaller = new Map<string, UnderWay>();
  #bytes = 0;

  constructor(
    private readonly config: AdmissionConfig,
    private readonly isFull: () => boolean,
  ) {}

  /**
   * Takes a request in, and gives what ends it. Throws TooManyAtOnce where the caller has too many, or where memory is short and it has any.
   * @param bodyBytes how long its body may be
   */
  take(caller: string, bodyBytes: number): () => void {
    const underWay = this.#byCaller.get(caller) ?? { requests: 0, bytes: 0 };
    this.#assertRoom(underWay, bodyBytes);
    this.#byCaller.set(caller, underWay);
    underWay.requests += 1;
    underWay.bytes += bodyBytes;
    this.#bytes += bodyBytes;
    return () => {
      underWay.requests -= 1;
      underWay.bytes -= bodyBytes;
      this.#bytes -= bodyBytes;
      if (underWay.requests === 0) this.#byCaller.delete(caller);
    };
  }

  #assertRoom({ requests, bytes }: UnderWay, bodyBytes: number): void {
    const { requestsPerCaller } = this.config;
    if (requests >= requestsPerCaller) {
      throw new TooManyAtOnce("HUB_REQUESTS_PER_CALLER", requestsPerCaller, "CALLER");
    }
    if (bytes > 0 && bytes + bodyBytes > BODY_BYTES.perCaller) {
      throw new TooManyAtOnce("BODY_BYTES_PER_CALLER", BODY_BYTES.perCaller, "CALLER");
    }
    if (this.#bytes + bodyBytes > BODY_BYTES.all) throw new TooManyAtOnce("BODY_BYTES", BODY_BYTES.all, "ALL");
    if (requests > 0 && this.isFull()) throw new TooManyAtOnce("HUB_MAX_HEAP_MIB", requestsPerCaller, "ALL");
  }
}

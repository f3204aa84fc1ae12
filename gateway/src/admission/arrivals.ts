import { TooManyAtOnce } from "@hub/admission";
import { callerName } from "../operation/caller-name.js";
import type { AdmissionConfig } from "./admission.settings.js";

const MIB = 1024 * 1024;
/** Bodies that are under way from one address, and from all together. */
const BODY_BYTES = { perAddress: 16 * MIB, all: 128 * MIB };

interface UnderWay {
  requests: number;
  bytes: number;
}

/** Counts the requests that are under way by address, with what their bodies may hold in memory. */
export class Arrivals {
  readonly #byAddress = new Map<string, UnderWay>();
  #bytes = 0;

  constructor(
    private readonly config: AdmissionConfig,
    private readonly isFull: () => boolean,
  ) {}

  /**
   * Takes a request in, and gives what ends it. Throws TooManyAtOnce where the address has too many, or where memory is short and it has any.
   * @param bodyBytes how long its body may be
   */
  take(ip: string, bodyBytes: number): () => void {
    const address = callerName(ip);
    const underWay = this.#byAddress.get(address) ?? { requests: 0, bytes: 0 };
    this.#assertRoom(underWay, bodyBytes);
    this.#byAddress.set(address, underWay);
    underWay.requests += 1;
    underWay.bytes += bodyBytes;
    this.#bytes += bodyBytes;
    return () => {
      underWay.requests -= 1;
      underWay.bytes -= bodyBytes;
      this.#bytes -= bodyBytes;
      if (underWay.requests === 0) this.#byAddress.delete(address);
    };
  }

  #assertRoom({ requests, bytes }: UnderWay, bodyBytes: number): void {
    const { requestsPerAddress } = this.config;
    if (requests >= requestsPerAddress) {
      throw new TooManyAtOnce("HUB_REQUESTS_PER_ADDRESS", requestsPerAddress, "CALLER");
    }
    if (bytes > 0 && bytes + bodyBytes > BODY_BYTES.perAddress) {
      throw new TooManyAtOnce("BODY_BYTES_PER_ADDRESS", BODY_BYTES.perAddress, "CALLER");
    }
    if (this.#bytes + bodyBytes > BODY_BYTES.all) throw new TooManyAtOnce("BODY_BYTES", BODY_BYTES.all, "ALL");
    if (requests > 0 && this.isFull()) throw new TooManyAtOnce("HUB_MAX_HEAP_MIB", requestsPerAddress, "ALL");
  }
}

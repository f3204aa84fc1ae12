/** An answer that is an error, after RFC 9457. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: number,
    readonly title: string,
    /** What is wrong, and what would be right. */
    detail: string,
    /** Seconds after which it may be asked again. */
    readonly retryAfterS?: number,
  ) {
    super(detail);
  }

  get body(): string {
    const { status, title, message: detail } = this;
    return JSON.stringify({ type: "about:blank", title, status, detail });
  }
}

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

export const badRequest = (detail: string): Problem => new Problem(400, "Bad Request", detail);
export const notFound = (detail: string): Problem => new Problem(404, "Not Found", detail);

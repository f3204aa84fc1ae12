/** Why a body cannot be read: Fastify takes the status from it. The message is for the caller, and quotes nothing of the body. */
export class BodyError extends Error {
  override readonly name = "BodyError";

  constructor(
    readonly statusCode: 400 | 413 | 415,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

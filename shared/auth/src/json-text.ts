import { z } from "zod";

/** Text that holds JSON of a shape, such as the setting TRUSTED_ISSUERS, which gateway and subgraphs read alike. */
export const jsonText = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "is not JSON" });
        return z.NEVER;
      }
    })
    .pipe(shape);

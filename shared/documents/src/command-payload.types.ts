import type { SignedReceipt } from "@hub/receipts";
import type { Finding as Found } from "@hub/rules";
import { Field, InterfaceType } from "type-graphql";
import { presentReceipt } from "./receipt.presenter.js";
import { Receipt } from "./receipt.types.js";
import { Finding, presentFinding } from "./value.types.js";

@InterfaceType("CommandPayload", { description: "What every command answers (kommandosvar)." })
export abstract class CommandPayload {
  @Field(() => Receipt, {
    nullable: true,
    description: "The hub's receipt; null where nothing went on record that has one.",
  })
  receipt!: Receipt | null;
  @Field(() => [Finding], {
    description: "What the rules have found: what stopped the command, or the warnings that it was carried out with.",
  })
  findings!: Finding[];
  @Field(() => Boolean, {
    description:
      "Whether it put something on record, or the first command with its key did; false of a draft, and where a rule stopped it.",
  })
  published!: boolean;
}

type Common = Pick<CommandPayload, "receipt" | "findings" | "published">;

/** What a command answers that is on record, with the warnings that it was recorded with. */
export function recorded(receipt: SignedReceipt, warnings: readonly Found[] = []): Common {
  return { receipt: presentReceipt(receipt), findings: warnings.map(presentFinding), published: true };
}

/** What a command answers that puts nothing on record. */
export function unrecorded(findings: readonly Found[] = []): Common {
  return { receipt: null, findings: findings.map(presentFinding), published: false };
}

import { checkCommitteeSignature } from "@hub/receipts";
import { type Finding, signatureFinding } from "@hub/rules";
import { refuseOver } from "@hub/subgraph-kit";
import type { CommitteeContext } from "../context/committee.context.js";
import type { KeptSignature, PublishedKind } from "../document/document-kind.js";

const LENGTH = { name: "SIGNATURE_LENGTH", most: 4_096 };

/** The hash that is to be signed, and the signature that the caller sent. */
export interface ToBeSigned {
  signature: string | null | undefined;
  hash: string;
  at: Date;
  /** What it is a signature on. Default: a publication. */
  of?: "WITHDRAWAL";
}

/** The signature if it is valid, else a finding (I7); neither where none was sent and none is needed. */
export async function signatureOf(
  context: CommitteeContext,
  kind: PublishedKind,
  { signature, hash, at, of }: ToBeSigned,
): Promise<{ kept: KeptSignature | null; findings: readonly Finding[] }> {
  const { code } = context.types.entry;
  const { signing } = context.cycle;
  if (signature == null) {
    return { kept: null, findings: signing.isRequired(code) ? [signatureFinding(kind, "MISSING", of)] : [] };
  }
  refuseOver(LENGTH, signature.length, "Characters of signature");
  const checked = await checkCommitteeSignature(signature, signing.keys(code), { hash, at: at.toISOString() });
  if (checked.problem !== undefined) return { kept: null, findings: [signatureFinding(kind, checked.problem, of)] };
  return { kept: { kid: checked.kid, jws: signature }, findings: [] };
}

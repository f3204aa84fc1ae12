import type { Node } from "@hub/frame";
import { made } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { frameAt, type PictureContext, type PictureRequest } from "../context/picture.context.js";
import { PolicyPicture } from "../policy-picture/policy-picture.types.js";
import { StatusReport } from "../report/report.types.js";
import { PolicyVersion } from "./policy-part.types.js";

const DESCRIPTION =
  "The version of its policy whose names, areas and goals it has: with vision and texts of then, where `policy { current }` is that of today; null where more than its id is asked for and `policy` could not be reached.";

/** The version of a policy that counted at an instant; `policy` answers its fields. */
function versionAt(context: PictureContext, policy: string, at: Date): Node | null {
  const version = frameAt(context, at).versionOf(policy);
  return version ? made(PolicyVersion, { id: `${policy}-version-${version.number}` }) : null;
}

@Resolver(() => PolicyPicture)
export class PictureVersionResolver {
  @FieldResolver(() => PolicyVersion, { nullable: true, description: DESCRIPTION })
  policyVersion(@Root() { policy, asOf }: PolicyPicture, @Ctx() context: PictureRequest) {
    return versionAt(context, policy.code, asOf);
  }
}

@Resolver(() => StatusReport)
export class ReportVersionResolver {
  @FieldResolver(() => PolicyVersion, { nullable: true, description: DESCRIPTION })
  policyVersion(@Root() { compiled: { manifest } }: StatusReport, @Ctx() context: PictureRequest) {
    return versionAt(context, manifest.policy, new Date(manifest.frozenAt));
  }
}

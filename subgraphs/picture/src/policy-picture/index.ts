import { BreakdownReportedResolver, BreakdownResolver } from "./breakdown.resolver.js";
import { ContributionResolver } from "./contribution.resolver.js";
import { PictureCellResolver, PolicyPictureResolver } from "./policy-picture.resolver.js";
import { ThemeCoverageResolver } from "./theme-coverage.resolver.js";

export const policyPictureResolvers = [
  PolicyPictureResolver,
  PictureCellResolver,
  ThemeCoverageResolver,
  BreakdownResolver,
  BreakdownReportedResolver,
  ContributionResolver,
] as const;

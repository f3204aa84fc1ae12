import { BreakdownReportedResolver, BreakdownResolver } from "./breakdown.resolver.js";
import { PictureCellResolver, PolicyPictureResolver } from "./policy-picture.resolver.js";
import { ThemeCoverageResolver } from "./theme-coverage.resolver.js";

export const policyPictureResolvers = [
  PolicyPictureResolver,
  PictureCellResolver,
  ThemeCoverageResolver,
  BreakdownResolver,
  BreakdownReportedResolver,
] as const;

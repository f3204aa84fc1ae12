import {
  ReportEditionsResolver,
  ReportFiguresResolver,
  ReportPartsResolver,
  StatusReportResolver,
  UnfinancedInitiativeResolver,
} from "./report.resolver.js";
import { SinceReportedResolver } from "./since-reported.resolver.js";

export const reportResolvers = [
  StatusReportResolver,
  ReportEditionsResolver,
  ReportFiguresResolver,
  ReportPartsResolver,
  UnfinancedInitiativeResolver,
  SinceReportedResolver,
] as const;

import {
  ReportEditionsResolver,
  ReportFiguresResolver,
  ReportLetterResolver,
  ReportPartsResolver,
  ReportRemarkResolver,
  StatusReportResolver,
  UnfinancedInitiativeResolver,
} from "./report.resolver.js";
import { SinceReportedResolver } from "./since-reported.resolver.js";

export const reportResolvers = [
  StatusReportResolver,
  ReportEditionsResolver,
  ReportFiguresResolver,
  ReportLetterResolver,
  ReportPartsResolver,
  ReportRemarkResolver,
  UnfinancedInitiativeResolver,
  SinceReportedResolver,
] as const;

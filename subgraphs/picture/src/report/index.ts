import {
  ReportEditionsResolver,
  ReportFiguresResolver,
  ReportPartsResolver,
  StatusReportResolver,
  UnfinancedInitiativeResolver,
} from "./report.resolver.js";

export const reportResolvers = [
  StatusReportResolver,
  ReportEditionsResolver,
  ReportFiguresResolver,
  ReportPartsResolver,
  UnfinancedInitiativeResolver,
] as const;

import { DecisionBudgetResolver, TalkLinesResolver } from "./budget-reference.resolver.js";
import {
  CellSourcesResolver,
  DeliveryDocumentResolver,
  FreshnessDocumentsResolver,
  ManifestDocumentResolver,
  RedactedDocumentsResolver,
  RemarkDocumentResolver,
  TalkStatementResolver,
} from "./document-reference.resolver.js";
import { SyntheticPartsResolver } from "./synthetic-parts.resolver.js";

export const referenceResolvers = [
  RemarkDocumentResolver,
  TalkStatementResolver,
  DeliveryDocumentResolver,
  FreshnessDocumentsResolver,
  ManifestDocumentResolver,
  RedactedDocumentsResolver,
  CellSourcesResolver,
  DecisionBudgetResolver,
  TalkLinesResolver,
  SyntheticPartsResolver,
] as const;

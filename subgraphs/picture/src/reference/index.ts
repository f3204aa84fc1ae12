import { DecisionBudgetResolver, TalkLinesResolver } from "./budget-reference.resolver.js";
import { ChangedInitiativeResolver } from "./changed-initiative.resolver.js";
import {
  CellSourcesResolver,
  CorrectedDocumentResolver,
  DeliveryDocumentResolver,
  FreshnessDocumentsResolver,
  ManifestDocumentResolver,
  RedactedDocumentsResolver,
  RemarkDocumentResolver,
  StatementLetterResolver,
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
  CorrectedDocumentResolver,
  StatementLetterResolver,
  DecisionBudgetResolver,
  TalkLinesResolver,
  SyntheticPartsResolver,
  ChangedInitiativeResolver,
] as const;

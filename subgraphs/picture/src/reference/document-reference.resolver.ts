import { Correction, IntegrationStatement } from "@hub/documents";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { letterOfId } from "../cycle/call-letter.loader.js";
import { DeliveryStatus } from "../cycle/delivery-board.types.js";
import { MayorTalk, Remark } from "../cycle/remark.types.js";
import { statementLoader } from "../document/statement.store.js";
import { Freshness } from "../freshness/freshness.types.js";
import { ManifestEntry, Recompilation, ReportCell } from "../report/report.types.js";
import { publishedDocument, publishedDocuments } from "./published-document.loader.js";

@Resolver(() => Remark)
export class RemarkDocumentResolver {
  @FieldResolver()
  document(@Root() { documentId }: Remark, @Ctx() context: PictureRequest) {
    return publishedDocument(context, documentId);
  }
}

@Resolver(() => MayorTalk)
export class TalkStatementResolver {
  @FieldResolver()
  statement(@Root() { statementId }: MayorTalk, @Ctx() context: PictureRequest) {
    return statementId === null ? null : statementLoader(context).load(statementId);
  }
}

@Resolver(() => DeliveryStatus)
export class DeliveryDocumentResolver {
  @FieldResolver()
  document(@Root() { documentIds }: DeliveryStatus, @Ctx() context: PictureRequest) {
    return publishedDocument(context, documentIds.document);
  }

  @FieldResolver()
  inForce(@Root() { documentIds }: DeliveryStatus, @Ctx() context: PictureRequest) {
    return publishedDocument(context, documentIds.inForce);
  }
}

@Resolver(() => Freshness)
export class FreshnessDocumentsResolver {
  @FieldResolver()
  inForce(@Root() { inForceIds }: Freshness, @Ctx() context: PictureRequest) {
    return publishedDocuments(context, inForceIds);
  }
}

@Resolver(() => ManifestEntry)
export class ManifestDocumentResolver {
  @FieldResolver()
  document(@Root() { documentId }: ManifestEntry, @Ctx() context: PictureRequest) {
    return publishedDocument(context, documentId);
  }
}

@Resolver(() => Recompilation)
export class RedactedDocumentsResolver {
  @FieldResolver()
  redacted(@Root() { redactedIds }: Recompilation, @Ctx() context: PictureRequest) {
    return publishedDocuments(context, redactedIds);
  }
}

@Resolver(() => ReportCell)
export class CellSourcesResolver {
  @FieldResolver()
  sources(@Root() { sourceIds }: ReportCell, @Ctx() context: PictureRequest) {
    return publishedDocuments(context, sourceIds);
  }
}

@Resolver(() => IntegrationStatement)
export class StatementLetterResolver {
  @FieldResolver()
  callLetter(@Root() { callLetter }: IntegrationStatement, @Ctx() context: PictureRequest) {
    return callLetter && letterOfId(context, callLetter.id);
  }
}

@Resolver(() => Correction)
export class CorrectedDocumentResolver {
  @FieldResolver()
  of(@Root() { of }: Correction, @Ctx() context: PictureRequest) {
    return publishedDocument(context, of?.id);
  }
}

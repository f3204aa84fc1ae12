import { type DocumentKind, ValidationReport } from "@hub/documents";
import { CommandArg, HubError } from "@hub/subgraph-kit";
import type { GraphQLResolveInfo } from "graphql";
import { type ClassType, Ctx, FieldResolver, Info, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import type { PublishedKind } from "../document/document-kind.js";
import { presentDraftOutcome, presentReport } from "../draft/draft.presenter.js";
import { examineInput, saveDraft } from "../draft/draft.service.js";
import { DraftPayload } from "../draft/draft.types.js";
import { PatchDraftInput, SaveDraftInput, ValidateInput } from "../draft/draft-input.types.js";
import { patchDraft } from "../draft/draft-patch.service.js";
import { documentPatching, documentTypes, readDocument } from "./document-registry.js";
import { typeOfDraft } from "./draft-edit.service.js";

const JUDGED = "The document as JSON, so that one operation serves every committee; judged by the same rules.";

/** The commands that take a document of any kind as JSON: the same operation serves every committee. */
export function anyDocumentResolverOf({ commands }: CommitteeRoots, graphName: string): ClassType {
  @Resolver(() => commands)
  class AnyDocumentResolver {
    @FieldResolver(() => ValidationReport, {
      nullable: true,
      description: `What the rules say if you published it now. Stores nothing. ${JUDGED}`,
    })
    async validate(
      @CommandArg(() => ValidateInput) { kind: named, content }: ValidateInput,
      @Ctx() context: CommitteeRequest,
      @Info() { schema }: GraphQLResolveInfo,
    ) {
      requireOwner(context, "CommitteeCommands.validate");
      const kind = publishedKind(named);
      const input = readDocument(schema, content, { kind, graphName, as: "Input" });
      return presentReport((await examineInput(context, documentTypes[kind], input)).report);
    }

    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description: `Stores a draft, half-done or not, or saves one anew. ${JUDGED}`,
    })
    async saveDraft(
      @CommandArg(() => SaveDraftInput) { kind: named, content, ...command }: SaveDraftInput,
      @Ctx() context: CommitteeRequest,
      @Info() { schema }: GraphQLResolveInfo,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.saveDraft");
      const kind = publishedKind(named);
      const input = readDocument(schema, content, { kind, graphName, as: "Input" });
      return presentDraftOutcome(await saveDraft(context, actor, documentTypes[kind], { ...command, input }));
    }

    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description: `Changes parts of a draft, as the command of its kind does. ${JUDGED}`,
    })
    async patchDraft(
      @CommandArg(() => PatchDraftInput) { patch: sent, ...command }: PatchDraftInput,
      @Ctx() context: CommitteeRequest,
      @Info() { schema }: GraphQLResolveInfo,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.patchDraft");
      const { kind } = await typeOfDraft(context, command.id);
      const patch = readDocument(schema, sent, { kind, graphName, as: "Patch" });
      return presentDraftOutcome(await patchDraft(context, actor, documentPatching[kind], { ...command, patch }));
    }
  }
  return AnyDocumentResolver;
}

function publishedKind(kind: DocumentKind): PublishedKind {
  if (kind === "ACTION_PLAN" || kind === "INTEGRATION_STATEMENT") return kind;
  throw new HubError("BAD_USER_INPUT", `kind is ${kind}; committees publish ACTION_PLAN and INTEGRATION_STATEMENT.`);
}

import { ActionPlan, Initiative, IntegrationStatement, PublishedDocument } from "@hub/documents";
import { Node } from "@hub/frame";
import { PAGE_SIZE, refuseOver } from "@hub/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { validate as isUuid } from "uuid";
import { Change } from "../change/change.types.js";
import type { PictureRequest } from "../context/picture.context.js";
import { planLoader } from "../document/action-plan.store.js";
import { initiativeLoader } from "../document/initiative.store.js";
import { statementLoader } from "../document/statement.store.js";
import { publishedDocument } from "../reference/published-document.loader.js";
import { SearchHit } from "../search/index.js";
import { findNode } from "./node.service.js";

const IdArg = () => Arg("id", () => ID, { description: "Its id." });

/** What a change in the feed is about. */
@Resolver(() => Change)
export class ChangeSubjectResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: "What it is about, as it is now, a withdrawn document too; null where it is no object of its own.",
  })
  about(@Root() { subject }: Change, @Ctx() context: PictureRequest) {
    return findNode(context, subject);
  }

  @FieldResolver(() => PublishedDocument, {
    nullable: true,
    description: "The revision that it publishes, withdraws, remarks on or talks about; null without one.",
  })
  document(@Root() { documentId }: Change, @Ctx() context: PictureRequest) {
    return documentId === null ? null : publishedDocument(context, documentId);
  }
}

/** What a search has found. */
@Resolver(() => SearchHit)
export class FoundObjectResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description:
      "What was found, in its words at the instant of the search; null where it has left the record meanwhile.",
  })
  about(@Root() { aboutId }: SearchHit, @Ctx() context: PictureRequest) {
    return findNode(context, aboutId);
  }
}

/** Whatever has an id, by that id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      "The object that an id was given to, of whatever type, superseded and withdrawn documents too; null where there is none, or none that is public.",
  })
  node(@Arg("id", () => ID, { description: "Any id of this graph." }) id: string, @Ctx() context: PictureRequest) {
    return findNode(context, id);
  }

  @Query(() => [Node], {
    nullable: "itemsAndList",
    description: "The objects of several ids, in the order of the ids; null at the place of an id that has none.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Any ids of this graph; 200 at most." }) ids: string[],
    @Ctx() context: PictureRequest,
  ) {
    refuseOver({ name: "PAGE_SIZE", most: PAGE_SIZE.most }, ids.length, "ids");
    return Promise.all(ids.map((id) => findNode(context, id)));
  }

  @Query(() => PublishedDocument, {
    nullable: true,
    description: "A published revision of a plan or a statement, also a superseded or withdrawn one.",
  })
  document(@IdArg() id: string, @Ctx() context: PictureRequest) {
    return publishedDocument(context, id);
  }

  @Query(() => ActionPlan, {
    nullable: true,
    description: "A published revision of an action plan, also a superseded or withdrawn one (handleplan).",
  })
  actionPlan(@IdArg() id: string, @Ctx() context: PictureRequest) {
    return isUuid(id) ? planLoader(context).load(id) : null;
  }

  @Query(() => IntegrationStatement, {
    nullable: true,
    description: "A published revision of a statement, also a superseded or withdrawn one (integrationsredegørelse).",
  })
  integrationStatement(@IdArg() id: string, @Ctx() context: PictureRequest) {
    return isUuid(id) ? statementLoader(context).load(id) : null;
  }

  @Query(() => Initiative, {
    nullable: true,
    description: "An initiative of any published revision (indsats).",
  })
  initiative(@IdArg() id: string, @Ctx() context: PictureRequest) {
    return isUuid(id) ? initiativeLoader(context).load(id) : null;
  }
}

import { OffsetClock } from "@hub/clock";
import { CycleRecord } from "@hub/cycle";
import { createDataSource } from "@hub/database";
import { type CommitteeTypes, type Initiative, typesOf } from "@hub/documents";
import { lastPosition, signWith } from "@hub/events";
import { followFrame } from "@hub/frame";
import { committeeOfSlug, sourceOf } from "@hub/registry";
import { type AuditLog, receiptSigner, type SubgraphProcess } from "@hub/subgraph-kit";
import type { ClassType } from "type-graphql";
import type { CommitteeDesk } from "./context/committee.context.js";
import { committeeHealth } from "./context/committee-health.js";
import { documentEntities } from "./document/document.store.js";
import { arrangeDocuments } from "./graph/committee-federation.js";
import { commandsTypeOf, documentCommandsOf } from "./graph/document.resolver.js";
import { referencesOf } from "./graph/initiative.loader.js";
import { draftQueriesOf, planQueriesOf, queriesTypeOf } from "./graph/plan.resolver.js";
import { statementQueriesOf } from "./graph/statement.resolver.js";
import { writingCommandsOf } from "./graph/writing.resolver.js";
import { planDocument } from "./plan/plan.document.js";
import { planInputOf } from "./plan/plan.inputs.js";
import { statementDocument } from "./statement/statement.document.js";
import { statementInputOf } from "./statement/statement.types.js";

/** What is special about a committee. */
export interface CommitteeDefinition {
  /** Its folder and subgraph name; the registry has the rest of its names. */
  slug: string;
  /** Its initiative type, with the fields that it alone has. */
  initiative: ClassType<Initiative>;
}

/** A committee's whole subgraph from what is special about it. */
export function committee({ slug, initiative }: CommitteeDefinition): SubgraphProcess {
  const types = typesOf(committeeOfSlug(slug), initiative);
  let opened: CommitteeDesk | undefined;
  const desk = () => {
    if (!opened) throw new Error(`The subgraph of ${slug} is not open yet.`);
    return opened;
  };
  const definition = definitionOf(types, desk);
  return {
    definition,
    async open(config, log) {
      const clock = new OffsetClock();
      const source = sourceOf(slug);
      const url = config.databaseUrl;
      const dataSource = createDataSource({ url, entities: documentEntities, applicationName: `hub ${slug}` });
      await dataSource.initialize();
      signWith(dataSource, await receiptSigner(config, types.entry.root));
      const cycle = new CycleRecord();
      const { frame, follower } = await followFrame({ dataSource, url, table: "hub.inbox", clock, log, also: cycle });
      const position = await lastPosition(dataSource.manager, source);
      const needsFourEyes = !config.fourEyesOff.includes(types.entry.code);
      if (!needsFourEyes) log.warn(`HUB_FOUR_EYES_OFF: ${types.entry.code}'s preparer may publish its own drafts (I6)`);
      const audit: AuditLog = {
        table: `${source}.audit`,
        database: () => dataSource.manager,
        now: () => clock.now(),
      };
      opened = { audit, types, source, dataSource, clock, frame, cycle, needsFourEyes, position };
      return {
        definition,
        context: opened,
        status: () => ({
          asOf: clock.now().toISOString(),
          positions: { [types.entry.root]: desk().position, policy: follower.position("policy") },
          stale: [],
        }),
        health: () => committeeHealth(dataSource, follower),
        close: async () => {
          await follower.stop();
          await dataSource.destroy();
        },
      };
    },
  };
}

function definitionOf(types: CommitteeTypes, desk: () => CommitteeDesk): SubgraphProcess["definition"] {
  const { entry } = types;
  const queries = queriesTypeOf(types);
  const commands = commandsTypeOf(entry);
  return {
    name: entry.slug,
    resolvers: [
      planQueriesOf(desk, queries, types),
      draftQueriesOf(desk, queries),
      statementQueriesOf(desk, queries, types),
      writingCommandsOf(desk, commands, planDocument, planInputOf(entry, types.initiative)),
      writingCommandsOf(desk, commands, statementDocument, statementInputOf(entry)),
      documentCommandsOf(desk, commands, entry),
    ],
    orphanedTypes: [types.actionPlan, types.initiative, types.statement],
    references: referencesOf(desk, entry.graphName),
    arrange: arrangeDocuments,
  };
}

import type { GraphText } from "../tongue.js";

/** All that an edition's document shows. Nothing of it changes once it is frozen, unless a text is redacted. */
export const REPORT_QUESTION = `query ReportPaper($year: Int!, $edition: Int!) {
  statusReport(year: $year, edition: $edition) {
    year edition frozenAt synthetic manifestHash figuresHash frameContent
    reason { da en }
    manifest {
      committee { code publishes name { da en } } kind inclusion revision contentHash
      document {
        id publishedAt
        ... on IntegrationStatement {
          summary { da en }
          goalAnswers { goal { code } progress narrative { da en } evidence { id } noEvidenceReason { da en } }
        }
      }
    }
    release { year vintage releasedAt contentHash }
    picture {
      totals { initiatives publishing statementsPublished financed { oere } unfinanced { oere } lapsed { oere } spent { oere } }
      cells {
        committee { code publishes name { da en } }
        goal { code ordinal title { da en } area { code ordinal title { da en } } }
        state progress initiatives financed { oere } unfinanced { oere } lapsed { oere } spent { oere }
      }
    }
    unfinancedThisYear { ...Want }
    unfinancedNextYear { ...Want }
    changes {
      since { year edition }
      newUnfinanced { ...Want }
      goneUnfinanced { ...Want }
      cells {
        committee { code } goal { code ordinal title { da en } }
        before { progress state financed { oere } unfinanced { oere } } after { progress state financed { oere } unfinanced { oere } }
      }
    }
    deliveryBoard { committee { code } slot timeliness firstPublishedAt dueAt extendedDueAt daysLate }
    callLetters { letter { id committee { code } issuedAt contentHash } state }
    remarks {
      remark { committee { code } kind text { da en } writtenAt goal { title { da en } } }
      replies { text { da en } repliedAt }
    }
    talks { committee { code } state heldOn summary { da en } }
  }
}
fragment Want on UnfinancedInitiative {
  code year amount { oere } committee { code name { da en } }
  initiative { title { da en } goals { title { da en } } }
}`;

export interface Oere {
  readonly oere: number;
}

export interface NamedCommittee {
  readonly code: string;
  readonly publishes: boolean;
  readonly name: GraphText;
}

export interface GoalAnswer {
  readonly goal: { code: string };
  readonly progress: string;
  readonly narrative: GraphText;
  readonly evidence: readonly { id: string }[];
  readonly noEvidenceReason: GraphText | null;
}

export interface ManifestEntry {
  readonly committee: NamedCommittee;
  readonly kind: string;
  readonly inclusion: string;
  readonly revision: number | null;
  readonly contentHash: string | null;
  readonly document: {
    readonly id: string;
    readonly publishedAt: string;
    readonly summary?: GraphText | null;
    readonly goalAnswers?: readonly GoalAnswer[];
  } | null;
}

export interface AnsweredGoal {
  readonly code: string;
  readonly ordinal: number;
  readonly title: GraphText;
  readonly area: { code: string; ordinal: number; title: GraphText };
}

export interface AnsweredCell {
  readonly committee: NamedCommittee;
  readonly goal: AnsweredGoal;
  readonly state: string;
  readonly progress: string | null;
  readonly initiatives: number;
  readonly financed: Oere;
  readonly unfinanced: Oere;
  readonly lapsed: Oere | null;
  readonly spent: Oere | null;
}

export interface Want {
  readonly code: string;
  readonly year: number;
  readonly amount: Oere;
  readonly committee: { code: string; name: GraphText };
  readonly initiative: { title: GraphText; goals: readonly { title: GraphText }[] } | null;
}

interface ComparedCell {
  readonly progress: string | null;
  readonly state: string;
  readonly financed: Oere;
  readonly unfinanced: Oere;
}

export interface AnsweredReport {
  readonly year: number;
  readonly edition: number;
  readonly frozenAt: string | null;
  readonly synthetic: boolean;
  readonly manifestHash: string;
  readonly figuresHash: string;
  readonly frameContent: { policies?: readonly { title: GraphText }[] } | null;
  readonly reason: GraphText | null;
  readonly manifest: readonly ManifestEntry[];
  readonly release: { year: number; vintage: number; releasedAt: string; contentHash: string } | null;
  readonly picture: {
    readonly totals: {
      initiatives: number;
      statementsPublished: number;
      financed: Oere;
      unfinanced: Oere;
      lapsed: Oere | null;
      spent: Oere | null;
    };
    readonly cells: readonly AnsweredCell[];
  };
  readonly unfinancedThisYear: readonly Want[];
  readonly unfinancedNextYear: readonly Want[];
  readonly changes: {
    readonly since: { year: number; edition: number };
    readonly newUnfinanced: readonly Want[];
    readonly goneUnfinanced: readonly Want[];
    readonly cells: readonly {
      committee: { code: string };
      goal: { code: string; ordinal: number; title: GraphText };
      before: ComparedCell | null;
      after: ComparedCell | null;
    }[];
  } | null;
  readonly deliveryBoard:
    | readonly {
        committee: { code: string };
        slot: string;
        timeliness: string;
        firstPublishedAt: string | null;
        dueAt: string;
        extendedDueAt: string | null;
        daysLate: number | null;
      }[]
    | null;
  readonly callLetters: readonly {
    letter: { id: string; committee: { code: string }; issuedAt: string; contentHash: string };
    state: string;
  }[];
  readonly remarks: readonly {
    remark: {
      committee: { code: string };
      kind: string;
      text: GraphText;
      writtenAt: string;
      goal: { title: GraphText } | null;
    };
    replies: readonly { text: GraphText; repliedAt: string }[];
  }[];
  readonly talks: readonly {
    committee: { code: string };
    state: string;
    heldOn: string | null;
    summary: GraphText | null;
  }[];
}

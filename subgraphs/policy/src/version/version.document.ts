import type { PolicyVersionContent, TextContent } from "@hub/rules";
import { type FrameDocument } from "../frame/index.js";

/** The policy's own content in the frame's document, in the shape of every version. */
export function contentOfFrame(frame: FrameDocument): PolicyVersionContent {
  const { policy, principles, concepts, areas, goals } = frame;
  return {
    policy: policy.id,
    title: policy.title,
    aliases: policy.aliases.map(({ da }) => ({ da })),
    ...policy.period,
    vision: policy.vision.label,
    principles: principles.map(({ id, text }) => ({ id, text })),
    concepts: concepts.map(({ id, term }) => ({ id, term, definition: null, altLabels: [] })),
    areas: areas.map(({ id, title, themes }) => ({
      id,
      title,
      themes: themes.map(({ id: theme, ...text }) => ({ id: theme, text })),
    })),
    goals: goals.map(({ id, area, title, direction }) => ({ id, area, title, direction })),
    synthetic: false,
  };
}

/** What a step has besides its day; stored as canonical JSON. */
export interface HearingOpened {
  audience: TextContent;
  /** LocalDates, both included. */
  from: string;
  to: string;
  periodText: TextContent | null;
  materialIncludesPlans: boolean;
}

export interface HearingClosed {
  writtenResponses: number;
  publicMeetings: number;
}

export interface RecommendedContent {
  recommendations: RecommendationContent[];
}

export interface RecommendationContent {
  text: TextContent;
  addressedTo: string[];
}

import type { ProgressColour as Colour, ProgressGround as Ground, SuppressionKind as Kind } from "@hub/rules";
import { registerEnumType } from "type-graphql";

export const ProgressColour: { readonly [name in Colour]: name } = {
  GREEN: "GREEN",
  YELLOW: "YELLOW",
  RED: "RED",
  GREY: "GREY",
};
registerEnumType(ProgressColour, {
  name: "ProgressColour",
  description: "How far an indicator has come, by the published formula (fremdrift).",
  valuesConfig: {
    GREEN: { description: "The target is met, or as much of the way is done as of the time is gone (grøn)." },
    YELLOW: { description: "At least half as much (gul)." },
    RED: { description: "Less (rød)." },
    GREY: { description: "It cannot be said (grå)." },
  },
});

export const ProgressGround: { readonly [name in Ground]: name } = {
  TARGET_MET: "TARGET_MET",
  MEASURED: "MEASURED",
  NO_TARGET: "NO_TARGET",
  NO_BASELINE: "NO_BASELINE",
  NO_NEW_VALUE: "NO_NEW_VALUE",
  BREAK_IN_SERIES: "BREAK_IN_SERIES",
};
registerEnumType(ProgressGround, {
  name: "ProgressGround",
  description: "What a computed colour rests on.",
  valuesConfig: {
    TARGET_MET: { description: "The newest value meets the target (måltallet er nået)." },
    MEASURED: { description: "The way done, measured against the time gone." },
    NO_TARGET: { description: "There is no target in a value (intet måltal)." },
    NO_BASELINE: { description: "There is no value to begin from (ingen basisværdi)." },
    NO_NEW_VALUE: { description: "There is no later value than the baseline (ingen nyere værdi)." },
    BREAK_IN_SERIES: { description: "Baseline and newest value cannot be compared (databrud)." },
  },
});

export const SuppressionKind: { readonly [name in Kind]: name } = {
  PRIMARY: "PRIMARY",
  COMPLEMENTARY: "COMPLEMENTARY",
  CARRIED: "CARRIED",
};
registerEnumType(SuppressionKind, {
  name: "SuppressionKind",
  description: "Why a cell is not shown.",
  valuesConfig: {
    PRIMARY: { description: "It is below the threshold (primær)." },
    COMPLEMENTARY: { description: "It would give another one away (sekundær)." },
    CARRIED: { description: "An earlier vintage did not show it (videreført)." },
  },
});

import type * as rules from "@hub/rules";
import { graphEnum, made } from "@hub/subgraph-kit";
import { Directive, Field, InputType, ObjectType } from "type-graphql";

export const TranslationSource = graphEnum<rules.TranslationSource>(
  "TranslationSource",
  "Who made the English text (oversættelsens kilde).",
  {
    OFFICIAL: "The body itself.",
    EDITORIAL: "The hub's editors.",
    MACHINE: "A machine translation, not read by a person.",
  },
);
export type TranslationSource = keyof typeof TranslationSource;

@Directive("@shareable")
@ObjectType("Text", {
  description: "Text in Danish (authoritative) and, where there is one, English, with who translated it.",
})
export class Text {
  @Field(() => String, { description: "Danish; the authoritative wording." })
  da!: string;
  @Field(() => String, { nullable: true, description: "English; null where there is no translation." })
  en?: string | null;
  @Field(() => TranslationSource, {
    nullable: true,
    description: "Who translated it; null where there is no translation, and where it is not told.",
  })
  enSource?: TranslationSource | null;
}

@InputType("TextInput", { description: "Text in Danish, and optionally English with who translated it." })
export class TextInput {
  @Field(() => String, { description: "Danish; the authoritative wording. Not blank." })
  da!: string;
  @Field(() => String, { nullable: true, description: "English." })
  en?: string | null;
  @Field(() => TranslationSource, { nullable: true, description: "Who translated it." })
  enSource?: TranslationSource | null;
}

/** A Text from its parts, as stored in documents and events. */
export function text(from: { da: string; en?: string | null | undefined; enSource?: string | null | undefined }): Text {
  const enSource = (from.enSource as TranslationSource | undefined) ?? null;
  return made(Text, { da: from.da, en: from.en ?? null, enSource });
}

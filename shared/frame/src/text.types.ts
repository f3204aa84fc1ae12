import { Directive, Field, InputType, ObjectType, registerEnumType } from "type-graphql";

export const TranslationSource = { OFFICIAL: "OFFICIAL", EDITORIAL: "EDITORIAL", MACHINE: "MACHINE" } as const;
export type TranslationSource = keyof typeof TranslationSource;
registerEnumType(TranslationSource, {
  name: "TranslationSource",
  description: "Who made the English text (oversættelsens kilde).",
  valuesConfig: {
    OFFICIAL: { description: "The body itself." },
    EDITORIAL: { description: "The hub's editors." },
    MACHINE: { description: "A machine translation, not read by a person." },
  },
});

@Directive("@shareable")
@ObjectType("Text", {
  description: "Text in Danish (authoritative) and, where there is one, English, with who translated it.",
})
export class Text {
  @Field(() => String, { description: "Danish; the authoritative wording." })
  da!: string;
  @Field(() => String, { nullable: true, description: "English, where there is a translation." })
  en?: string | null;
  @Field(() => TranslationSource, { nullable: true, description: "Who translated it." })
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
  const made = new Text();
  made.da = from.da;
  made.en = from.en ?? null;
  made.enSource = (from.enSource as TranslationSource | undefined) ?? null;
  return made;
}

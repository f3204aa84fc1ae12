import { useMostBytes } from "../../../graph/index.js";
import { catalogue, useFormat, useTexts } from "../../../language/index.js";

const TEXTS = catalogue({
  most: {
    da: (size: string) => `Højst ${size} MB. Filen læses her i browseren; kun dens indhold sendes.`,
    en: (size: string) => `At most ${size} MB. The file is read here in the browser; only its content is sent.`,
  },
  tooLarge: {
    da: (size: string, most: string) => `Filen er på ${size} MB, og hubben tager højst ${most} MB.`,
    en: (size: string, most: string) => `The file is ${size} MB, and the hub takes ${most} MB at most.`,
  },
});

const A_MEGABYTE = 1024 * 1024;

/** What is said of a file's size before it is sent. */
export interface UploadLimit {
  /** The limit, in words; empty until the hub has told. */
  readonly told: string;
  /** Why that file is not taken. */
  problemOf(file: File): string | undefined;
}

export function useUploadLimit(): UploadLimit {
  const texts = useTexts(TEXTS);
  const format = useFormat();
  const most = useMostBytes();
  const size = (bytes: number) => format.decimal(bytes / A_MEGABYTE, bytes >= A_MEGABYTE ? 1 : 2);
  return {
    told: most === undefined ? "" : texts.most(size(most)),
    problemOf: (file) =>
      most !== undefined && file.size > most ? texts.tooLarge(size(file.size), size(most)) : undefined,
  };
}

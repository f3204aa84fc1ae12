const OF_LATER_WORDING = /^(.+)@([2-9]|[1-9]\d+)$/;

/** The id of a wording of what a code names: the code itself for the first, and `code@N` for the Nth. */
export const wordingId = (code: string, version: number): string => (version === 1 ? code : `${code}@${version}`);

/** The code of what an id words; a code is its own. */
export const codeOfWording = (id: string): string => OF_LATER_WORDING.exec(id)?.[1] ?? id;

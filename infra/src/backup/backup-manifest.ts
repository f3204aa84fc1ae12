import { z } from "zod";

/** Raised when a backup has another form, so that an older hub refuses it. */
export const BACKUP_FORMAT = 1;

const table = z.object({ schema: z.string(), table: z.string(), columns: z.array(z.string()) });

/** Where an owner's record ends. */
const end = z.object({ position: z.number(), entryHash: z.string().nullable() });

/** The first file of a backup. */
export const backupHeader = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** The hub's version. */
  hub: z.string(),
  takenAt: z.string(),
  databases: z.array(
    z.object({
      subgraph: z.string(),
      migrations: z.array(z.string()),
      tables: z.array(table),
      /** Null of a database that publishes nothing. */
      end: end.nullable(),
    }),
  ),
  /** Of the hash tree over all entries. */
  tree: z.object({ size: z.number(), rootHash: z.string().nullable() }),
  /** Events that an operator has taken out of the picture's inbox. */
  skipped: z.array(z.object({ source: z.string(), position: z.number(), type: z.string(), payload: z.unknown() })),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** The last file of a backup: what all the others hold. */
export const backupManifest = z.object({
  tables: z.array(
    z.object({ subgraph: z.string(), table: z.string(), rows: z.number(), bytes: z.number(), sha256: z.string() }),
  ),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** The names of files in a backup. */
export const HEADER = "header.json";
export const MANIFEST = "manifest.json";
export const FILES = "files/";
/** `children/hub.revision/00001.copy`: a part of a table's rows. */
export const partName = (subgraph: string, table: string, part: number): string =>
  `${subgraph}/${table}/${String(part).padStart(5, "0")}.copy`;

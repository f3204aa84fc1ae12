import type { ReportAroundQuery } from "./around.operations.js";

/** What stands around an edition's figures. */
export type AroundReport = NonNullable<ReportAroundQuery["statusReport"]>;

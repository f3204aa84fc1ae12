import { useEffect, useMemo, useState } from "react";
import { useCommand } from "../../../graph/index.js";
import { foundOf } from "../draft/use-draft.js";
import type { Found } from "../judge/found.js";
import { askPublishValidate, type DraftPartsFragment, type ReportPartsFragment } from "../publish.operations.js";
import { onlyAt, type Root } from "../roots.js";

/** What the hub's rules say of a draft now, which may be more than when it was stored: a day has passed, a letter has come. */
export function useReport(draft: DraftPartsFragment, root: Root): { found: readonly Found[]; valid: boolean } {
  const validate = useCommand(askPublishValidate);
  const [now, setNow] = useState<ReportPartsFragment>();
  useEffect(() => {
    let isWanted = true;
    const asked = validate({ input: { kind: draft.kind, content: draft.asInput }, ...onlyAt(root) });
    asked.then(({ data }) => isWanted && setNow(data?.[root]?.validate ?? undefined)).catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [validate, draft, root]);
  const report = now ?? draft.report;
  return useMemo(() => ({ found: report.findings.map(foundOf), valid: report.valid }), [report]);
}

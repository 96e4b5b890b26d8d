"use client";

import { Dialog } from "@/ui/dialog";
import { tableWords } from "./table-words";

const formats = [
  ["csv", "CSV"],
  ["xlsx", "Excel"],
] as const;

/** Every table of the workspace, each as CSV or as a workbook. */
export function AllTablesDialog({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Tables"
      description="As they stand now. Results of a test by day are exported where the test is."
    >
      <ul className="grid grid-cols-2 gap-x-8 max-sm:grid-cols-1">
        {Object.entries(tableWords).map(([table, name]) => (
          <li key={table} className="flex items-center justify-between gap-3 border-t border-hairline py-1">
            <span>{name}</span>
            <span className="flex gap-3">
              {formats.map(([format, called]) => (
                <a
                  key={format}
                  download
                  href={`/api/download/${workspaceId}/table/${table}?format=${format}`}
                  aria-label={`${name}, ${called}`}
                  className="inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11"
                >
                  {called}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

import { Voice } from "@/ui/page-header";

const code = "rounded-1 bg-sunken px-1 wrap-anywhere";

/** How the folder comes to be, for whoever runs Attune, and how a file has to look, for whoever sends it. */
export function SetUpSteps({ workspaceId, isWatched }: { workspaceId: string; isWatched: boolean }) {
  return (
    <>
      {!isWatched && (
        <div>
          <Voice>How whoever runs Attune sets it up</Voice>
          <ol className="mt-1 grid list-decimal gap-1.5 pl-5">
            <li>
              Name a folder on the server in the setting <code className={code}>ATTUNE_DROP_DIR</code> and, if every 15
              minutes is not right (our default), how often in <code className={code}>ATTUNE_DROP_MINUTES</code>.
            </li>
            <li>
              Make a sub-folder in it for this workspace, called <code className={code}>{workspaceId}</code>.
            </li>
            <li>Let Attune read it; it never needs to write there, so it may be mounted read-only.</li>
            <li>Start Attune again. This page then says how the folder does.</li>
          </ol>
          <p className="mt-2 text-12 text-ink-3">
            Whoever may write into the sub-folder can store values in this workspace: give that right with care.
          </p>
        </div>
      )}
      <div>
        <Voice>How a file should look</Voice>
        <ul className="mt-1 grid list-disc gap-1.5 pl-5">
          <li>
            CSV, TSV or Excel, with the same columns as an import of metric values:{" "}
            <a
              className="underline underline-offset-3"
              href={`/api/download/${workspaceId}/table/metric-values?format=xlsx&example=yes`}
            >
              a table with one example row
            </a>
            .
          </li>
          <li>At most 10 MB and 50,000 rows; of a workbook the first sheet with rows is read.</li>
          <li>The same contents are imported once, under whatever name. Save a corrected file again.</li>
          <li>
            A file is read when nothing has happened to it for half a minute. Files that end in{" "}
            <code className={code}>.part</code> or <code className={code}>.tmp</code> are passed over.
          </li>
          <li>Files are only read: never moved, changed or deleted. Nothing is fetched from anywhere.</li>
        </ul>
      </div>
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/ui/dialog";
import { Notice, Skeleton } from "@/ui/states";
import { ProblemList } from "./problem-list";

type Props = { workspaceId: string; reportId: string; onClose: () => void };

/** All problems of a file that were kept. */
export function ReportDialog({ workspaceId, reportId, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.drop.report.queryOptions({ workspaceId, reportId }));
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onClose()}
      title={<span className="wrap-anywhere">{data?.fileName ?? "Report"}</span>}
      description={data?.sentence}
    >
      {error && <Notice tone="harm">{error.message}</Notice>}
      {!data && !error && <Skeleton className="h-40 w-full" />}
      {data && <ProblemList problems={data.problems} />}
      {data && data.problemCount > data.problems.length && (
        <p className="text-12 text-ink-3">
          The first {data.problems.length} of {data.problemCount.toLocaleString("en-GB")} are kept. Correct the file,
          save it again, and it is read anew.
        </p>
      )}
    </Dialog>
  );
}

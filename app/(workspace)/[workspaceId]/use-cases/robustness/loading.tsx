import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { SentenceToCome } from "./sentence-to-come";

const rows = Array.from({ length: 14 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="How firm the order is" sentence={<SentenceToCome />} />
      <div className="px-7 max-lg:px-4">
        <Skeleton className="mb-4 h-14 w-full max-w-3xl" />
        {rows.map((row) => (
          <div key={row} className="flex h-10 items-center gap-6 border-t border-hairline">
            <Skeleton className="h-3 w-5" />
            <Skeleton className="h-3 w-56" />
            <Skeleton className="h-3 flex-1" />
          </div>
        ))}
      </div>
    </>
  );
}

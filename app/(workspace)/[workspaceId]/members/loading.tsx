import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

export default function Loading() {
  return (
    <>
      <PageHeader title="Members" sentence={<Skeleton className="h-5 w-96 max-w-full" />} />
      <div className="grid gap-8 px-7 pb-12 max-lg:px-4">
        <Skeleton className="h-64" />
        <Skeleton className="h-44 max-w-[78ch]" />
      </div>
    </>
  );
}

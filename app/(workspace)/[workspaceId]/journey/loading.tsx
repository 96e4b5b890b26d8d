import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const figures = [1, 2, 3, 4];
const places = Array.from({ length: 9 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Journey" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="grid grid-cols-4 gap-4 px-7 pb-4 max-lg:px-4 max-sm:grid-cols-2">
        {figures.map((figure) => (
          <Skeleton key={figure} className="h-12" />
        ))}
      </div>
      <div className="flex gap-2 overflow-hidden border-y border-line px-7 py-4 max-lg:px-4 max-sm:flex-col">
        {places.map((place) => (
          <Skeleton key={place} className="h-44 w-44 shrink-0 max-sm:h-12 max-sm:w-full" />
        ))}
      </div>
    </>
  );
}

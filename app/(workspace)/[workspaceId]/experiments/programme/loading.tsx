import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const numbers = ["harms", "watched", "pace", "due"];
const parts = ["pace", "lifts", "control", "holdouts"];

/** The shape of the programme that is on its way. */
export default function Loading() {
  return (
    <>
      <PageHeader title="Programme" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <Skeleton className="mx-7 mb-3 h-6 max-w-lg max-lg:mx-4" />
      <div className="grid grid-cols-4 gap-6 border-t border-line px-7 py-5 max-lg:grid-cols-2 max-lg:px-4">
        {numbers.map((each) => (
          <Skeleton key={each} className="h-20" />
        ))}
      </div>
      <div className="grid gap-10 px-7 pb-12 max-lg:px-4">
        {parts.map((each) => (
          <div key={each} className="grid gap-3">
            <Skeleton className="h-5 w-48" />
            <Skeleton className="h-32" />
          </div>
        ))}
      </div>
    </>
  );
}

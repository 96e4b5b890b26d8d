import { Skeleton } from "@/ui/states";

const sections = ["h-20", "h-28", "h-24", "h-32", "h-28", "h-64"];

export default function AccountLoading() {
  return (
    <>
      <div className="grid gap-2 px-7 pt-4 pb-3 max-lg:px-4">
        <Skeleton className="h-4 w-28" />
        <Skeleton className="h-8 w-52" />
        <Skeleton className="h-4 w-full max-w-lg" />
      </div>
      <div className="grid gap-8 px-7 pt-4 max-lg:px-4">
        {sections.map((height, at) => (
          <div key={`${height}-${at + 1}`} className="grid gap-2">
            <Skeleton className="h-5 w-40" />
            <Skeleton className={height} />
          </div>
        ))}
      </div>
    </>
  );
}

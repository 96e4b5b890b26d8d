import dynamic from "next/dynamic";
import { Skeleton } from "@/ui/states";

/** How firm a rank is; fetched when it is shown, since it draws. */
export const Firmness = dynamic(() => import("./robustness/firmness-part").then((module) => module.FirmnessPart), {
  ssr: false,
  loading: () => <Skeleton className="h-16" />,
});

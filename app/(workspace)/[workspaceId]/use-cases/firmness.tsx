import { comesLater } from "@/ui/comes-later";
import { Skeleton } from "@/ui/states";

/** How firm a rank is; fetched when it is shown, since it draws. */
export const Firmness = comesLater(
  () => import("./robustness/firmness-part").then((module) => module.FirmnessPart),
  () => <Skeleton className="h-16" />,
);

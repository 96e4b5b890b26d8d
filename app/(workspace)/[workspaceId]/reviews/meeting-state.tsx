import { Tag } from "@/ui/marks";
import type { MeetingRow } from "./review-view";

const words = { planned: "Planned", due: "Open", ended: "Ended" } as const;
const looks = { planned: "thin", due: "strong", ended: "plain" } as const;

/** Planned until its day, open from then on, ended when somebody closed it. */
export function MeetingState({ state }: { state: MeetingRow["state"] }) {
  return <Tag look={looks[state]}>{words[state]}</Tag>;
}

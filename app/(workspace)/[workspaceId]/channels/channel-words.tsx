import { Tag, type TagLook } from "@/ui/marks";
import type { ChannelRow } from "./channel-board";

export const verdictWords: Readonly<Record<string, string>> = {
  personalize: "Personalize",
  light_touch: "Light touch",
  keep_generic: "Keep generic",
};
const looks: Readonly<Record<string, TagLook>> = {
  personalize: "strong",
  light_touch: "outlined",
  keep_generic: "thin",
};

export function ChannelVerdictTag({ verdict }: { verdict: ChannelRow["verdict"] }) {
  return verdict === null ? <Tag>Not scored</Tag> : <Tag look={looks[verdict] ?? "plain"}>{verdictWords[verdict]}</Tag>;
}

/** The finished decision, beside the verdict. */
export function LeftTag({ due }: { due: boolean }) {
  return <Tag look={due ? "harm" : "outlined"}>{due ? "Left as it is: look again" : "Left as it is"}</Tag>;
}

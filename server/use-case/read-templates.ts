import channels from "@/content/channels.json";
import enums from "@/content/enums.json";
import type { Workspace } from "@/db/workspace";
import { momentKey } from "@/domain/customers/journey-words";
import type { TacticMode } from "@/domain/enums";
import { evidenceOfTemplate } from "@/domain/findings/evidence-of-template";
import { useCaseTemplates } from "@/domain/scoring/new-use-case";
import { moment } from "@/domain/scoring/use-case";
import { readMomentWords } from "./moment-words";
import { readTriedByTemplate } from "./tried";

const familyWords: Readonly<Record<string, string>> = {
  standard: "For customers",
  b2b: "Between businesses",
  caution: "With caution",
};
const modeWords = (mode: string) => enums.tacticMode.find((each) => each.id === mode)?.label ?? mode;

/** What ships, to start from: what each is, what we think of it, and whether it was tried here. */
export async function readTemplates(ws: Workspace) {
  const [tried, momentWords] = [await readTriedByTemplate(ws), await readMomentWords(ws)];
  return {
    templates: useCaseTemplates.map((template) => {
      const at = moment.parse(template.moment);
      return {
        id: template.id,
        name: template.name,
        description: template.description,
        mode: template.mode as TacticMode,
        modeWords: modeWords(template.mode),
        activeForm: template.activeForm?.replaceAll("_", " ") ?? null,
        moment: momentKey(at),
        momentWords: momentWords(at),
        audience: template.defaultAudience,
        channelIds: template.channels,
        family: template.libraryFamily,
        tableStakes: template.tableStakes,
        notes: template.notes,
        evidence: evidenceOfTemplate(template),
        computed: template.defaultComputed,
        tried: tried.get(template.id) ?? { count: 0, closest: [] },
      };
    }),
    channels: channels.map(({ id, name }) => ({ id, name })),
    families: Object.entries(familyWords).map(([id, name]) => ({ id, name })),
  };
}

import { Trash2 } from "lucide-react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Select } from "@/ui/select";
import { NumberInput, TextInput } from "@/ui/text-input";
import { FigureGrid } from "./figure-grid";
import { rowsOf } from "./figure-rows";
import type { readDraft } from "./read-draft";
import type { ResultsView } from "./results-view";
import { type GroupDraft, withCell } from "./typed-draft";

type Props = {
  view: ResultsView;
  drafts: readonly GroupDraft[];
  read: ReturnType<typeof readDraft>["groups"];
  wanted: boolean;
  onChange: (groups: readonly GroupDraft[]) => void;
  onPasted: (sentence: string) => void;
};

/** Figures of a part of the people: questions for a next test, and a warning where many are harmed. */
export function GroupsForm({ view, drafts, read, wanted, onChange, onPasted }: Props) {
  const first = view.measures[0];
  const set = (at: number, change: Partial<GroupDraft>) =>
    onChange(drafts.map((group, other) => (other === at ? { ...group, ...change } : group)));
  const add = () => {
    const last = drafts.at(-1);
    const metricId = last?.metricId ?? first?.metricId ?? "";
    onChange([...drafts, { key: crypto.randomUUID(), name: "", share: "", metricId, cells: {} }]);
  };
  if (!first) return null;
  return (
    <div className="grid gap-5">
      {drafts.map((group, at) => {
        const own = read[at];
        if (!own) return null;
        const called = group.name.trim() || `Group ${at + 1}`;
        return (
          <fieldset key={group.key} className="grid gap-2 border-t border-line pt-3">
            <legend className="sr-only">{called}</legend>
            <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)_120px_minmax(0,1fr)_auto] items-start gap-3 max-sm:grid-cols-2">
              <TextInput
                label="Group"
                value={group.name}
                maxLength={200}
                placeholder="Mobile"
                error={wanted && group.name.trim() === "" ? "Give the group a name." : null}
                onChange={(event) => set(at, { name: event.target.value })}
              />
              <NumberInput
                label="% of people"
                value={group.share}
                error={own.shareProblem}
                onChange={(event) => set(at, { share: event.target.value })}
              />
              <Select
                label="Measure"
                value={group.metricId}
                choices={view.measures.map(({ metricId, name }) => ({ value: metricId, label: name }))}
                onChange={(event) => set(at, { metricId: event.target.value, cells: {} })}
              />
              <div className="pt-5">
                <IconButton
                  label={`Remove ${called}`}
                  onClick={() => onChange(drafts.filter((_, other) => other !== at))}
                >
                  <Trash2 aria-hidden size={16} />
                </IconButton>
              </div>
            </div>
            <FigureGrid
              label={`Figures of ${called}`}
              arms={view.arms}
              groups={[{ title: own.measure.name, side: own.measure.side, rows: rowsOf(own.measure) }]}
              cells={group.cells}
              words={own.words}
              onType={(changes) => set(at, { cells: withCell(group.cells, changes) })}
              onPasted={onPasted}
            />
          </fieldset>
        );
      })}
      <div>
        <Button onClick={add}>Add a group of people</Button>
      </div>
    </div>
  );
}

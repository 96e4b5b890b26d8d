import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import type { Orphaned } from "./use-chain-writes";

const groups = [
  ["businessObjective", "Business objectives"],
  ["customerObjective", "Customer objectives"],
  ["outcome", "Outcomes"],
  ["useCase", "Use cases"],
  ["experiment", "Tests"],
  ["initiative", "Roadmap items"],
  ["stopCriterion", "Stop criteria"],
] as const;

type Props = {
  title: string;
  submit: string;
  orphaned: Orphaned;
  busy: boolean;
  problem: string | null;
  onGo: (reason: string) => void;
  onClose: () => void;
};

/** What a change would leave without its chain, by name, before anything is stored. */
export function OrphanDialog({ title, submit, orphaned, busy, problem, onGo, onClose }: Props) {
  const reason = useKept(useKeptKey("outcomes reason"), "");
  return (
    <FormDialog
      title={title}
      description={`This leaves ${orphaned.length === 1 ? "one thing" : `${orphaned.length} things`} without a chain. Nothing is stored yet.`}
      submit={submit}
      busy={busy}
      off={reason.value.trim() === "" ? "Say why first: it is kept in the history." : null}
      onSubmit={() => {
        onGo(reason.value.trim());
        reason.drop();
      }}
      onClose={onClose}
    >
      <section aria-label="What it leaves without a chain" className="grid gap-3 border-l-2 border-line pl-3">
        {groups.map(([kind, name]) => {
          const ends = orphaned.filter((end) => end.kind === kind);
          return (
            ends.length > 0 && (
              <div key={kind}>
                <h3>
                  {name} ({ends.length})
                </h3>
                <ul>
                  {ends.map(({ key, name: what, why }) => (
                    <li key={key} className="py-0.5">
                      {what}: <span className="text-ink-2">{why}</span>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </section>
      <TextArea
        label="Why it is right all the same"
        rows={2}
        maxLength={1_000}
        value={reason.value}
        onChange={(event) => reason.set(event.target.value)}
      />
      {problem && <Notice tone="harm">{problem}</Notice>}
    </FormDialog>
  );
}

import { useRef } from "react";
import type { EvidenceFilter } from "@/domain/findings/evidence-narrow";
import { everyCard } from "@/domain/findings/evidence-narrow";
import { Button } from "@/ui/button";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import type { EvidenceListing } from "./evidence-screen";

type Props = {
  listing: EvidenceListing;
  filter: EvidenceFilter;
  onChange: (filter: EvidenceFilter) => void;
  count: { matching: number; all: number };
};

const ages = [
  { value: "current", label: "Current: 2 years or less" },
  { value: "ageing", label: "Ageing: up to 5 years" },
  { value: "old", label: "Old: over 5 years" },
  { value: "undated", label: "Undated" },
];

/** One search and what else cards are told apart by. */
export function EvidenceFilters({ listing, filter, onChange, count }: Props) {
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);
  const set = (change: Partial<EvidenceFilter>) => onChange({ ...filter, ...change });
  const any = (label: string) => ({ value: "", label });
  const groups = listing.shown.flatMap(({ group }) => (group ? [{ value: group.id, label: group.title }] : []));
  const topics = [...new Set(listing.shown.flatMap(({ cards }) => cards.flatMap((card) => card.topics)))].sort();
  return (
    <search className="no-print grid gap-2 px-7 py-3 max-lg:px-4">
      <TextInput
        ref={search}
        type="search"
        label="Search evidence"
        labelHidden
        placeholder="Search: regret, Gartner, push"
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className="grid grid-cols-4 gap-2 max-lg:grid-cols-2">
        <Select
          label="Kind"
          value={filter.kind}
          choices={[any("Any kind"), ...listing.words.kind]}
          onChange={(event) => set({ kind: event.target.value })}
        />
        <Select
          label="Age"
          value={filter.ageBand}
          choices={[any("Any age"), ...ages]}
          onChange={(event) => set({ ageBand: event.target.value })}
        />
        <Select
          label="Check"
          value={filter.verification}
          choices={[any("Checked or not"), ...listing.words.verification]}
          onChange={(event) => set({ verification: event.target.value })}
        />
        <Select
          label="Topic"
          value={filter.topic}
          choices={[any("Any topic"), ...topics.map((value) => ({ value, label: value.replaceAll("_", " ") }))]}
          onChange={(event) => set({ topic: event.target.value })}
        />
        <Select
          label="Contradicted"
          value={filter.group}
          choices={[
            any("Contradicted or not"),
            { value: "any", label: "Contradicted by another card" },
            { value: "none", label: "Not contradicted" },
            ...groups,
          ]}
          onChange={(event) => set({ group: event.target.value })}
        />
        <Select
          label="Cited by a warning"
          value={filter.rule}
          choices={[any("Cited or not"), { value: "any", label: "Cited by any warning" }, ...listing.words.rule]}
          onChange={(event) => set({ rule: event.target.value })}
        />
        <Select
          label="Whose"
          value={filter.only}
          choices={[
            any("Everybody’s"),
            { value: "own", label: "Our own" },
            { value: "pinned", label: "Pinned to a decision" },
          ]}
          onChange={(event) => set({ only: event.target.value as EvidenceFilter["only"] })}
        />
        <div className="flex items-end justify-between gap-2">
          <p role="status" className="figure pb-1.5 text-12 text-ink-3">
            {count.matching} of {count.all} cards
          </p>
          {filter !== everyCard && (
            <Button look="quiet" onClick={() => onChange(everyCard)}>
              Clear
            </Button>
          )}
        </div>
      </div>
    </search>
  );
}

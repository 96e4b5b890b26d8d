import { useRef, useState } from "react";
import { type AuditArea, auditAreas } from "@/domain/audit/audit-areas";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { FilterSelects } from "../scored/filter-selects";
import { isNarrowed } from "./asked-audit";
import { type AskedAudit, type AuditChoices, everyEntry } from "./audit-view";

type Props = {
  asked: AskedAudit;
  choices: AuditChoices;
  matching: number;
  /** What the one thing is called that the history is narrowed to. */
  object: string | null;
  onAsk: (asked: AskedAudit) => void;
};

const areas = Object.entries(auditAreas) as [AuditArea, (typeof auditAreas)[AuditArea]][];
const days = [
  ["from", "From"],
  ["to", "To"],
] as const;

/** One search, who, which part of the workspace, and between which days. */
export function AuditFilters({ asked, choices, matching, object, onAsk }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  useSlash(search);
  const narrow = (more: Partial<AskedAudit>) => onAsk({ ...asked, ...more, cursor: null });
  return (
    <search className="no-print flex flex-wrap items-end gap-2 px-7 pb-3 max-lg:px-4 max-sm:grid max-sm:grid-cols-2">
      <TextInput
        label="Search what happened"
        labelHidden
        placeholder="Search   /"
        type="search"
        ref={search}
        maxLength={200}
        value={asked.text ?? ""}
        onChange={(event) => narrow({ text: event.target.value || null })}
      />
      <FilterSelects
        choices={[
          ["userId", "Who", "Whoever did it", choices.people.map(({ id, name }) => [id, name] as const)],
          ["area", "Part of the workspace", "Everything", areas.map(([id, { name }]) => [id, name] as const)],
        ]}
        filter={{ text: asked.text ?? "", userId: asked.userId ?? "all", area: asked.area ?? "all" }}
        onFilter={(key, value) => {
          const chosen = value === "all" ? null : value;
          if (key === "userId") narrow({ userId: chosen });
          else narrow({ area: areas.find(([id]) => id === chosen)?.[0] ?? null, objectId: null });
        }}
        width="w-48"
        unfolded={unfolded}
        onUnfold={setUnfolded}
      />
      {days.map(([key, label]) => (
        <TextInput
          key={key}
          label={label}
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          fieldClassName={classNames("w-36 max-sm:w-full", !unfolded && "max-sm:hidden")}
          value={asked[key] ?? ""}
          onChange={(event) => narrow({ [key]: event.target.value || null })}
        />
      ))}
      {asked.objectId !== null && (
        <Button aria-label={`Show more than ${object ?? asked.objectId}`} onClick={() => narrow({ objectId: null })}>
          <span className="max-w-60 truncate">Only {object === null ? "one thing" : `“${object}”`}</span>
          <span aria-hidden>×</span>
        </Button>
      )}
      <p className="figure text-12 text-ink-3 sm:pb-2" role="status">
        {matching === 1 ? "1 entry" : `${matching.toLocaleString("en-GB")} entries`}
      </p>
      {isNarrowed(asked) && (
        <Button look="quiet" onClick={() => onAsk(everyEntry)}>
          Show all
        </Button>
      )}
    </search>
  );
}

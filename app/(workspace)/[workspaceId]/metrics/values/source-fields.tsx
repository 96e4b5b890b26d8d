import { TextInput } from "@/ui/text-input";

export type SourceDraft = { readonly name: string; readonly asOf: string };
export const noSource: SourceDraft = { name: "", asOf: "" };

type Props = { source: SourceDraft; onChange: (source: SourceDraft) => void };

/** Where values come from, asked once for all that come together. */
export function SourceFields({ source, onChange }: Props) {
  return (
    <>
      <TextInput
        label="Source"
        help="The system or the person that says so, such as “Survey tool” or “Finance, month end”."
        maxLength={200}
        value={source.name}
        onChange={(event) => onChange({ ...source, name: event.target.value })}
      />
      <TextInput
        label="As of"
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        help="The day up to which the source knew. Leave it empty when nobody can say."
        value={source.asOf}
        onChange={(event) => onChange({ ...source, asOf: event.target.value })}
      />
    </>
  );
}

/** As the server is given it. */
export const saidOfSource = ({ name, asOf }: SourceDraft) => ({ name: name.trim() || null, asOf: asOf || null });

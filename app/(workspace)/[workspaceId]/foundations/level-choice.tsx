import { RadioGroup } from "@/ui/radio-group";

type Props = { name: string; texts: readonly string[]; level: number | null; onChange: (level: number) => void };

/** The five levels with what each of them means. */
export function LevelChoice({ name, texts, level, onChange }: Props) {
  return (
    <RadioGroup
      label={`How far is “${name}”?`}
      choices={texts.map((text, at) => ({ value: String(at), label: `${at}: ${text}` }))}
      value={level === null ? null : String(level)}
      onChange={(value) => onChange(Number(value))}
    />
  );
}

/** The level a key says, outside of fields for text; null for any other key. */
export function levelOfKey(event: React.KeyboardEvent): number | null {
  const { target } = event;
  const typing =
    target instanceof HTMLElement &&
    (/^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== "radio"));
  if (typing || event.altKey || event.ctrlKey || event.metaKey) return null;
  return /^[0-4]$/.test(event.key) ? Number(event.key) : null;
}

import { RadioGroup } from "@/ui/radio-group";

export type Start = "sample" | "empty";

const starts: { value: Start; label: string; help: string }[] = [
  {
    value: "sample",
    label: "Start with the sample workspace",
    help: "Larkmere Home, an invented retailer with 25 use cases, a roadmap and eight tests. Best for a first look.",
  },
  { value: "empty", label: "Start empty", help: "Your own company, from the first question on." },
];

/** How a new workspace begins. */
export function StartChoice({ value, onChange }: { value: Start; onChange: (value: Start) => void }) {
  return (
    <RadioGroup
      label="How to begin"
      choices={starts}
      value={value}
      onChange={(chosen) => onChange(chosen === "empty" ? "empty" : "sample")}
    />
  );
}

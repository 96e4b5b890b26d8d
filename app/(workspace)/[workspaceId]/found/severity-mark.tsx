import { AlertCircle, AlertTriangle, Info } from "lucide-react";
import { classNames } from "@/ui/class-names";

const marks = {
  error: { Icon: AlertCircle, word: "Error", colour: "text-harm" },
  warning: { Icon: AlertTriangle, word: "Warning", colour: "text-harm" },
  info: { Icon: Info, word: "Note", colour: "text-ink-3" },
} as const;
type Severity = keyof typeof marks;

/** How bad a finding is, by shape and always with the word; quieter where somebody acknowledged it. */
export function SeverityMark({
  severity,
  muted = false,
  withWord = false,
}: {
  severity: Severity;
  muted?: boolean;
  withWord?: boolean;
}) {
  const { Icon, word, colour } = marks[severity];
  const shade = muted ? "text-ink-3" : colour;
  return (
    <span className={classNames("inline-flex shrink-0 items-center gap-1.5 self-start", shade)}>
      <Icon
        size={16}
        className="mt-px"
        {...(withWord ? { "aria-hidden": true } : { role: "img", "aria-label": muted ? `${word}, known` : word })}
      />
      {withWord && <span className="text-12 font-medium">{word}</span>}
    </span>
  );
}

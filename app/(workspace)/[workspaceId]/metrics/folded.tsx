import { type ReactNode, useState } from "react";
import { classNames } from "@/ui/class-names";

type Props = {
  summary: ReactNode;
  className?: string;
  summaryClassName?: string;
  /** Open from the beginning. */
  isOpen?: boolean;
  children: ReactNode;
};

/** Folds away what few people need; it is drawn when it is opened. */
export function Folded({ summary, className, summaryClassName, isOpen = false, children }: Props) {
  const [open, setOpen] = useState(isOpen);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className={className}>
      <summary className={classNames("min-h-6 max-sm:min-h-11", summaryClassName)}>{summary}</summary>
      {open && children}
    </details>
  );
}

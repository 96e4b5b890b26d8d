import { type KeyboardEvent, useEffect, useRef } from "react";

export type LeaveBy = "down" | "up" | "left" | "right" | "stay" | "blur";

type Props = {
  label: string;
  /** What stands in the cell: typed, else stored. */
  text: string;
  /** Begun by a letter: the caret goes behind it; else everything is selected. */
  byKey: boolean;
  problem: string | null;
  onType: (text: string) => void;
  /** As it was before this was opened. */
  onCancel: () => void;
  onLeave: (by: LeaveBy) => void;
};

/** One cell being written: Enter goes down, Tab to the right, Escape takes back what was typed. */
export function CellInput({ label, text, byKey, problem, onType, onCancel, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => {
    const input = field.current;
    input?.focus();
    if (byKey) input?.setSelectionRange(input.value.length, input.value.length);
    else input?.select();
  }, [byKey]);
  const leave = (by: LeaveBy) => {
    if (left.current) return;
    left.current = true;
    onLeave(by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    if (key === "Escape") {
      onCancel();
      leave("stay");
    } else if (key === "Enter") leave(shiftKey ? "up" : "down");
    else if (key === "Tab") leave(shiftKey ? "left" : "right");
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => leave("blur")}
        className="figure w-full min-w-0 rounded-1 border border-ink bg-surface px-1 py-0.5 text-right text-13 text-ink outline-none aria-invalid:border-harm-4"
      />
      {problem && <CellNote>{problem}</CellNote>}
    </>
  );
}

/** What is wrong, at the cell it is about. */
export function CellNote({ children }: { children: string }) {
  return (
    <span
      role="alert"
      className="absolute top-full right-0 z-(--z-panel) w-56 rounded-2 bg-raised px-2 py-1 text-left text-12 whitespace-normal text-harm shadow-float"
    >
      {children}
    </span>
  );
}

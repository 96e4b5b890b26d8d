"use client";

import { useId } from "react";
import { classNames } from "./class-names";

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few views of the same thing. */
export function SegmentedControl<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="inline-flex overflow-hidden rounded-2 border border-edge">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            "flex min-h-[30px] cursor-pointer items-center border-line px-3 text-12 not-first-of-type:border-l has-focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] max-sm:min-h-11",
            option.value === value ? "bg-ink font-medium text-ink-on" : "bg-surface text-ink-2 hover:bg-hover",
          )}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

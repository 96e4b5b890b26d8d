"use client";

import { type ComponentProps, useState } from "react";
import { NumberInput } from "@/ui/text-input";

type Props = Omit<ComponentProps<typeof NumberInput>, "value" | "onChange" | "error"> & {
  /** What is no number is handed on as it was typed, so that it is kept. */
  value: unknown;
  onValue: (value: number | string | null) => void;
};

/** With a decimal comma or point; nothing typed is nothing known, and what is no number stays as it was typed. */
function read(typed: string): number | string | null {
  const text = typed.trim().replace(",", ".");
  if (text === "") return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : typed;
}

/** A number that shows what was typed, such as “0.”, while that says the same as what is stored. */
export function NumberCell({ value, onValue, ...rest }: Props) {
  const [typed, setTyped] = useState("");
  const shown = typeof value === "number" && read(typed) === value ? typed : String(value ?? "");
  return (
    <NumberInput
      {...rest}
      value={shown}
      maxLength={40}
      error={typeof value === "string" ? "This is not a number." : null}
      onChange={(event) => {
        setTyped(event.target.value);
        onValue(read(event.target.value));
      }}
    />
  );
}

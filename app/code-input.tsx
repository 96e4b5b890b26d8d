import { useEffect, useRef } from "react";
import { TextInput } from "@/ui/text-input";

type Props = { value: string; onChange: (value: string) => void; error?: string | null };

/** Takes the six digits of an authenticator app or, the phone being lost, a recovery code. */
export function CodeInput({ value, onChange, error }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextInput
      ref={field}
      label="Code"
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={40}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
      help="The six digits your authenticator app shows now. Phone not at hand? Type one of your recovery codes instead. No code either? Whoever runs Attune can help."
    />
  );
}

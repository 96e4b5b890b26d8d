import { longestPassword, shortestPassword } from "@/domain/accounts-password";
import { PasswordInput } from "@/ui/password-input";

type Props = {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  /** With a second factor on, a shorter one is enough. */
  least?: number;
};

/** Says what a password must be before one is thought up, how far it is while it is typed, and what was wrong with it. */
export function NewPassword({ label = "Choose a password", value, onChange, least = shortestPassword }: Props) {
  const long = [...value].length;
  return (
    <PasswordInput
      label={label}
      name="password"
      autoComplete="new-password"
      required
      maxLength={longestPassword}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      aside={long > 0 && (long < least ? `${long} of ${least} characters` : "long enough")}
      help={`${least} characters or more; a short sentence works well. Refused: what many people use, and your name, your address or “Attune” made longer. Nothing else is asked of it.`}
    />
  );
}

import { foldedWord, passwordProblem } from "@/domain/accounts-password";
import { AttuneError } from "@/domain/errors";

const product = ["Attune", "personalization", "personalisation", "personalized", "personalised"];

let listed: Promise<ReadonlySet<string>> | undefined;

/** Read and unpacked when the first password is chosen; 49,233 words then stay in memory. */
async function listedPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"].map((word) => foldedWord(String(word))));
}

/**
 * Goes on where a password may be stored for this person.
 *
 * @throws AttuneError `invalid` with the sentence for the form.
 */
export async function requireGoodPassword(
  password: string,
  {
    name,
    email,
    workspaceNames,
    hasSecondFactor,
  }: { name: string; email: string; workspaceNames: readonly string[]; hasSecondFactor: boolean },
): Promise<void> {
  listed ??= listedPasswords();
  const own = [...product, name, email, ...workspaceNames];
  const problem = passwordProblem(password, { listed: await listed, own, hasSecondFactor });
  if (problem !== null) throw new AttuneError("invalid", problem);
}

export type Entry = "in" | "needsCode" | { refused: string };

const unreached = "Attune cannot be reached. Check the connection and try again.";

/** Asks one of the doors that stand outside the procedures. What they refuse comes as a sentence for the screen. */
export async function askDoor(
  path: "sign-in/email" | "sign-out" | "reset/ask" | "reset",
  body: Readonly<Record<string, string>>,
): Promise<Entry> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-attune-csrf": "1" },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { needsCode?: boolean; message?: string };
    if (response.ok) return answer.needsCode ? "needsCode" : "in";
    return { refused: answer.message ?? unreached };
  } catch {
    return { refused: unreached };
  }
}

/** Opens a session. With a second factor on, a code of it or a recovery code has to come along. */
export const signIn = (email: string, password: string, code = ""): Promise<Entry> =>
  askDoor("sign-in/email", { email, password, ...(code !== "" && { code }) });

/** Opens a session. Resolves to null, or to the sentence that says why not. */
export async function signIn(email: string, password: string): Promise<string | null> {
  try {
    const response = await fetch("/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json", "x-attune-csrf": "1" },
      body: JSON.stringify({ email, password }),
    });
    if (response.ok) return null;
    return ((await response.json()) as { message: string }).message;
  } catch {
    return "Attune cannot be reached. Check the connection and try again.";
  }
}

import Link from "next/link";

export function BackToSignIn() {
  return (
    <p className="text-12 text-ink-3">
      Remembered it? Nothing has changed:{" "}
      <Link href="/sign-in" className="underline underline-offset-3">
        sign in
      </Link>
      .
    </p>
  );
}

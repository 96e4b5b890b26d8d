"use client";

import { Skeleton } from "@/ui/states";
import { Told } from "../told";
import { useLinkSecret } from "../use-link-secret";
import { AskForLink } from "./ask-for-link";
import { ChooseAgain } from "./choose-again";

/** With a link: choose. Without one: how to get one. */
export function Reset({ mail }: { mail: boolean }) {
  const secret = useLinkSecret();
  if (secret === null) return <Skeleton className="h-72" />;
  if (secret !== "") return <ChooseAgain key={secret} secret={secret} mail={mail} />;
  if (mail) return <AskForLink />;
  return (
    <>
      <Told title="Forgot the password?">
        This Attune sends no mail. Ask whoever runs it to make you a link: on the server, in Attune’s folder, they type
        the line below with your address. The link works once, for 24 hours.
      </Told>
      <code className="block overflow-x-auto rounded-2 bg-sunken px-3 py-2 text-12 whitespace-pre">
        npm run --silent attune -- owner reset --email you@example.com
      </code>
      <p className="text-12 text-ink-3">Remembered it? Go back and sign in: nothing has changed.</p>
    </>
  );
}

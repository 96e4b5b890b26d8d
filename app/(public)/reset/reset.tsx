"use client";

import { isLinkSecret } from "@/domain/link-secret";
import { Skeleton } from "@/ui/states";
import { Told } from "../told";
import { useLinkSecret } from "../use-link-secret";
import { AnotherLink } from "./another-link";
import { AskForLink } from "./ask-for-link";
import { BackToSignIn } from "./back-to-sign-in";
import { ChooseAgain } from "./choose-again";

/** With a link: choose. Without one: how to get one. */
export function Reset({ mail }: { mail: boolean }) {
  const secret = useLinkSecret();
  if (secret === null) return <Skeleton className="h-72" />;
  if (secret !== "" && !isLinkSecret(secret))
    return (
      <>
        <Told title="This link is not complete">Copy all of it, to the last sign, and open it again.</Told>
        <AnotherLink mail={mail}>Cannot find it any more?</AnotherLink>
        <BackToSignIn />
      </>
    );
  if (secret !== "") return <ChooseAgain key={secret} secret={secret} mail={mail} />;
  if (mail) return <AskForLink />;
  return (
    <>
      <Told title="Forgot the password?">
        This Attune sends no mail. Ask whoever runs it to make you a link: on the server, in Attune’s folder, they type
        the line below with your address. The link works once, for 24 hours.
      </Told>
      <code className="block rounded-2 bg-sunken px-3 py-2 text-12 wrap-anywhere select-all">
        npm run --silent attune -- owner reset --email you@example.com
      </code>
      <BackToSignIn />
    </>
  );
}

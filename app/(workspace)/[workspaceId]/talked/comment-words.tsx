import { bodyParts } from "@/domain/talk/body-parts";

/** What somebody wrote, as written, with the people it names told apart. */
export function CommentWords({ body, names }: { body: string; names: readonly string[] }) {
  return (
    <p dir="auto" className="max-w-[78ch] whitespace-pre-wrap wrap-anywhere">
      {bodyParts(body, names).map(({ text, isMention }, at) =>
        isMention ? (
          <b key={at} className="font-semibold">
            {text}
          </b>
        ) : (
          text
        ),
      )}
    </p>
  );
}

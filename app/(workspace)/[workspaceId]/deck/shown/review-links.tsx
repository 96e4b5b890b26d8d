import Link from "next/link";
import { pageSize, type Slide } from "@/domain/deck/deck";
import { placesOn } from "@/domain/deck/places-on";
import { placeOfSubject } from "@/domain/talk/place-of-subject";

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

type Props = {
  slide: Slide;
  workspaceId: string;
  /** Notes where to come back to. */
  onLeave: () => void;
};

/** Links over a slide, each into the thing it shows. */
export function ReviewLinks({ slide, workspaceId, onLeave }: Props) {
  return placesOn(slide).map(({ key, frame, about, name }) => (
    <Link
      key={key}
      href={`/${workspaceId}/${placeOfSubject({ subjectKind: about.kind, subjectId: about.id })}`}
      prefetch={false}
      aria-label={`Open ${name}`}
      title={`Open ${name}`}
      onClick={onLeave}
      className="absolute rounded-1 outline-1 outline-focus outline-dashed hover:bg-focus/10"
      style={{
        left: percent(frame.x, pageSize.w),
        top: percent(frame.y, pageSize.h),
        width: percent(frame.w, pageSize.w),
        height: percent(frame.h, pageSize.h),
      }}
    />
  ));
}

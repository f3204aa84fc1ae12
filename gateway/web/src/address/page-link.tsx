import type { ComponentProps } from "react";
import { Link } from "wouter";
import { useHref } from "./address.js";
import type { Change } from "./parameter.js";

export interface PageLinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** Another page; absent: this one, with the changes. */
  to?: string | undefined;
  changes?: readonly Change[];
  isReplaced?: boolean;
}

/** A link to a page, or to this one in another state; year, as-of, comparison and language go along. */
export function PageLink({ to, changes, isReplaced = false, ...others }: PageLinkProps) {
  const href = useHref();
  return <Link {...others} href={href(to, changes)} replace={isReplaced} />;
}

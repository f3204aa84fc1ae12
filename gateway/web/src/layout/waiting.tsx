import styles from "./waiting.module.css";

/** A bar where a text will stand; `ch` is about how long that is. */
export function SkeletonText({ ch, isLarge = false }: { ch: number; isLarge?: boolean }) {
  return <span className={styles.text} data-large={isLarge || undefined} style={{ width: `min(${ch}ch, 100%)` }} />;
}

/** A block where a figure will stand. */
export function SkeletonBlock({ height }: { height: number }) {
  return <div className={styles.block} style={{ height }} />;
}

/** The shape of a page whose answer is not there yet: its title, and a card. */
export function SkeletonPage({ height = 520 }: { height?: number }) {
  return (
    <div aria-hidden="true" className={styles.page}>
      <div className={styles.title}>
        <SkeletonText ch={62} isLarge />
        <SkeletonText ch={30} isLarge />
        <SkeletonText ch={48} />
      </div>
      <SkeletonBlock height={height} />
    </div>
  );
}

import type { Zine } from './zine.ts'

/** What of a zine tells which edition of which original it is. */
export type Edition = Pick<Zine, 'slug' | 'language' | 'edition' | 'follows' | 'title'>

/** The same zine in every language, itself included, sorted by language, the original first. */
export function editionsOf<Each extends Edition>(
  { slug }: Pick<Edition, 'slug'>,
  zines: readonly Each[],
): Each[] {
  return zines
    .filter((zine) => zine.slug === slug)
    .toSorted((a, b) => rank(a).localeCompare(rank(b), 'en'))
}

function rank({ follows, language }: Pick<Edition, 'follows' | 'language'>): string {
  return `${follows === undefined ? 0 : 1} ${language}`
}

/** The zine that a translation was made from; undefined where it is one itself, or there is none. */
export function originalOf<Each extends Edition>(
  zine: Edition,
  zines: readonly Each[],
): Each | undefined {
  if (zine.follows === undefined) return undefined
  return zines.find(({ slug, follows }) => slug === zine.slug && follows === undefined)
}

/** The edition of the original, where it is newer than the one that a translation follows. */
export function newerOriginal(zine: Edition, zines: readonly Edition[]): string | undefined {
  const original = originalOf(zine, zines)
  return original !== undefined && zine.follows! < original.edition ? original.edition : undefined
}

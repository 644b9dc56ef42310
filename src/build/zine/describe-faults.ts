import { zineRoute, type ZineAddress } from '../../routes/routes.ts'

/** What a sentence says of a file. */
export interface FaultyFile {
  readonly name: string
  readonly format: string
  /** Null where it is not for sheets of a paper. */
  readonly paper: string | null
}

/** Writes what is wrong with a file of a zine as sentences. */
export function describeFaults(
  zine: ZineAddress,
  { name, format, paper }: FaultyFile,
  faults: readonly string[],
): string[] {
  const what = paper === null ? format : `${format} on ${paper}`
  return faults.map(
    (fault) => `${zineRoute(zine)}${name} (${what}): ${fault}; it is not published.`,
  )
}

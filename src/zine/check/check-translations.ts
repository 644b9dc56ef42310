import type { Problem } from './problem.ts'
import { editionsOf, newerOriginal, originalOf } from '../translations.ts'
import type { Zine } from '../zine.ts'

/**
 * Checks that each zine has one original, and that its translations go with it: the same path, and no
 * edition that is still to come.
 */
export function translationProblems(zines: readonly Zine[]): Problem[] {
  const slugs = [...new Set(zines.map(({ slug }) => slug))]
  return slugs.flatMap((slug) => {
    const editions = editionsOf({ slug }, zines)
    const [original, ...others] = editions
    if (original?.follows !== undefined) {
      return editions.map(({ file }) => ({
        rule: 'translation',
        file,
        field: 'follows',
        what: 'the zine that it was translated from is not here',
        next: 'add the original in its own language, or remove the field from the one that is the original',
      }))
    }
    return others.flatMap((zine) => problemsOf(zine, original!))
  })
}

function problemsOf(zine: Zine, original: Zine): Problem[] {
  const { file, follows, path } = zine
  const problems: Problem[] = []
  if (follows === undefined) {
    problems.push({
      rule: 'translation',
      file,
      field: 'follows',
      what: `it is missing, and ${original.file} is the original already`,
      next: `name the edition that this one was translated from, like this: follows: ${original.edition}`,
    })
  } else if (follows > original.edition) {
    problems.push({
      rule: 'translation',
      file,
      field: 'follows',
      what: `there is no edition of ${follows} yet; that of ${original.file} is of ${original.edition}`,
      next: `name the edition that this one was translated from, like this: follows: ${original.edition}`,
    })
  }
  if (path !== original.path) {
    problems.push({
      rule: 'translation',
      file,
      field: 'path',
      what: `the path "${path}" differs from that of ${original.file}`,
      next: `write path: ${original.path}, because a zine has one path in all languages`,
    })
  }
  return problems
}

/** Finds the principles whose `changed` is later than the edition they are in. */
export function changeProblems({ principles, edition }: Zine): Problem[] {
  return principles
    .filter(({ changed }) => changed !== undefined && changed > edition)
    .map(({ file, changed }) => ({
      rule: 'changed',
      file,
      field: 'changed',
      what: `${changed} is later than the edition, which is of ${edition}`,
      next: 'write the day of the edition in which the principle changed, or make the edition newer',
    }))
}

/** Tells which translations are older than their original, and which principles changed since. */
export function translationAdvice(zines: readonly Zine[]): Problem[] {
  return zines.flatMap((zine) => {
    const newer = newerOriginal(zine, zines)
    if (newer === undefined) return []
    const original = originalOf(zine, zines)!
    const changed = original.principles.filter((principle) => principle.changed! > zine.follows!)
    const which =
      changed.length === 0
        ? 'none of its principles says that it changed'
        : `changed since: ${changed.map(({ anchor }) => anchor).join(', ')}`
    return [
      {
        rule: 'older-translation',
        file: zine.file,
        field: 'follows',
        what: `it follows the edition of ${zine.follows}, and ${original.file} is of ${newer} (${which})`,
        next: `translate what changed and write follows: ${newer}; until then its pages and its back cover say so`,
      },
    ]
  })
}

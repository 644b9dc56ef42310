/**
 * The day of an edition as a zip bears it. A zip knows no time zone and no year before 1980: fflate writes
 * what a clock on the wall of this machine would show. Noon is there on every day, whatever summer time
 * does.
 */
export function dateInZip(edition: string): Date {
  const [year, month, day] = edition.split('-').map(Number) as [number, number, number]
  if (year < 1980) return new Date(1980, 0, 1, 12)
  return new Date(Math.min(year, 2099), month - 1, day, 12)
}

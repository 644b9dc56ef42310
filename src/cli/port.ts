import { UserError } from '../user-error.ts'

/** Where `npm start`, `npm run serve` and `npm run dev` serve, if nothing else is said. */
const defaultPort = 4321

/**
 * Reads a port as a person gave it.
 * @param port nothing for the default one, 0 for any free one
 * @throws UserError for anything that is no port
 */
export function readPort(port: string | undefined): number {
  if (port === undefined || port === '') return defaultPort
  const number = Number(port)
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number
  throw new UserError(`"${port}" is not a port; give a whole number from 0 to 65535.`)
}

/** A port that cannot be had. */
export function takenPort(port: number, command: string, cause: unknown): UserError {
  return new UserError(
    `Port ${port} is taken or not allowed; choose another one, for example: PORT=${port + 1} ${command}.`,
    { cause },
  )
}

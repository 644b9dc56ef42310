import { parseArgs, type ParseArgsConfig } from 'node:util'
import { UserError } from '../user-error.ts'

/**
 * Reads what is after a command.
 * @param command as a person writes it: `npm run new`
 * @throws UserError for an option the command does not have
 */
export function parseOptions<Config extends ParseArgsConfig>(command: string, config: Config) {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UserError(`${error.message.split('.', 1)[0]}; see ${command} -- --help.`)
  }
}

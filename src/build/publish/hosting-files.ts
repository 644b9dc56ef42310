import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hostingFiles } from '../../routes/hosting/hosting.ts'
import type { HostedZine } from '../../routes/hosting/address-rules.ts'

/** Writes the rules for hosts into a built site. */
export async function writeHosting(siteDir: string, zines: readonly HostedZine[]): Promise<void> {
  for (const { path, text } of hostingFiles(zines)) {
    const file = join(siteDir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

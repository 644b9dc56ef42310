import type { HostedZine } from './address-rules.ts'
import { formatCaddy } from './caddy.ts'
import { formatHeaders } from './headers.ts'
import { formatNginx } from './nginx.ts'
import { formatRedirects } from './redirects.ts'

/** A file that tells a host how to serve the site. */
export interface HostingFile {
  /** Below the site's root. */
  readonly path: string
  readonly text: string
}

/**
 * The rules of a site for the hosts that take some, all of them from the same routes: where each
 * alias of an address leads, and the headers of every answer. The site is at the root of its host.
 */
export function hostingFiles(zines: readonly HostedZine[]): HostingFile[] {
  return [
    { path: '_redirects', text: formatRedirects(zines) },
    { path: '_headers', text: formatHeaders() },
    { path: 'hosting/nginx.conf', text: formatNginx(zines) },
    { path: 'hosting/Caddyfile', text: formatCaddy(zines) },
  ]
}

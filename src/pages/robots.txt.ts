import { canonicalAddress } from '../routes/site-url.ts'

/** Everybody may read everything, and is told where the sitemap is. */
export function GET(): Response {
  return new Response(
    `User-agent: *\nAllow: /\nSitemap: ${canonicalAddress('sitemap-index.xml')}\n`,
  )
}

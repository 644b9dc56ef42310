import { Feed } from 'feed'
import { zineRoute } from '../routes/routes.ts'
import { canonicalAddress } from '../routes/site-url.ts'
import { useTranslations } from '../i18n/use-translations.ts'
import { rootLanguage } from '../zine/zine.ts'
import { loadZines } from './_zines.ts'

/** The Atom feed: each edition of each zine, the newest first. */
export async function GET(): Promise<Response> {
  const zines = (await loadZines()).toSorted((a, b) => (a.edition < b.edition ? 1 : -1))
  const dayOf = (edition: string) => new Date(`${edition}T00:00:00Z`)
  const feed = new Feed({
    id: canonicalAddress(''),
    link: canonicalAddress(''),
    title: useTranslations(rootLanguage).t('shelfTitle'),
    copyright: '',
    generator: false,
    updated: dayOf(zines[0]?.edition ?? '1970-01-01'),
    feedLinks: { atom: canonicalAddress('feed.xml') },
  })
  for (const zine of zines) {
    const link = canonicalAddress(zineRoute(zine))
    feed.addItem({
      title: zine.title,
      id: `${link}#edition-${zine.edition}`,
      link,
      date: dayOf(zine.edition),
      description: zine.subtitle,
    })
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml' } })
}

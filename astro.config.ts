import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { siteUrl } from './src/routes/site-url.ts'
import { notePagedPages } from './src/build/site/paged-page.ts'

const paged = new Set<string>()

export default defineConfig({
  site: siteUrl,
  trailingSlash: 'always',
  // 'jsx', the default, eats the space between inline elements on separate lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  // A font in a stylesheet would be one no other page shares, and no policy allows.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  integrations: [
    // Pages to read; not those that lay out sheets, nor those only the build sees.
    notePagedPages(paged),
    sitemap({ filter: (page) => !paged.has(page.slice(siteUrl.length + 1)) }),
    // The words are the authors': no straight quote is curled, no `--` becomes a dash, and code is not
    // coloured.
    mdx({ syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) }),
  ],
})

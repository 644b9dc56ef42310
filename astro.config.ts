import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { siteUrl } from './src/formats/site.ts'

export default defineConfig({
  site: siteUrl,
  trailingSlash: 'always',
  // 'jsx', the default, eats the space between inline elements on separate lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    // Pages to read; not those that lay out sheets, nor those only the press sees.
    sitemap({ filter: (page) => !/\/(print\/[^/]+|cards)\//.test(page) }),
    // The words are the authors': no straight quote is curled, no `--` becomes a dash, and code is not
    // coloured.
    mdx({ syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) }),
  ],
})

import mdx from '@astrojs/mdx'
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
    // The words are the authors': no straight quote is curled, no `--` becomes a dash.
    mdx({ processor: satteri({ features: { smartPunctuation: false } }) }),
  ],
})

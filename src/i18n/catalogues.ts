import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { he } from './he.ts'
import { ru } from './ru.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** The furniture of the site, by language: whoever adds one here can publish zines in it. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en, es, he, ru, vi, zh }

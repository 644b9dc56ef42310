import type { Catalog } from './catalog.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { he } from './he.ts'
import { ru } from './ru.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** The texts of the site, by language: whoever adds one here can publish zines in it. */
export const catalogs: Readonly<Record<string, Catalog>> = { en, es, he, ru, vi, zh }

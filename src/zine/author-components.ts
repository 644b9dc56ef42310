/**
 * The components an author may use in MDX, by name. They are passed in by the site, so that no
 * principle needs an import line: `src/components/author/` holds one file for each.
 */
export const authorComponentNames = ['Nobr', 'Note'] as const

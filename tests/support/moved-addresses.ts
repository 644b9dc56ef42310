/** Every way in which the name of the zine is spelled here, none of them the right one. */
const spellings = [
  'icemelts',
  'ICEMELTS',
  'Icemelts',
  'iCEmELTS',
  'ice-melts',
  'ICE-MELTS',
  'Ice-Melts',
]
/** What stands below the zine in any spelling, and what it leads to. */
const below: readonly (readonly [string, string])[] = [
  ['', ''],
  ['/', ''],
  ['/IV', 'IV/'],
  ['/iv/', 'IV/'],
  ['/4', '4/'],
  ['/04/', '4/'],
  ['/print', 'print/'],
  ['/PRINT/Large-Print/', 'print/large-print/'],
  ['/index.html', ''],
  ['/iv.html', 'IV/'],
  ['/ice-melts-booklet-a4.pdf', 'ice-melts-booklet-a4.pdf'],
  ['/zine.json', 'zine.json'],
  ['/nothing/at/all', 'nothing/at/all'],
]

/** What is pasted along after an address, as a browser sends it. */
const plainMarks = ['.', ',', ')', ']', "'", ';', ':', '!', '*', '_', '~', '...', '),', ").'"]
/** The same of marks that are encoded; the last five are ’ ” ”. » and …. */
const encodedMarks = [
  '%20',
  '%20%20',
  '%22',
  '%29',
  '%2c',
  '%3E',
  '%60',
  '%7D',
  '%C2%A0',
  '%E2%80%99',
  '%E2%80%9D',
  '%e2%80%9d.',
  '%C2%BB',
  '%E2%80%A6',
]
const behind = [...plainMarks, ...encodedMarks]
/** What is pasted along around it. */
const around: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['%3C', '%3E'],
  ['%22', '%22'],
  ["'", "'"],
  ['%E2%80%9C', '%E2%80%9D'],
  ['%E2%80%98', '%E2%80%99'],
  ['%C2%AB', '%C2%BB'],
  ['%60', '%60'],
  ['**', '**'],
  ['%20', ''],
  ['(%E2%80%9C', '%E2%80%9D).'],
]

/** Addresses that are not right, and those they lead to, in one step. */
export const movedAddresses: readonly (readonly [asked: string, right: string])[] = [
  ...spellings.flatMap((spelling) =>
    below.map(([end, right]) => [`/${spelling}${end}`, `/IceMelts/${right}`] as const),
  ),
  ...behind.flatMap(
    (marks) =>
      [
        [`/IceMelts${marks}`, '/IceMelts/'],
        [`/icemelts${marks}`, '/IceMelts/'],
        [`/IceMelts/${marks}`, '/IceMelts/'],
        [`/IceMelts/iv${marks}`, '/IceMelts/IV/'],
        [`/IceMelts/IV/${marks}`, '/IceMelts/IV/'],
        [`/IceMelts/10${marks}`, '/IceMelts/10/'],
        [`/IceMelts/print/booklet/${marks}`, '/IceMelts/print/booklet/'],
        [`/IceMelts/zine.json${marks}`, '/IceMelts/zine.json'],
      ] as const,
  ),
  ...around.map(([open, close]) => [`/${open}IceMelts${close}`, '/IceMelts/'] as const),
  ...around.map(([open, close]) => [`/${open}ice-melts/IV${close}`, '/IceMelts/IV/'] as const),
  ['/IceMelts', '/IceMelts/'],
  ['/IceMelts.html', '/IceMelts/'],
  ['/ICEMELTS.HTML', '/IceMelts/'],
  ['/ice-melts.htm).', '/IceMelts/'],
  ['/IceMelts/index.html', '/IceMelts/'],
  ['/IceMelts/index.html/', '/IceMelts/'],
  ['/IceMelts/IV', '/IceMelts/IV/'],
  ['/IceMelts/IV.html', '/IceMelts/IV/'],
  ['/IceMelts/IV/index.html', '/IceMelts/IV/'],
  ['/IceMelts/4', '/IceMelts/4/'],
  ['/IceMelts/4.html', '/IceMelts/4/'],
  ['/IceMelts/cards/index.html', '/IceMelts/cards/'],
  ['//IceMelts//IV//', '/IceMelts/IV/'],
  ['/IceMelts?from=paper&n=1', '/IceMelts/?from=paper&n=1'],
  ['/icemelts/iv?q=%E2%80%9D).', '/IceMelts/IV/?q=%E2%80%9D).'],
  ['/ICE-MELTS/ice-melts-screen.pdf?page=2', '/IceMelts/ice-melts-screen.pdf?page=2'],
  ['/icemelts/a%0d%0aSet-Cookie:b', '/IceMelts/a%0d%0aSet-Cookie:b'],
  ['/icemelts//example.org/', '/IceMelts/example.org/'],
  ['/index.html', '/'],
  ['/)', '/'],
  ['/%E2%80%9D.', '/'],
]

/** Addresses that stay as they are, whether there is anything or not. */
export const rightAddresses: readonly string[] = [
  '/',
  '/?from=paper',
  '/IceMelts/',
  '/IceMelts/?',
  '/IceMelts/?q=(IceMelts).',
  '/IceMelts/IV/',
  '/IceMelts/4/',
  '/IceMelts/print/',
  '/IceMelts/print/booklet/?paper=a4',
  '/IceMelts/zine.json',
  '/IceMelts/ice-melts-booklet-a4.pdf',
  '/IceMelts/ice-melts.html',
  '/IceMelts/nothing',
  '/IceMelts/nothing/',
  '/IceMelts/99/',
  '/IceMelts/a%20b',
  '/IceMelts/%E3%81%82',
  '/IceMeltsx/',
  '/Ice/',
  '/nothing',
  '/nothing.html',
  '/nothing).',
  '/feed.xml',
  '/_astro/',
  '/_headers',
  '//example.org/IceMelts/',
]

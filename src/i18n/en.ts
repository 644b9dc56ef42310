/**
 * Everything the site says of itself in English: every other language says the same (`catalog.ts`).
 * What stands in braces is put in; a text with forms is chosen by a number. Each sentence is whole, so
 * that a language can order it in its own way. A language written from right to left is bound on the
 * right: its texts say left where these say right.
 */
export const en = {
  // The shelf, and ways through the site.
  shelfTitle: 'Zines',
  shelfDescription: 'Zines to read, print and fold.',
  site: 'Site',
  skipToText: 'Skip to the text',
  languages: 'Languages',
  allZines: 'All zines',
  onePrinciple: 'One principle at a time',
  printIt: 'Print and fold it',
  printItLabel: 'Print and fold it: {title}',
  principles: 'Principles',
  previous: 'Previous: {numeral}',
  wholeZine: 'The whole zine',
  next: 'Next: {numeral}',
  otherForms: 'Other formats',
  toTop: 'Back to the top',
  principleTitle: '{numeral}. {statement} – {title}',
  feedTitle: 'Editions',

  // A page that is not there.
  notFound: 'Not found',
  notFoundHere: 'There is no page at this address.',
  notFoundHelp:
    'Check the end of the address first: a period, a parenthesis or a quotation mark often gets pasted along with it, and its last letters often get cut off. Then check the name. Here are all the zines and their addresses; you can add the number of a principle, as in {example}.',
  notFoundShelf: 'All zines',
  notFoundCopy:
    'If you are reading a mirror of this site, these links take you to the original. To stay here, put the same name after the mirror’s own address.',

  // What is printed on the back cover, and on a translation that is older than its original.
  edition: 'Edition {day}',
  printedPage: 'This text is also a booklet, ready to print and fold: {address}',
  copyThis: 'Copy this and pass it on.',
  olderThanOriginal:
    'This translation is based on the edition of {followed}. The original was revised on {day}.',
  original: 'The original',

  // Formats, papers and what they are counted in.
  booklet: 'Booklet',
  oneSheet: 'One sheet',
  mini: 'Mini',
  poster: 'Poster',
  largePrint: 'Large print',
  letter: 'Letter',
  a4: 'A4',
  tabloid: 'Tabloid',
  a3: 'A3',
  pages: { one: '{number} page', other: '{number} pages' },
  sheetsOf: { one: '{number} sheet of {paper} paper', other: '{number} sheets of {paper} paper' },
  staples: { one: '{number} staple', other: '{number} staples' },
  noStaples: 'no staples',
  onlyFronts: 'fronts only',
  onlyBacks: 'backs only',
  oneSide: 'one side',
  bothSides: 'both sides',
  anyFlip: 'both sides, flipped on either edge',
  orOneSide: { one: 'or {number} sheet on one side', other: 'or {number} sheets on one side' },
  flippedShort: 'flipped on the short edge',
  flippedLong: 'flipped on the long edge',
  comma: ', ',
  stop: '. ',
  ink: 'Ink covers {percent}% of the paper.',
  kilobytes: '{number} kB.',
  pdfSize: 'PDF, {number} kB',

  // The page that tells how to print.
  printTitle: 'Print and fold {title}',
  printDescription: 'How to print and fold {title}, with the files to print.',
  theBooklet: 'The booklet',
  bookletIs: 'Half-sheet pages, printed on both sides, folded once and stapled along the fold.',
  formatFor: '{format} for {paper} paper',
  formatFlipped: '{format} for {paper} paper, {flip}',
  formatInkLight: '{format} for {paper} paper, low-ink cover',
  formatWideMargin: '{format} for {paper} paper, wide margins',
  formatFronts: '{format} for {paper} paper, fronts',
  formatBacks: '{format} for {paper} paper, backs',
  whichPaper:
    'Letter is the standard size in the United States, Canada and Mexico; almost everywhere else, use A4.',
  printerChoice:
    'On a printer, choose both sides, “flip on short edge”, and “actual size” or 100%.',
  fitShrinks:
    '“Fit to page”, or the other paper size, prints everything smaller and off center, so that the fold misses the middle.',
  copierChoice:
    'On a copier, put the printed sheets in the feeder, cover side up. Choose two-sided to two-sided, “head to toe” (also called “tumble” or “calendar”) for the originals and the copies alike, and 100%, not “auto” or “fit to page”.',
  settingsWhere: 'Where to find these settings',
  settingsAcrobat: 'Acrobat: “Actual size”, “Print on both sides of paper”, “Flip on short edge”.',
  settingsPreview: 'Preview on a Mac: Scale 100%, Double-sided “On (Short Edge)”.',
  settingsChrome:
    'Chrome, under More settings: Scale “Custom” 100, “Print on both sides”, “Flip on short edge”.',
  settingsFirefox: 'Firefox: Scale 100, Two-sided printing “Flip on short edge”.',
  settingsWindows:
    'Windows, in the printer’s preferences: “Print on both sides” with “Flip pages up” or “Short edge”.',
  settingsAndroid: 'Android: Two-sided “Short edge”.',
  settingsIphone:
    'iPhone and iPad: Double-sided “On (Short Edge)”. If it offers only on and off, print the print test first.',
  howToMake: 'How to make it',
  howToPrint: 'How to print it',
  somethingElse: 'Need something else?',
  coverPicture: '{format}: the cover of {title}',
  posterPicture: 'Poster: {title}',
  sheetPicture: '{format}: a printed sheet',
  needOneSheet: 'I only have one sheet of paper',
  oneSheetIs:
    'Every word on one sheet, cut once, folded and stapled into a booklet a quarter the size of the sheet.',
  needMini: 'I have no stapler',
  miniIs: 'Eight small pages on one side of one sheet, folded around a single slit.',
  miniStatements: 'On {papers} it carries only the statements.',
  miniFull: 'On {papers} it is twice the size and carries every word.',
  needPoster: 'I want a poster',
  posterIs: 'The statements on one page, to hang on a wall.',
  needLargePrint: 'I need larger type',
  largePrintIs:
    'Every word in {points}-point type on full sheets, in a typeface that is easy to read with low vision. The file is tagged for screen readers.',
  needInkLight: 'I want to save ink',
  inkLightIs: 'The same booklet, with the lettering on the cover in outline.',
  needWideMargin: 'My printer leaves wide margins',
  wideMarginIs:
    'If your printer leaves more than {millimeters} mm empty along an edge, print one of these files: they keep everything at least {wide} mm from the edges.',
  backsUpsideDown: 'The backs come out upside down',
  backsUpsideDownIs:
    'Your printer flipped the sheets on the wrong edge. Choose “flip on short edge” for the booklet and print again. If you have chosen it already, or your printer doesn’t offer that choice, print one of these files instead: their backs are turned to match.',
  backsUpsideDownBoth:
    'Your printer flipped the sheets on the wrong edge. Choose “flip on short edge” for the booklet, “flip on long edge” for the one sheet, and print again. If you have chosen it already, or your printer doesn’t offer that choice, print one of these files instead: their backs are turned to match.',
  oneSideOnly: 'My printer only prints one side',
  oneSideOnlyIs: 'Print the fronts, put the paper back in, and print the backs on it.',
  printTest: 'I’m not sure what my printer does',
  printTestIs:
    'Print this sheet first. It tells you which of the files your printer needs, whether it prints at full size, and how wide its margins are.',
  printTestFor: 'Print test for {paper} paper',
  onScreen: 'I want to read it on a screen',
  screenPdf: 'Single pages, as a PDF',
  epubFile: 'EPUB, for e-readers and reading apps',
  htmlFile: 'One HTML file, to keep or send',
  textFile: 'Plain text',
  markdownFile: 'Markdown, to edit or translate',
  liveIs:
    'These pages lay each format out in your browser and show its pages side by side. Printing them gives the same sheets as the files. They need JavaScript.',
  passOn: 'I want to share all of it',
  passOnIs:
    'One file with every page of this zine and every file on this page. Its links work straight from a folder: for a USB stick, a table at an event, or a computer that is offline.',
  zipFile: 'Everything, as a ZIP file',

  // The steps from a file to a zine in the hand.
  bookletPrint:
    'Open the file for your paper and print it on both sides: choose “flip on short edge” (some printers call it “flip pages up”, “tumble” or “calendar”) and “actual size” or 100%, not “fit to page”. On a copier, choose two-sided to two-sided. Print and fold one copy before you print more.',
  bookletStack:
    'Keep the sheets in the order they were printed, and lay the stack down so that the front cover faces up on the right-hand half.',
  bookletOrder: 'From the top down, the fronts are the cover, then pages {order}.',
  bookletSignatures: {
    one: 'A stack has {number} sheet at most. If there are more, each further stack is a separate signature: fold and staple each one by itself, lay them one behind the other, and tape them together along the fold.',
    other:
      'A stack has {number} sheets at most. If there are more, each further stack is a separate signature: fold and staple each one by itself, lay them one behind the other, and tape them together along the fold.',
  },
  foldBehind:
    'Tap the edges even, then fold the left half back behind the other half, so that the front cover stays on the outside.',
  staple:
    'Open the booklet to the middle and staple it twice along the fold, from the outside, so that the staples close on the inside.',
  stapleShort:
    'If your stapler doesn’t reach the fold, open it flat. Lay the booklet over cardboard, cover up, staple through the fold into the cardboard, pull the booklet off and bend the staples flat. You can also sew it, or put a rubber band around the fold.',
  oneSheetPrint:
    'Print it on both sides: choose “flip on long edge” and “actual size” or 100%, not “fit to page”.',
  oneSheetCut:
    'Lay the sheet upright in front of you, with the front cover facing up at the top right, and cut it in half across the middle.',
  oneSheetNest: 'Slide the bottom half under the top half without turning it.',
  oneSidePrint: 'Print it on one side, at “actual size” or 100%, not “fit to page”.',
  miniCrease:
    'With the print on the outside, fold the sheet in half the long way and open it. Fold it in half the short way, then fold each end back to that fold. Open it out: eight panels.',
  miniSlit:
    'Fold it in half the short way again. Starting from the folded edge, cut along the center crease, through the two middle panels, and stop at the next fold.',
  miniPush:
    'Open it, and fold it the long way with the print on the outside. Hold both ends and push them toward each other until the slit opens and the sheet stands like a plus sign.',
  miniWrap:
    'Wrap the pages around so that the front cover ends up in front and the back cover behind, and press the folds flat. No staple needed.',
  largePrintPrint:
    'Print it on one side or both, at “actual size” or 100%, not “fit to page”. If you flip on the long edge, the pages turn like a book’s; on the short edge, like a notepad’s.',
  largePrintCorner: 'Keep the sheets in order and staple them once, in the top left corner.',
  passFronts: 'Print the fronts file at “actual size” or 100%. The last front will be on top.',
  passPutBack:
    'Put the stack back in the tray exactly as it came out: don’t sort it, flip it or rotate it. The print test tells you if your printer needs something else.',
  passBacks:
    'Print the backs file, which starts with the last sheet. Then put the sheets in order, fronts up, with the cover on top, and fold them just like two-sided prints. Try it with one copy first.',

  // The sheet that tests a printer.
  testIntro:
    'Print this file the way you plan to print the booklet: on both sides, flipped on the short edge, at 100% or “actual size”.',
  testWhich: 'Which file does this printer need?',
  testWhichIs:
    'Turn the sheet over sideways, as the arrow shows, like the page of a book. There are two texts on the back, one of them upside down. Go by the one that is right side up.',
  testEmpty: 'Is the back blank?',
  testEmptyIs:
    'Your printer prints one side at a time: use the files named “fronts” and “backs”. To find out how the stack goes back in, put this sheet back as it came out, print page 2 of this file, and turn the sheet over sideways.',
  testEmptyThen:
    'If “Short edge” is right side up, put the stack back in the same way. If “Long edge” is, rotate the stack half a turn, so that its far end comes to the front. If page 2 printed on top of page 1, flip the stack over and print the backs in reverse order.',
  testSize: 'Is it printed at full size?',
  testSizeIs:
    'Lay a ruler along the line below: it is {inches} inches ({millimeters} mm) long. If yours is shorter, the printer shrank the page: choose “actual size” or 100%, not “fit to page”.',
  testMargins: 'How wide are its margins?',
  testMarginsIs:
    'A staircase of lines runs in from each edge. The smallest number whose line is printed is the width of the margin there, in millimeters.',
  testMarginsStood: 'Nothing is cut off as long as no margin is wider than this: {formats}.',
  marginOfFormat: '{format} {millimeters} mm',
  testMarginsWider: 'If one is wider, up to {millimeters} mm, print {booklet}.',
  testMarginsWiderBoth: 'If one is wider, up to {millimeters} mm, print {booklet} or {oneSheet}.',
  testShort: 'Short edge',
  testShortIs: 'If this is right side up, your printer flips on the short edge.',
  testShortBooklet: 'For the booklet, use {file}.',
  testShortOneSheet:
    'For the one sheet, choose “flip on long edge” and use {file}. If you have chosen it already, or your printer doesn’t offer that choice, use {other}.',
  testLong: 'Long edge',
  testLongIs: 'If this is right side up, your printer flips on the long edge.',
  testLongBooklet:
    'For the booklet, choose “flip on short edge” (some printers say “flip pages up” or “tumble”) and print this test again. If you have chosen it already, or your printer doesn’t offer that choice, use {file}.',
  testLongOneSheet: 'For the one sheet, use {file}.',

  // The routes that lay a format out in the browser.
  previewWays: 'Printing instructions and files',
  previewPrintOn: 'Print on',
  previewSheets: '{paper} sheets',
  previewPages: 'Single pages',
  previewPagesOf: 'Single pages ({pages})',
  previewPrint: 'Print',
  previewHint:
    'In the print dialog, choose {paper} paper, {way}, 100% or “actual size”, no margins, {sides}.',
  portrait: 'portrait',
  landscape: 'landscape',
  previewNoScript:
    'This page needs JavaScript to lay out the zine, and JavaScript is off or still loading. The files on the other page have the same pages.',
  previewWorking: 'Laying out the pages…',
  previewFailed: 'Don’t print from this page ({why}). Print a file instead:',
  whyOld: 'this browser is too old to lay out the pages',
  whyFonts: 'the fonts of the zine are blocked or replaced',
  whySpacing: 'a setting or an extension changes the size or the spacing of the letters',
  whyWords: 'words were lost between the pages',
  whyPages: 'it comes to {found} pages, and the zine has {expected}',
  whyRoom: 'the text takes {found} pages, and the sheet holds {expected}',
  whyLate: 'laying out the pages took too long',
  halfPages: 'half-size pages',
  inkLightPages: 'half-size pages, low-ink cover',
  quarterPages: 'quarter-size pages',
  eighthPages: 'eighth-size pages',
  smallPoster: 'poster',
  largePoster: 'large poster',
  largePrintPages: 'large-print pages',

  // What is read aloud in place of a picture.
  coverArt: 'Icicles drip from the letters; crocuses come up beneath them.',
  qrCode: 'QR code of {address}',
  epubAccess:
    'Everything is text that can be enlarged, recolored and read aloud, with headings and a table of contents.',
} as const

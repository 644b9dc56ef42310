import type { Catalog } from './catalog.ts'

/** Everything the site says of itself in Chinese, in simplified characters. */
export const zh: Catalog = {
  // The shelf, and ways through the site.
  shelfTitle: '小志',
  shelfDescription: '供阅读、打印和折叠的小志。',
  site: '网站',
  skipToText: '跳到正文',
  languages: '语言',
  allZines: '所有小志',
  onePrinciple: '逐条阅读原则',
  printIt: '打印并折叠',
  printItLabel: '打印并折叠：{title}',
  principles: '原则',
  previous: '上一条：{numeral}',
  wholeZine: '整本小志',
  next: '下一条：{numeral}',
  otherForms: '其他格式',
  toTop: '回到顶部',
  principleTitle: '{numeral}. {statement}｜{title}',
  feedTitle: '版本',

  // A page that is not there.
  notFound: '未找到',
  notFoundHere: '此网址没有页面。',
  notFoundHelp:
    '请先看网址的末尾：句号、括号或引号常常会随网址一起粘贴进来，最后几个字母则常常漏掉。然后看网址中的名称。这里是所有小志及其网址；网址后面可以加上原则的编号，例如{example}。',
  notFoundShelf: '所有小志',
  notFoundCopy:
    '如果你是在网站的镜像中读到这里，这些链接会带你去原站。要留在镜像中，请把同样的名称写在镜像的网址后面。',

  // What is printed on the back cover, and on a translation that is older than its original.
  edition: '{day}版',
  printedPage: '这篇文字有可打印、可折叠的小册子：{address}',
  copyThis: '请复印并传给别人。',
  olderThanOriginal: '本译文依据{followed}版。此后，原文于{day}有改动。',
  original: '原文',

  // Formats, papers and what they are counted in.
  booklet: '小册子',
  oneSheet: '单张',
  mini: '迷你本',
  poster: '海报',
  largePrint: '大字版',
  letter: 'Letter',
  a4: 'A4',
  tabloid: 'Tabloid',
  a3: 'A3',
  pages: { other: '{number}页' },
  sheetsOf: { other: '{number}张{paper}纸' },
  staples: { other: '{number}枚订书钉' },
  noStaples: '无订书钉',
  onlyFronts: '仅正面',
  onlyBacks: '仅背面',
  oneSide: '单面',
  bothSides: '双面',
  anyFlip: '双面，翻转方式不限',
  orOneSide: { other: '或单面{number}张' },
  flippedShort: '短边翻转',
  flippedLong: '长边翻转',
  comma: '，',
  stop: '。',
  ink: '墨水覆盖纸面的{percent}%。',
  kilobytes: '{number} kB。',
  pdfSize: 'PDF，{number} kB',

  // The page that tells how to print.
  printTitle: '打印并折叠：{title}',
  printDescription: '如何打印和折叠，附打印文件：{title}',
  theBooklet: '小册子',
  bookletIs: '纸张一半的大小，双面打印，对折一次，在折线上用订书钉装订。',
  formatFor: '{format}（{paper}纸）',
  formatFlipped: '{format}（{paper}纸，{flip}）',
  formatInkLight: '{format}（{paper}纸，省墨封面）',
  formatWideMargin: '{format}（{paper}纸，宽页边距）',
  formatFronts: '{format}（{paper}纸，正面）',
  formatBacks: '{format}（{paper}纸，背面）',
  whichPaper: 'Letter是美国、加拿大和墨西哥的标准纸张；其他大多数国家请用A4。',
  printerChoice: '用打印机时，选择双面、“短边翻转”以及“实际大小”或100%。',
  fitShrinks: '选“适合页面”或用另一种纸张时，所有内容都会缩小并偏离中心，折线就不在正中。',
  copierChoice:
    '用复印机时，把打印好的纸放进进纸器，封面一侧朝上。选择双面到双面，原稿和副本都选“头对脚”（也叫“日历式”），并选100%，不要选“自动”或“适合页面”。',
  settingsWhere: '在哪里找到这些设置',
  settingsAcrobat: 'Acrobat：“实际大小”、“双面打印”、“短边翻转”。',
  settingsPreview: 'Mac上的“预览”：缩放100%，双面“打开（短边）”。',
  settingsChrome: 'Chrome，在“更多设置”中：缩放“自定义”100、“双面打印”、“短边翻转”。',
  settingsFirefox: 'Firefox：缩放100，双面打印“短边翻转”。',
  settingsWindows: 'Windows，在打印机首选项中：“双面打印”，并选“向上翻页”或“短边”。',
  settingsAndroid: 'Android：双面“短边”。',
  settingsIphone: 'iPhone和iPad：双面“打开（短边）”。如果只能打开或关闭，请先打印测试页。',
  howToMake: '制作方法',
  howToPrint: '打印方法',
  somethingElse: '需要别的？',
  coverPicture: '{format}，封面：{title}',
  posterPicture: '海报：{title}',
  sheetPicture: '{format}，打印出来的一张纸',
  needOneSheet: '我只有一张纸',
  oneSheetIs: '全部文字都在一张纸上：纸张四分之一大小的小册子，裁一刀，折好，用订书钉装订。',
  needMini: '我没有订书机',
  miniIs: '用一张纸的一面做成的八页小册子，剪一道口子后折成。',
  miniStatements: '用{papers}纸时，迷你本只收录各条原则的标题句。',
  miniFull: '用{papers}纸时，迷你本大一倍，收录全部文字。',
  needPoster: '我想要一张海报',
  posterIs: '各条原则的标题句印在一页上，可挂在墙上。',
  needLargePrint: '我需要更大的字',
  largePrintIs:
    '全部文字用{points}磅的字，采用低视力者易读的字体，印在整张纸上。文件带有供屏幕阅读器使用的标签。',
  needInkLight: '我想节省墨水',
  inkLightIs: '同一本小册子，封面文字只印轮廓。',
  needWideMargin: '我的打印机页边距很宽',
  wideMarginIs:
    '如果打印机在某条边上留白超过{millimeters}毫米，请打印下面的文件：所有内容离纸边至少{wide}毫米。',
  backsUpsideDown: '打印出来的背面上下颠倒',
  backsUpsideDownIs:
    '打印机翻转纸张的边不对。打印小册子请选择“短边翻转”，再打印一次。如果已经选了，或者打印机没有这个选项，请改为打印以下文件之一，其中的背面已经相应地转过来。',
  backsUpsideDownBoth:
    '打印机翻转纸张的边不对。打印小册子请选择“短边翻转”，打印单张请选择“长边翻转”，再打印一次。如果已经选了，或者打印机没有这个选项，请改为打印以下文件之一，其中的背面已经相应地转过来。',
  oneSideOnly: '我的打印机只能单面打印',
  oneSideOnlyIs: '先打印正面，把纸放回打印机，再在背面打印。',
  printTest: '我不知道我的打印机会怎么打印',
  printTestIs:
    '请先打印这张测试页。它会告诉你：你的打印机需要哪些文件，是否按实际大小打印，页边距有多宽。',
  printTestFor: '打印测试页（{paper}纸）',
  onScreen: '我想在屏幕上阅读',
  screenPdf: '单页，PDF文件',
  epubFile: 'EPUB，供电子书阅读器和阅读应用使用',
  htmlFile: '一个HTML文件，便于保存或发送',
  textFile: '纯文本',
  markdownFile: 'Markdown，便于编辑或翻译',
  liveIs:
    '这些页面在你的浏览器中排版，把每种格式显示为并排的页面。它们的打印命令打印出的纸张与文件相同。它们需要启用脚本。',
  passOn: '我想把全部内容转交给别人',
  passOnIs:
    '一个文件包含这本小志的所有页面和本页上的所有文件，其中的链接可以从文件夹中打开：适合U盘、摊位或没有网络的电脑。',
  zipFile: '全部内容，ZIP文件',

  // The steps from a file to a zine in the hand.
  bookletPrint:
    '打开适合你的纸张的文件，双面打印：选择“短边翻转”（有的打印机称为“向上翻页”或“日历”）以及“实际大小”或100%，不要选“适合页面”。用复印机时，选择双面到双面复印。先打印一份并折好，再打印多份。',
  bookletStack: '保持各张纸打印出来的顺序，把整叠纸放好，封面朝上，位于右半边。',
  bookletOrder: '从上到下，各张正面依次是封面、第{order}页。',
  bookletSignatures: {
    other:
      '一叠最多{number}张。如果超过这个数，其余每一叠各成一帖：分别折叠和装订，前后叠放，再沿折线用胶带固定在一起。',
  },
  foldBehind: '把边缘磕齐，将左半边向后折，使封面留在外面。',
  staple: '从中间翻开小册子，从外侧在折线上订两枚订书钉，使钉脚在内侧合拢。',
  stapleShort:
    '如果订书机够不到折线，就把它完全打开。把小册子封面朝上放在纸板上，沿折线订进纸板，取下小册子，再把钉脚压弯。也可以用线缝，或在折线上套一根橡皮筋。',
  oneSheetPrint: '双面打印文件：选择“长边翻转”以及“实际大小”或100%，不要选“适合页面”。',
  oneSheetCut: '把纸竖放，封面朝上，位于右上方，然后从中间横向裁开。',
  oneSheetNest: '把下半张推到上半张下面，不要转动。',
  oneSidePrint: '单面打印文件，“实际大小”或100%，不要选“适合页面”。',
  miniCrease:
    '印刷面朝外，将纸纵向对折，再打开。横向对折，然后把两端向后折到这条折线，再全部打开：共八格。',
  miniSlit: '再将纸横向对折一次。从折边起，沿中线剪到下一条折线为止，不要再往前：剪开中间的两格。',
  miniPush: '打开纸，印刷面朝外，纵向对折。捏住两端向中间推，直到口子张开，纸立起来成“十”字形。',
  miniWrap: '把各页依次围拢，使封面在前、封底在后，再把折线压平。不需要订书钉。',
  largePrintPrint:
    '单面或双面打印文件，“实际大小”或100%，不要选“适合页面”。选长边翻转，页面像书一样翻；选短边翻转，页面像便笺本一样翻。',
  largePrintCorner: '保持各张纸的顺序，在左上角订一枚订书钉。',
  passFronts: '打印正面的文件，选“实际大小”或100%。最后一张正面会落在最上面。',
  passPutBack:
    '把整叠纸按出来时的样子放回纸盒：不要重新排序，不要翻面，不要掉头。打印测试页会告诉你，你的打印机是否需要别的放法。',
  passBacks:
    '打印背面的文件：它从最后一张开始。按正面的顺序排好各张纸，正面朝上，带封面的一张放在最上面。然后像一次双面打印的纸那样折叠。请先用一份试一试。',

  // The sheet that tests a printer.
  testIntro: '请按你打算打印小册子的方式打印这个文件：双面，短边翻转，100%或“实际大小”。',
  testWhich: '这台打印机需要哪个文件？',
  testWhichIs:
    '按箭头所示，像翻书页那样把纸横向翻过来。背面有两段文字，其中一段上下颠倒。正立的那段符合你的打印机。',
  testEmpty: '背面是空白的吗？',
  testEmptyIs:
    '你的打印机一次打印一面：请用文件名中带有“fronts”（正面）和“backs”（背面）的文件。要知道整叠纸怎样放回，请把这张纸按出来时的样子放回，打印这个文件的第2页，再把纸横向翻过来。',
  testEmptyThen:
    '如果“短边”是正立的，请用同样的方式放回整叠纸。如果“长边”是正立的，请把整叠纸水平转半圈，让远端朝前。如果第2页印在第1页上面，请把整叠纸翻面，并按相反的顺序打印背面。',
  testSize: '是按实际大小打印的吗？',
  testSizeIs:
    '把尺子放在下面的线上：它长{inches}英寸（{millimeters}毫米）。如果你的线较短，说明打印机缩小了页面：请选“实际大小”或100%，不要选“适合页面”。',
  testMargins: '它的页边距有多宽？',
  testMarginsIs: '从每条边起都有阶梯状的线。印出了线的最小数字，就是那里页边距的毫米数。',
  testMarginsStood: '只要没有哪条页边距比下面的更宽，就不会有内容被截掉：{formats}。',
  marginOfFormat: '{format} {millimeters} 毫米',
  testMarginsWider: '如果有更宽的，不超过{millimeters}毫米，请打印 {booklet}。',
  testMarginsWiderBoth: '如果有更宽的，不超过{millimeters}毫米，请打印 {booklet} 或 {oneSheet}。',
  testShort: '短边',
  testShortIs: '如果这段文字是正立的，你的打印机按短边翻转。',
  testShortBooklet: '打印小册子，请用{file}。',
  testShortOneSheet:
    '打印单张，请选择“长边翻转”并用{file}。如果已经选了，或者打印机没有这个选项，请用{other}。',
  testLong: '长边',
  testLongIs: '如果这段文字是正立的，你的打印机按长边翻转。',
  testLongBooklet:
    '打印小册子，请选择“短边翻转”（也叫“向上翻页”）并重新打印这张测试页。如果已经选了，或者打印机没有这个选项，请用{file}。',
  testLongOneSheet: '打印单张，请用{file}。',

  // The routes that lay a format out in the browser.
  previewWays: '打印方法与文件',
  previewPrintOn: '打印用纸',
  previewSheets: '{paper}纸',
  previewPages: '单页',
  previewPagesOf: '单页（{pages}）',
  previewPrint: '打印',
  previewHint: '在打印对话框中选择：{paper}纸、{way}、100%或“实际大小”、无边距、{sides}。',
  portrait: '纵向',
  landscape: '横向',
  previewNoScript:
    '本页用脚本为小志的页面排版，而脚本已关闭或尚未加载。另一页上的文件包含同样的页面。',
  previewWorking: '正在排版……',
  previewFailed: '请不要从本页打印（{why}）。请打印文件：',
  whyOld: '这个浏览器太旧，无法排版',
  whyFonts: '小志的字体被屏蔽或替换了',
  whySpacing: '某项设置或扩展程序改变了文字的大小或间距',
  whyWords: '页面之间丢失了文字',
  whyPages: '这里排出{found}页，而小志有{expected}页',
  whyRoom: '文字占{found}页，而纸上能放{expected}页',
  whyLate: '排版用时过长',
  halfPages: '二分之一大小的页面',
  inkLightPages: '二分之一大小的页面，省墨封面',
  quarterPages: '四分之一大小的页面',
  eighthPages: '八分之一大小的页面',
  smallPoster: '海报',
  largePoster: '大海报',
  largePrintPages: '大字页面',

  // What is read aloud in place of a picture.
  coverArt: '文字上的冰柱正在滴水，下面长出番红花。',
  qrCode: '{address}的二维码',
  epubAccess: '所有内容都是文本，可以放大、改变颜色和朗读，并有标题和目录。',
}

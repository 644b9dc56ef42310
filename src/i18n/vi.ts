import type { Catalog } from './catalog.ts'

/** Everything the site says of itself in Vietnamese. */
export const vi: Catalog = {
  // The shelf, and ways through the site.
  shelfTitle: 'Các tập zine',
  shelfDescription: 'Các tập zine để đọc, in và gấp.',
  site: 'Trang web',
  skipToText: 'Đến phần nội dung',
  languages: 'Ngôn ngữ',
  allZines: 'Tất cả các tập zine',
  onePrinciple: 'Từng nguyên tắc một',
  printIt: 'In và gấp',
  printItLabel: 'In và gấp: {title}',
  principles: 'Các nguyên tắc',
  previous: 'Trước: {numeral}',
  wholeZine: 'Toàn bộ tập zine',
  next: 'Tiếp theo: {numeral}',
  otherForms: 'Các dạng khác',
  toTop: 'Về đầu trang',
  principleTitle: '{numeral}. {statement} – {title}',
  feedTitle: 'Các ấn bản',

  // A page that is not there.
  notFound: 'Không tìm thấy',
  notFoundHere: 'Không có trang nào ở địa chỉ này.',
  notFoundHelp:
    'Trước hết hãy xem phần cuối của địa chỉ: dấu chấm, dấu ngoặc hay dấu ngoặc kép thường bị dán kèm theo địa chỉ, còn các chữ cái cuối thường bị bỏ sót. Sau đó hãy xem tên trong địa chỉ. Đây là tất cả các tập zine, kèm địa chỉ; bạn có thể thêm số của một nguyên tắc vào sau địa chỉ, như {example}.',
  notFoundShelf: 'Tất cả các tập zine',
  notFoundCopy:
    'Nếu bạn đọc trang này trong một bản sao của trang web, các liên kết này dẫn đến bản gốc. Để ở lại, hãy viết cùng tên ấy vào sau địa chỉ của bản sao.',

  // What is printed on the back cover, and on a translation that is older than its original.
  edition: 'Ấn bản {day}',
  printedPage: 'Văn bản này có bản sách nhỏ để in và gấp: {address}',
  copyThis: 'Hãy photo và chuyền tay nhau.',
  olderThanOriginal:
    'Bản dịch này theo ấn bản ngày {followed}. Bản gốc đã thay đổi sau đó, vào ngày {day}.',
  original: 'Bản gốc',

  // Formats, papers and what they are counted in.
  booklet: 'Sách nhỏ',
  oneSheet: 'Một tờ',
  mini: 'Mini',
  poster: 'Áp phích',
  largePrint: 'Chữ lớn',
  letter: 'Letter',
  a4: 'A4',
  tabloid: 'Tabloid',
  a3: 'A3',
  pages: { other: '{number} trang' },
  sheetsOf: { other: '{number} tờ giấy {paper}' },
  staples: { other: '{number} ghim bấm' },
  noStaples: 'không dùng ghim bấm',
  onlyFronts: 'chỉ các mặt trước',
  onlyBacks: 'chỉ các mặt sau',
  oneSide: 'một mặt',
  bothSides: 'hai mặt',
  anyFlip: 'hai mặt, lật theo cạnh nào cũng được',
  orOneSide: { other: 'hoặc {number} tờ in một mặt' },
  flippedShort: 'lật theo cạnh ngắn',
  flippedLong: 'lật theo cạnh dài',
  comma: ', ',
  stop: '. ',
  ink: 'Mực phủ {percent}% mặt giấy.',
  kilobytes: '{number} kB.',
  pdfSize: 'PDF, {number} kB',

  // The page that tells how to print.
  printTitle: 'In và gấp {title}',
  printDescription: 'Cách in và gấp {title}, kèm các tệp để in.',
  theBooklet: 'Cuốn sách nhỏ',
  bookletIs: 'Bằng nửa khổ tờ giấy, in hai mặt, gấp một lần và bấm ghim trên nếp gấp.',
  formatFor: '{format} cho giấy {paper}',
  formatFlipped: '{format} cho giấy {paper}, {flip}',
  formatInkLight: '{format} cho giấy {paper}, bìa ít mực',
  formatWideMargin: '{format} cho giấy {paper}, lề rộng',
  formatFronts: '{format} cho giấy {paper}, các mặt trước',
  formatBacks: '{format} cho giấy {paper}, các mặt sau',
  whichPaper:
    'Letter là khổ giấy chuẩn ở Hoa Kỳ, Canada và Mexico; ở hầu hết các nước khác, hãy dùng A4.',
  printerChoice:
    'Trên máy in, hãy chọn in hai mặt, “lật theo cạnh ngắn” và “kích thước thực” hoặc 100%.',
  fitShrinks:
    '“Vừa với trang”, hoặc khổ giấy kia, in mọi thứ nhỏ hơn và lệch tâm, nên nếp gấp không vào giữa.',
  copierChoice:
    'Trên máy photocopy, đặt các tờ đã in vào khay nạp, mặt có bìa ngửa lên. Chọn từ hai mặt sang hai mặt, “đầu đối chân” (còn gọi là “kiểu lịch”) cho cả bản gốc lẫn bản sao, và 100%, không chọn “tự động” hay “vừa với trang”.',
  settingsWhere: 'Tìm các tùy chọn này ở đâu',
  settingsAcrobat:
    'Acrobat: “Kích thước thực” (Actual size), “In trên hai mặt giấy” (Print on both sides of paper), “Lật theo cạnh ngắn” (Flip on short edge).',
  settingsPreview: 'Xem trước trên Mac: Tỷ lệ 100%, Hai mặt “Bật (Cạnh ngắn)”.',
  settingsChrome:
    'Chrome, trong Tùy chọn cài đặt khác: Tỷ lệ “Tùy chỉnh” 100, “In trên cả hai mặt”, “Lật theo cạnh ngắn”.',
  settingsFirefox: 'Firefox: Tỷ lệ 100, In hai mặt “Lật theo chiều rộng”.',
  settingsWindows:
    'Windows, trong tùy chọn của máy in: “In trên cả hai mặt” với “Lật trang lên” hoặc “Cạnh ngắn”.',
  settingsAndroid: 'Android: Hai mặt “Cạnh ngắn”.',
  settingsIphone:
    'iPhone và iPad: Hai mặt “Bật (Cạnh ngắn)”. Nếu chỉ có bật và tắt, hãy in tờ in thử trước.',
  howToMake: 'Cách làm',
  howToPrint: 'Cách in',
  somethingElse: 'Bạn cần thứ khác?',
  coverPicture: '{format}, trang bìa: {title}',
  posterPicture: 'Áp phích: {title}',
  sheetPicture: '{format}, một tờ như khi in ra',
  needOneSheet: 'Tôi chỉ có một tờ giấy',
  oneSheetIs:
    'Toàn bộ lời văn trên một tờ giấy: một cuốn sách nhỏ bằng một phần tư khổ tờ giấy, cắt một lần, gấp và bấm ghim.',
  needMini: 'Tôi không có đồ bấm kim (máy dập ghim)',
  miniIs:
    'Một cuốn sách nhỏ gồm tám trang nhỏ làm từ một mặt của một tờ giấy, gấp lại với một đường rạch.',
  miniStatements: 'Trên giấy {papers}, cuốn mini chỉ chứa các câu nêu nguyên tắc.',
  miniFull: 'Trên giấy {papers}, cuốn mini lớn gấp đôi và chứa toàn bộ lời văn.',
  needPoster: 'Tôi muốn một tấm áp phích',
  posterIs: 'Các câu nêu nguyên tắc trên một trang, để treo tường.',
  needLargePrint: 'Tôi cần chữ lớn hơn',
  largePrintIs:
    'Toàn bộ lời văn bằng cỡ chữ {points}, với kiểu chữ dễ đọc cho người thị lực kém, trên các tờ giấy nguyên khổ. Tệp được gắn thẻ cho trình đọc màn hình.',
  needInkLight: 'Tôi muốn tiết kiệm mực',
  inkLightIs: 'Cùng cuốn sách nhỏ ấy, chữ trên bìa chỉ in nét viền.',
  needWideMargin: 'Máy in của tôi chừa lề rộng',
  wideMarginIs:
    'Nếu máy in của bạn chừa trống hơn {millimeters} mm ở một cạnh nào đó, hãy in một trong các tệp này: mọi thứ đều cách các cạnh ít nhất {wide} mm.',
  backsUpsideDown: 'Mặt sau in ra bị lộn ngược',
  backsUpsideDownIs:
    'Máy in đã lật giấy sai cạnh. Hãy chọn “lật theo cạnh ngắn” cho sách nhỏ rồi in lại. Nếu bạn đã chọn như vậy, hoặc máy in không có lựa chọn đó, hãy in một trong các tệp này, có các mặt sau đã được xoay cho khớp.',
  backsUpsideDownBoth:
    'Máy in đã lật giấy sai cạnh. Hãy chọn “lật theo cạnh ngắn” cho sách nhỏ, “lật theo cạnh dài” cho dạng một tờ, rồi in lại. Nếu bạn đã chọn như vậy, hoặc máy in không có lựa chọn đó, hãy in một trong các tệp này, có các mặt sau đã được xoay cho khớp.',
  oneSideOnly: 'Máy in của tôi chỉ in một mặt',
  oneSideOnlyIs: 'In các mặt trước, cho giấy trở lại vào máy rồi in các mặt sau lên đó.',
  printTest: 'Tôi không biết máy in của mình in thế nào',
  printTestIs:
    'Hãy in tờ này trước. Tờ này cho biết máy in của bạn cần tệp nào, máy có in đúng kích thước hay không và lề rộng bao nhiêu.',
  printTestFor: 'Tờ in thử cho giấy {paper}',
  onScreen: 'Tôi muốn đọc trên màn hình',
  screenPdf: 'Trang đơn, dạng PDF',
  epubFile: 'EPUB, cho máy đọc sách và ứng dụng đọc sách',
  htmlFile: 'Một tệp HTML duy nhất, để lưu giữ hoặc gửi đi',
  textFile: 'Văn bản thuần',
  markdownFile: 'Markdown, để chỉnh sửa hoặc dịch',
  liveIs:
    'Các trang này được dàn trong trình duyệt của bạn và hiển thị mọi định dạng thành những trang nằm cạnh nhau. Khi in, chúng cho ra đúng những tờ như trong các tệp. Chúng cần JavaScript.',
  passOn: 'Tôi muốn chuyển tất cả cho người khác',
  passOnIs:
    'Một tệp chứa mọi trang của tập zine này và mọi tệp trên trang này, với các liên kết mở được từ một thư mục: dành cho ổ USB, bàn phát zine hoặc máy tính không có mạng.',
  zipFile: 'Tất cả, trong một tệp ZIP',

  // The steps from a file to a zine in the hand.
  bookletPrint:
    'Mở tệp dành cho khổ giấy của bạn và in hai mặt: chọn “lật theo cạnh ngắn” (một số máy in gọi là “lật lên trên”, “kiểu lịch” hoặc “sổ tay”) và “kích thước thực” hoặc 100%, không chọn “vừa với trang”. Trên máy photocopy, hãy chọn từ hai mặt sang hai mặt. Hãy in một bản và gấp thử trước khi in thêm.',
  bookletStack:
    'Giữ các tờ theo thứ tự đã in, và đặt chồng giấy sao cho bìa trước ngửa lên, ở nửa bên phải.',
  bookletOrder: 'Từ trên xuống, các mặt trước là bìa, rồi các trang {order}.',
  bookletSignatures: {
    other:
      'Một chồng có nhiều nhất {number} tờ. Nếu có nhiều hơn, mỗi chồng thêm là một tay sách riêng: gấp và bấm ghim riêng từng tay, đặt tay này sau tay kia, và giữ chúng lại với nhau bằng băng dính dọc theo nếp gấp.',
  },
  foldBehind:
    'Dỗ giấy cho bằng mép rồi gấp nửa bên trái ra phía sau, sao cho bìa trước vẫn ở bên ngoài.',
  staple:
    'Mở cuốn sách ở giữa và bấm hai ghim trên nếp gấp, từ bên ngoài, để chân ghim gập vào bên trong.',
  stapleShort:
    'Nếu đồ bấm kim không với tới nếp gấp, hãy mở nó ra hết cỡ. Đặt cuốn sách lên bìa các-tông, bìa sách ngửa lên, bấm qua nếp gấp vào các-tông, nhấc cuốn sách ra rồi bẻ chân ghim xuống. Bạn cũng có thể khâu, hoặc quàng dây thun quanh nếp gấp.',
  oneSheetPrint:
    'In tệp trên hai mặt: chọn “lật theo cạnh dài” và “kích thước thực” hoặc 100%, không chọn “vừa với trang”.',
  oneSheetCut:
    'Đặt tờ giấy theo chiều dọc với bìa trước ngửa lên, ở phía trên bên phải, rồi cắt ngang qua giữa.',
  oneSheetNest: 'Luồn nửa dưới xuống bên dưới nửa trên, không xoay nó.',
  oneSidePrint: 'In tệp trên một mặt, “kích thước thực” hoặc 100%, không chọn “vừa với trang”.',
  miniCrease:
    'Để mặt in ở ngoài, gấp đôi tờ giấy theo chiều dài rồi mở ra. Gấp đôi theo chiều ngang, sau đó gấp cả hai đầu về phía nếp gấp đó, rồi mở hết ra: tám ô.',
  miniSlit:
    'Gấp đôi tờ giấy theo chiều ngang một lần nữa. Từ mép gấp, cắt dọc theo đường giữa cho đến nếp gấp kế tiếp, không cắt xa hơn: qua hai ô ở giữa.',
  miniPush:
    'Mở tờ giấy ra, rồi gấp theo chiều dài với mặt in ở ngoài. Cầm hai đầu và đẩy vào nhau, cho đến khi đường rạch mở ra và tờ giấy đứng như một dấu cộng.',
  miniWrap:
    'Xếp các trang bọc quanh nhau, sao cho bìa trước nằm phía trước và bìa sau nằm phía sau, rồi miết phẳng các nếp gấp. Không cần ghim bấm.',
  largePrintPrint:
    'In tệp trên một mặt hoặc hai mặt, “kích thước thực” hoặc 100%, không chọn “vừa với trang”. Nếu lật theo cạnh dài, các trang được lật như trang sách; nếu lật theo cạnh ngắn, như trang sổ tay gáy trên.',
  largePrintCorner: 'Giữ các tờ theo thứ tự và bấm một ghim ở góc trên bên trái.',
  passFronts:
    'In tệp các mặt trước, ở “kích thước thực” hoặc 100%. Mặt trước cuối cùng sẽ nằm trên cùng.',
  passPutBack:
    'Cho chồng giấy trở lại khay đúng như khi nó ra: không sắp xếp lại, không lật mặt, không xoay đầu. Tờ in thử cho biết máy in của bạn có cần cách khác hay không.',
  passBacks:
    'In tệp các mặt sau: tệp này bắt đầu từ tờ cuối cùng. Xếp các tờ theo thứ tự của mặt trước, mặt trước ngửa lên, tờ có trang bìa ở trên cùng. Sau đó gấp như những tờ được in hai mặt cùng lúc. Hãy thử với một bản trước.',

  // The sheet that tests a printer.
  testIntro:
    'Hãy in tệp này đúng như cách bạn định in sách nhỏ: in hai mặt, lật theo cạnh ngắn, ở 100% hoặc “kích thước thực”.',
  testWhich: 'Máy in này cần tệp nào?',
  testWhichIs:
    'Lật tờ giấy sang ngang, như mũi tên chỉ, giống như lật trang sách. Mặt sau có hai đoạn chữ, một đoạn bị lộn ngược. Đoạn đứng thẳng đúng với máy in của bạn.',
  testEmpty: 'Mặt sau có trống không?',
  testEmptyIs:
    'Máy in của bạn mỗi lần in một mặt: hãy dùng các tệp có tên chứa “fronts” (các mặt trước) và “backs” (các mặt sau). Để biết cách cho chồng giấy trở lại, hãy đặt tờ này vào lại đúng như khi nó ra, in trang 2 của tệp này, rồi lật tờ giấy sang ngang.',
  testEmptyThen:
    'Nếu “Cạnh ngắn” đứng thẳng, hãy cho chồng giấy trở lại theo cách đó. Nếu “Cạnh dài” đứng thẳng, hãy xoay chồng giấy nửa vòng, đưa đầu xa ra phía trước. Nếu trang 2 nằm đè lên trang 1, hãy lật chồng giấy lại và in các mặt sau theo thứ tự ngược.',
  testSize: 'Có được in đúng kích thước không?',
  testSizeIs:
    'Đặt thước dọc theo đường kẻ bên dưới: đường này dài {inches} inch ({millimeters} mm). Nếu đường của bạn ngắn hơn, máy in đã thu nhỏ trang: hãy chọn “kích thước thực” hoặc 100%, không chọn “vừa với trang”.',
  testMargins: 'Lề của máy in rộng bao nhiêu?',
  testMarginsIs:
    'Từ mỗi cạnh có các vạch bậc thang đi vào. Số nhỏ nhất có vạch được in ra là độ rộng của lề ở cạnh đó, tính bằng milimét.',
  testMarginsStood: 'Sẽ không có gì bị cắt mất nếu không lề nào rộng hơn mức này: {formats}.',
  marginOfFormat: '{format}: {millimeters} mm',
  testMarginsWider: 'Nếu có lề rộng hơn, đến {millimeters} mm, hãy in {booklet}.',
  testMarginsWiderBoth:
    'Nếu có lề rộng hơn, đến {millimeters} mm, hãy in {booklet} hoặc {oneSheet}.',
  testShort: 'Cạnh ngắn',
  testShortIs: 'Nếu đoạn này đứng thẳng, máy in của bạn lật theo cạnh ngắn.',
  testShortBooklet: 'Để in sách nhỏ, hãy dùng {file}.',
  testShortOneSheet:
    'Để in dạng một tờ, hãy chọn “lật theo cạnh dài” và dùng {file}. Nếu bạn đã chọn như vậy, hoặc máy in không có lựa chọn đó, hãy dùng {other}.',
  testLong: 'Cạnh dài',
  testLongIs: 'Nếu đoạn này đứng thẳng, máy in của bạn lật theo cạnh dài.',
  testLongBooklet:
    'Để in sách nhỏ, hãy chọn “lật theo cạnh ngắn” (hay “lật lên trên”) và in lại tờ thử này. Nếu bạn đã chọn như vậy, hoặc máy in không có lựa chọn đó, hãy dùng {file}.',
  testLongOneSheet: 'Để in dạng một tờ, hãy dùng {file}.',

  // The routes that lay a format out in the browser.
  previewWays: 'Hướng dẫn in và các tệp',
  previewPrintOn: 'In trên',
  previewSheets: 'Tờ {paper}',
  previewPages: 'Trang đơn',
  previewPagesOf: 'Trang đơn ({pages})',
  previewPrint: 'In',
  previewHint:
    'Trong hộp thoại in, hãy chọn giấy {paper}, {way}, 100% hoặc “kích thước thực”, không lề, {sides}.',
  portrait: 'hướng dọc',
  landscape: 'hướng ngang',
  previewNoScript:
    'Trang này cần JavaScript để dàn các trang của tập zine, và JavaScript đang bị tắt hoặc chưa tải xong. Các tệp ở trang kia chứa cùng những trang ấy.',
  previewWorking: 'Đang dàn trang…',
  previewFailed: 'Đừng in từ trang này ({why}). Hãy in một tệp:',
  whyOld: 'trình duyệt này quá cũ để dàn các trang',
  whyFonts: 'phông chữ của tập zine bị chặn hoặc bị thay',
  whySpacing: 'một thiết lập hoặc tiện ích mở rộng làm đổi cỡ chữ hoặc khoảng cách chữ',
  whyWords: 'có từ bị mất giữa các trang',
  whyPages: 'ở đây ra {found} trang, còn tập zine có {expected}',
  whyRoom: 'văn bản chiếm {found} trang, còn tờ giấy chứa {expected}',
  whyLate: 'việc dàn trang mất quá nhiều thời gian',
  halfPages: 'trang bằng nửa tờ',
  inkLightPages: 'trang bằng nửa tờ, bìa ít mực',
  quarterPages: 'trang bằng một phần tư tờ',
  eighthPages: 'trang bằng một phần tám tờ',
  smallPoster: 'áp phích',
  largePoster: 'áp phích lớn',
  largePrintPages: 'trang chữ lớn',

  // What is read aloud in place of a picture.
  coverArt: 'Nhũ băng nhỏ giọt từ các chữ cái; bên dưới hoa nghệ tây mọc lên.',
  qrCode: 'Mã QR của {address}',
  epubAccess:
    'Tất cả đều là văn bản có thể phóng to, đổi màu và đọc thành tiếng, có các đề mục và mục lục.',
}

/** What is copied as one from a text that is about programs: file names, paths, versions, placeholders, tags. */

/** `{nama}`, `{{persen}}`, `${jumlah}`, `%s`, `%(nama)s` */
const PLACEHOLDER =
  /\{\{\s?[\w.-]{1,60}\s?\}\}|\$?\{[\w.-]{1,60}\}|%\(\w{1,60}\)[sd]|(?<![\d\s.,%])%[sd](?![\p{L}\p{N}])|(?<=^|\s)%[sd](?![\p{L}\p{N}])/u

/** `v2.0.1` */
const VERSION = /(?<![\p{L}\p{N}])v\d+(?:\.\d+)+(?:-[a-z]+[.\d]*)?(?![\p{L}\p{N}])/u

/** `C:\Data\berita.txt`, `/home/user/berita.txt`, `~/catatan`, `./skrip.sh` */
const PATH =
  /(?<![\p{L}\p{N}])[A-Za-z]:\\(?:[^\s<>"|?*]*[^\s<>"|?*.,;:!)])?|(?<![\p{L}\p{N}<)/.:~])(?:(?:~|\.{1,2})(?:\/[\w.-]*\w)+|(?:\/[\w.-]*\w){2,})\/?/u

/** `laporan.pdf`, `data-2024.tar.gz` */
const FILE =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+){0,3}\.(?:txt|pdf|docx?|xlsx?|pptx?|odt|ods|csv|tsv|json|xml|html?|css|jpe?g|png|gif|svg|webp|mp[34]|wav|avi|mkv|zip|rar|tar|gz|exe|apk|iso|bak|log|ini|cfg|conf|toml|ya?ml|md|js|ts|py|php|sql|sh|bat)(?![\p{L}\p{N}])/u

/** `detik.com`, `data.bps.go.id/tabel` */
const SITE =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+){0,3}\.(?:com|net|org|(?:co|go|or|ac|sch|web|my)\.id|id)(?:\/[\w./-]*\w)?(?![\p{L}\p{N}])/u

const source = (shapes: readonly RegExp[]): string => shapes.map((shape) => shape.source).join('|')

export const VERBATIM: string = source([PLACEHOLDER, VERSION, PATH, FILE, SITE])

/** `<a href="x.html">`, `</b>`, `<br/>`: markup in the text, punctuation to the grammar. */
export const MARKUP: string = /<\/?[A-Za-z][^<>]{0,300}>/u.source

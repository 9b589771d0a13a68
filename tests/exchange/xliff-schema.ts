/**
 * XLIFF 2.1's schemas as tables, as far as they concern the elements that padanan writes or keeps: which children in which order,
 * which attributes with which values. Each element names its section of the standard.
 */
interface Rule {
  /** Where the standard says so. */
  readonly section: string
  /** The children as a regular expression over their names, each followed by a space. */
  readonly content: RegExp
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
  /** Whether text that is not white space may stand in it. */
  readonly text?: true
  /** Whether attributes of other namespaces may stand on it. */
  readonly open?: true
}

const INLINE = /^((cp|ph|pc|sc|ec|mrk|sm|em) )*$/
const HINTS = [
  'canCopy',
  'canDelete',
  'canReorder',
  'copyOf',
  'disp',
  'equiv',
  'dataRef',
  'subFlows',
  'type',
  'subType',
]
const MARK = ['type', 'translate', 'ref', 'value']
export const RULES: Readonly<Record<string, Rule>> = {
  xliff: {
    section: '4.2.2.1',
    content: /^(file )+$/,
    required: ['version', 'srcLang'],
    optional: ['trgLang', 'xml:space'],
    open: true,
  },
  file: {
    section: '4.2.2.2',
    content: /^(skeleton )?((\{|\w+:)\S+ )*(notes )?((unit|group) )+$/,
    required: ['id'],
    optional: ['original', 'canResegment', 'translate', 'xml:space', 'srcDir', 'trgDir'],
    open: true,
  },
  skeleton: { section: '4.2.2.3', content: /^((\{|\w+:)\S+ )*$/, optional: ['href'], text: true },
  group: {
    section: '4.2.2.4',
    content: /^((\{|\w+:)\S+ )*(notes )?((unit|group) )*$/,
    required: ['id'],
    optional: ['name', 'type', 'translate', 'canResegment', 'xml:space', 'srcDir', 'trgDir'],
    open: true,
  },
  unit: {
    section: '4.2.2.5',
    content: /^((\{|\w+:)\S+ )*(notes )?(originalData )?((segment|ignorable) )+$/,
    required: ['id'],
    optional: ['name', 'type', 'translate', 'canResegment', 'xml:space', 'srcDir', 'trgDir'],
    open: true,
  },
  segment: {
    section: '4.2.2.6',
    content: /^source (target )?$/,
    optional: ['id', 'state', 'subState', 'canResegment'],
  },
  ignorable: { section: '4.2.2.7', content: /^source (target )?$/, optional: ['id'] },
  notes: { section: '4.2.2.8', content: /^(note )+$/ },
  note: {
    section: '4.2.2.9',
    content: /^$/,
    optional: ['id', 'appliesTo', 'category', 'priority'],
    text: true,
    open: true,
  },
  originalData: { section: '4.2.2.10', content: /^(data )+$/ },
  data: {
    section: '4.2.2.11',
    content: /^(cp )*$/,
    required: ['id'],
    optional: ['dir', 'xml:space'],
    text: true,
  },
  source: { section: '4.2.2.12', content: INLINE, optional: ['xml:lang', 'xml:space'], text: true },
  target: { section: '4.2.2.13', content: INLINE, optional: ['xml:lang', 'xml:space', 'order'], text: true },
  cp: { section: '4.2.3.1', content: /^$/, required: ['hex'] },
  ph: { section: '4.2.3.2', content: /^$/, required: ['id'], optional: HINTS, open: true },
  pc: {
    section: '4.2.3.3',
    content: INLINE,
    required: ['id'],
    optional: [
      ...HINTS,
      'canOverlap',
      'dispStart',
      'dispEnd',
      'equivStart',
      'equivEnd',
      'dataRefStart',
      'dataRefEnd',
      'dir',
    ],
    text: true,
    open: true,
  },
  sc: {
    section: '4.2.3.4',
    content: /^$/,
    required: ['id'],
    optional: [...HINTS, 'canOverlap', 'isolated', 'dir'],
    open: true,
  },
  ec: {
    section: '4.2.3.5',
    content: /^$/,
    optional: [...HINTS, 'id', 'canOverlap', 'startRef', 'isolated', 'dir'],
    open: true,
  },
  mrk: { section: '4.2.3.6', content: INLINE, required: ['id'], optional: MARK, text: true, open: true },
  'mtc:matches': { section: '5.1.5.1', content: /^(mtc:match )+$/ },
  'mtc:match': {
    section: '5.1.5.2',
    content: /^(mda:metadata )?(originalData )?source target (\{\S+ )*$/,
    required: ['ref'],
    optional: ['id', 'matchQuality', 'matchSuitability', 'similarity', 'origin', 'reference', 'type', 'subType'],
    open: true,
  },
  'gls:glossary': { section: '5.2.5.1', content: /^(gls:glossEntry )+$/ },
  'gls:glossEntry': {
    section: '5.2.5.2',
    content: /^gls:term ((gls:translation )+(gls:definition )?|gls:definition )$/,
    optional: ['id', 'ref'],
    open: true,
  },
  'gls:term': { section: '5.2.5.3', content: /^$/, optional: ['source'], text: true, open: true },
  'gls:translation': { section: '5.2.5.4', content: /^$/, optional: ['id', 'ref', 'source'], text: true, open: true },
  'gls:definition': { section: '5.2.5.5', content: /^$/, optional: ['source'], text: true, open: true },
  'mda:metadata': { section: '5.4.5.1', content: /^(mda:metaGroup )+$/, optional: ['id'] },
  'mda:metaGroup': {
    section: '5.4.5.2',
    content: /^((mda:metaGroup|mda:meta) )+$/,
    optional: ['id', 'category', 'appliesTo'],
  },
  'mda:meta': { section: '5.4.5.3', content: /^$/, required: ['type'], text: true },
}

/** `userDefinedValue` of the schema: an authority, a colon, a value. */
const USER_TYPE = /^(?!xlf:)[^\s:]+:[^\s:]+$/
const YES_NO = /^(yes|no)$/
/** `similarity` of the matches schema: a decimal from 0 to 100, so without an exponent. */
const PERCENT = /^(100(\.0+)?|\d{1,2}(\.\d+)?)$/
const NMTOKEN = /^[\p{L}\p{M}\p{N}._:·-]+$/u
/** Values by attribute, or by element and attribute where they differ (4.3.1, 5.1.6, 5.2.6, 5.4.6). */
export const VALUES: Readonly<Record<string, RegExp>> = {
  id: NMTOKEN,
  canResegment: YES_NO,
  translate: YES_NO,
  canCopy: YES_NO,
  canDelete: YES_NO,
  canOverlap: YES_NO,
  canReorder: /^(yes|firstNo|no)$/,
  dir: /^(ltr|rtl|auto)$/,
  srcDir: /^(ltr|rtl|auto)$/,
  trgDir: /^(ltr|rtl|auto)$/,
  order: /^[1-9]\d*$/,
  'xml:space': /^(default|preserve)$/,
  'xliff@version': /^2\.1$/,
  'xliff@srcLang': /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/,
  'xliff@trgLang': /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/,
  'unit@type': USER_TYPE,
  'group@type': USER_TYPE,
  'segment@state': /^(initial|translated|reviewed|final)$/,
  'segment@subState': USER_TYPE,
  'note@priority': /^([1-9]|10)$/,
  'note@appliesTo': /^(source|target)$/,
  'cp@hex': /^([0-9A-F]{4}|[0-9A-F]{5,6})$/,
  'ph@type': /^(fmt|ui|quote|link|image|other)$/,
  'pc@type': /^(fmt|ui|quote|link|image|other)$/,
  'mrk@type': /^(generic|comment|term|[^\s:]+:[^\s:]+)$/,
  'mtc:match@type': /^(am|mt|icm|idm|tb|tm|other)$/,
  'mtc:match@subType': USER_TYPE,
  'mtc:match@matchSuitability': PERCENT,
  'mtc:match@matchQuality': PERCENT,
  'mtc:match@similarity': PERCENT,
  'mtc:match@reference': YES_NO,
  'mda:metaGroup@appliesTo': /^(source|target|ignorable)$/,
}

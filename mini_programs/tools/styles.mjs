// Compiles WXSS into what the host applies: rules with their selectors taken apart and shorthands written out.
import * as csstree from 'css-tree'

const sides = ['top', 'right', 'bottom', 'left']
const corners = ['top-left', 'top-right', 'bottom-right', 'bottom-left']

export const supported = new Set([
  'display', 'position', 'overflow-x', 'overflow-y', 'box-sizing', 'opacity', 'visibility', 'color', 'background-color',
  'width', 'height', 'min-width', 'min-height', 'max-width', 'max-height', 'aspect-ratio', ...sides,
  ...sides.flatMap((side) => [`margin-${side}`, `padding-${side}`, `border-${side}-width`, `border-${side}-color`]),
  ...corners.map((corner) => `border-${corner}-radius`),
  'flex-direction', 'flex-wrap', 'flex-grow', 'flex-shrink', 'flex-basis', 'justify-content', 'align-items', 'align-self',
  'align-content', 'row-gap', 'column-gap', 'font-size', 'font-weight', 'font-style', 'line-height', 'text-align',
  'text-decoration', 'white-space', 'text-overflow', 'letter-spacing', '-webkit-line-clamp',
])

const sideValues = (values) => {
  const [top, right = top, bottom = top, left = right] = values
  return [top, right, bottom, left]
}

function borderParts(values) {
  const parts = { width: '1px', color: 'currentColor', style: 'none' }
  for (const value of values) {
    if (/^(none|hidden|solid|dashed|dotted)$/.test(value)) parts.style = value
    else if (/^[\d.]/.test(value)) parts.width = value
    else parts.color = value
  }
  return { width: parts.style === 'none' || parts.style === 'hidden' ? '0' : parts.width, color: parts.color }
}

function flexParts(values) {
  if (values.join(' ') === 'none') return ['0', '0', 'auto']
  if (values.join(' ') === 'auto') return ['1', '1', 'auto']
  const numbers = values.filter((value) => /^[\d.]+$/.test(value))
  const basis = values.find((value) => !/^[\d.]+$/.test(value))
  return [numbers[0] ?? '1', numbers[1] ?? '1', basis ?? (numbers.length ? '0%' : 'auto')]
}

const shorthands = {
  margin: (values) => sideValues(values).map((value, i) => [`margin-${sides[i]}`, value]),
  padding: (values) => sideValues(values).map((value, i) => [`padding-${sides[i]}`, value]),
  inset: (values) => sideValues(values).map((value, i) => [sides[i], value]),
  'border-width': (values) => sideValues(values).map((value, i) => [`border-${sides[i]}-width`, value]),
  'border-color': (values) => sideValues(values).map((value, i) => [`border-${sides[i]}-color`, value]),
  'border-radius': (values) => sideValues(values).map((value, i) => [`border-${corners[i]}-radius`, value]),
  border: (values) => sides.flatMap((side) => shorthands[`border-${side}`](values)),
  overflow: ([x, y = x]) => [['overflow-x', x], ['overflow-y', y]],
  gap: ([row, column = row]) => [['row-gap', row], ['column-gap', column]],
  background: (values) => values.filter((value) => !value.startsWith('url(')).slice(0, 1).map((value) => ['background-color', value === 'none' ? 'transparent' : value]),
  flex: (values) => flexParts(values).map((value, i) => [['flex-grow', 'flex-shrink', 'flex-basis'][i], value]),
  'flex-flow': (values) => values.map((value) => [value.includes('wrap') ? 'flex-wrap' : 'flex-direction', value]),
}
for (const side of sides) {
  shorthands[`border-${side}`] = (values) => {
    const { width, color } = borderParts(values)
    return [[`border-${side}-width`, width], [`border-${side}-color`, color]]
  }
}

// At top level only: var(--a, b) and rgb(1, 2, 3) stay whole.
function topLevel(value) {
  const parts = []
  csstree.parse(value, { context: 'value' }).children.forEach((node) => {
    if (node.type !== 'WhiteSpace') parts.push(csstree.generate(node))
  })
  return parts
}

function declarationsOf(block, warn) {
  const result = []
  block.children.forEach((declaration) => {
    if (declaration.type !== 'Declaration') return
    const value = csstree.generate(declaration.value)
    const expand = shorthands[declaration.property]
    const longhands = expand ? expand(topLevel(value)) : [[declaration.property, value]]
    for (const [name, each] of longhands) {
      if (supported.has(name)) result.push([name, each])
      else warn(`"${name}" is not supported`, declaration)
    }
  })
  return result
}

// Steps from the right: {tag, id, classes, pseudo, combinator to the next step}.
function selectorSteps(selector) {
  const steps = [{ classes: [], pseudo: [] }]
  const specificity = [0, 0, 0]
  for (const node of selector.children.toArray().reverse()) {
    const step = steps[steps.length - 1]
    if (node.type === 'Combinator') {
      step.combinator = node.name
      steps.push({ classes: [], pseudo: [] })
    } else if (node.type === 'TypeSelector') {
      if (node.name !== '*') step.tag = node.name
      specificity[2] += node.name === '*' ? 0 : 1
    } else if (node.type === 'ClassSelector') {
      step.classes.push(node.name)
      specificity[1] += 1
    } else if (node.type === 'IdSelector') {
      step.id = node.name
      specificity[0] += 1
    } else if (node.type === 'PseudoClassSelector' && ['first-child', 'last-child', 'active'].includes(node.name)) {
      step.pseudo.push(node.name)
      specificity[1] += 1
    } else {
      return undefined
    }
  }
  if (steps.some(({ combinator }) => combinator && ![' ', '>', '+'].includes(combinator))) return undefined
  return { steps, specificity: specificity[0] * 10000 + specificity[1] * 100 + specificity[2] }
}

function mediaOf(atrule) {
  const query = csstree.generate(atrule.prelude).replace(/\s/g, '')
  return { '(prefers-color-scheme:dark)': 'dark', '(prefers-color-scheme:light)': 'light' }[query]
}

// -> [{steps, specificity, media?, declarations: [[name, value]]}]
export function compileStyles(source, path, report) {
  const rules = []
  const warn = (message, node) => report(`${path}:${node.loc ? node.loc.start.line : '?'}: ${message}`)
  const addRule = (rule, media) => {
    const declarations = declarationsOf(rule.block, warn)
    rule.prelude.children.forEach((selector) => {
      const compiled = selectorSteps(selector)
      if (!compiled) warn(`selector "${csstree.generate(selector)}" is not supported`, rule)
      else rules.push({ ...compiled, ...(media ? { media } : {}), declarations })
    })
  }
  const walk = (children, media) => children.forEach((node) => {
    if (node.type === 'Rule') addRule(node, media)
    else if (node.type === 'Atrule' && node.name === 'media' && mediaOf(node)) walk(node.block.children, mediaOf(node))
    else if (node.type === 'Atrule') warn(`"@${node.name}" is not supported here`, node)
  })
  const fail = (error) => { throw new Error(`${path}:${error.line}: ${error.message}`) }
  walk(csstree.parse(source, { positions: true, onParseError: fail }).children)
  return rules
}
